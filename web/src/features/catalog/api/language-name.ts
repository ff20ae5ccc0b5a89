/** Languages that courses are offered in most; any other one can be named in the address. */
export const LANGUAGES_OF_COURSES = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ru',
  'tr',
  'uk',
  'zh',
] as const

/** "fr-CA" in English is "Canadian French"; a tag that cannot be named stays as it is. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
