export const LEVELS = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'] as const
export type Level = (typeof LEVELS)[number]

/** What of the catalogue is shown, as its address says it; `category` is a slug. */
export type CatalogueSearch = { category?: string; level?: Level; language?: string }

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Reads an address; what no course can have is left out. */
export function catalogueSearch(given: Record<string, unknown>): CatalogueSearch {
  const level = LEVELS.find((it) => it === given.level)
  const { category, language } = given
  return {
    ...(typeof category === 'string' && SLUG.test(category) ? { category } : {}),
    ...(level === undefined ? {} : { level }),
    ...(typeof language === 'string' && LANGUAGE_TAG.test(language) ? { language } : {}),
  }
}
