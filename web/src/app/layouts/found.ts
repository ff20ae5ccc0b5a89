/** 1 where all words that were typed are part of an entry's words, in any order and without regard to accents. */
export function found(_: string, typed: string, words: readonly string[] = []): number {
  const text = plain(words.join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
    ? 1
    : 0
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
