/** Readable by scripts; it lives as long as the session, so it says whether there is one. */
export const CSRF_COOKIE = 'academy_csrf'

export function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1))
}
