import type { Problem } from './problem'

/** Names of the fields that the server refuses, out of those that the form has: "#/email" is "email". */
export function refusedFields<T extends string>(problem: Problem, fields: readonly T[]): T[] {
  return fields.filter((field) => problem.errors.some(({ pointer }) => pointer === `#/${field}`))
}
