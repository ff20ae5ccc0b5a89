import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { People, Person } from './people'

/** The first administrator, whose password the platform wrote at its first start. */
export async function admin(people: People): Promise<Person> {
  const email = 'admin@academy.example'
  const password = readFileSync(
    join(process.env.ACADEMY_RUN_DIR ?? '../.run', 'admin-password'),
    'utf8',
  ).trim()
  const { accessToken } = await people.call<{ accessToken: string }>(undefined, 'POST', '/auth/login', {
    email,
    password,
  })
  return { email, password, token: accessToken }
}

/** An organisation of the administrator's making. */
export function organization(
  people: People,
  by: Person,
  name: string,
): Promise<{ id: string; name: string }> {
  const slug = `e2e-${crypto.randomUUID().slice(0, 8)}`
  return people.call(by, 'POST', '/organizations', { name, slug })
}
