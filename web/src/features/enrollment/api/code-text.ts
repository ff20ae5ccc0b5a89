const LENGTH = 12
const GROUP = 4
const BETWEEN = /[\s\p{Z}\p{Pd}]+/gu

/** A code as it is printed, from what was typed: case, blanks and dashes do not matter. */
export function codeText(typed: string): string {
  const characters = charactersOf(typed)
  const groups = Array.from({ length: Math.ceil(characters.length / GROUP) }, (_, index) =>
    characters.slice(index * GROUP, (index + 1) * GROUP),
  )
  return groups.join('-')
}

/** Only the length is checked here; whether there is such a code is for the server to say. */
export function hasCodeLength(typed: string): boolean {
  return charactersOf(typed).length === LENGTH
}

function charactersOf(typed: string): string {
  return typed.replace(BETWEEN, '').toUpperCase()
}
