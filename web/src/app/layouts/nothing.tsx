/** In place of a part of the shell that could not be loaded: the page goes on without it. */
export function Nothing() {
  return null
}
