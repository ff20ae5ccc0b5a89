let position: string | undefined

/** The position of the own last change: figures that are read later wait until they include it. */
export function lastPosition(): string | undefined {
  return position
}

export function keepPosition(next: string | undefined): void {
  position = next ?? position
}
