import { expect } from '@playwright/test'

const CATCHER = process.env.ACADEMY_MAILBOX ?? 'http://localhost:11080'

/** The page and the secret of the newest link to that page in the mails to an address. */
export async function awaitLink(email: string, page: string): Promise<string> {
  let newest: string | undefined
  await expect
    .poll(
      async () => {
        const response = await fetch(`${CATCHER}/api/user/${email}/messages`)
        newest = [...(await response.text()).matchAll(new RegExp(`/${page}#[\\w-]+`, 'g'))].at(-1)?.[0]
        return newest
      },
      { timeout: 30_000, message: `a mail to ${email} with a link to ${page}` },
    )
    .toBeDefined()
  return newest ?? ''
}
