import type { AbstractIntlMessages } from 'use-intl'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** A value by itself or a formatted one; `one {…}` of a plural is none. */
const VALUE = /(?<!\w ?)\{\w+(?:, (?:number|date|time)\b[^{}]*)?\}/g

/**
 * Sets each value apart from the text of a language that runs from right to left: Latin words, and the invisible marks
 * of a percentage, would change the order of what stands beside them.
 */
export function isolated(messages: AbstractIntlMessages): AbstractIntlMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? message.replace(VALUE, `${FIRST_STRONG_ISOLATE}$&${POP_ISOLATE}`)
        : isolated(message),
    ]),
  )
}
