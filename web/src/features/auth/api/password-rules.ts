/** What the server asks of a new password; it also refuses common ones, which only it can tell. */
export const PASSWORD_RULES = ['length', 'upperCase', 'lowerCase', 'digit', 'special', 'notOwn'] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

/** Shorter parts of a name occur in too many good passwords to be refused. */
const TELLING_LENGTH = 4

/** @param own the owner's names and address, as far as they are known here */
export function brokenRules(password: string, own: readonly string[]): PasswordRule[] {
  const length = Array.from(password).length
  const lower = password.toLowerCase()
  const isMet: Record<PasswordRule, boolean> = {
    length: length >= 8 && length <= 128,
    upperCase: /\p{Uppercase}/u.test(password),
    lowerCase: /\p{Lowercase}/u.test(password),
    digit: /\p{Nd}/u.test(password),
    special: /[^\p{L}\p{Nd}\p{Cc}]/u.test(password),
    notOwn: password !== '' && !wordsOf(own).some((word) => lower.includes(word)),
  }
  return PASSWORD_RULES.filter((rule) => !isMet[rule])
}

/** As the server reads them: parts of names, and of an address what stands before "@". */
function wordsOf(own: readonly string[]): string[] {
  return own
    .map((text) => text.trim().toLowerCase())
    .flatMap((text) => {
      const [local = text, domain] = text.split('@')
      return domain === undefined ? text.split(/[\s-]+/) : [local, ...local.split(/[^a-z0-9]+/)]
    })
    .filter((word) => word.length >= TELLING_LENGTH)
}
