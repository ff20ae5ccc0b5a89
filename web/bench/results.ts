import { readFileSync, writeFileSync } from 'node:fs'

/** Figures of one line, by name; the unit is part of the name. */
export type Figures = Readonly<Record<string, number>>
type Line = { name: string } & Record<string, number | string>

/** Adds a line to the file that `make bench` named. */
export function record(name: string, figures: Figures): void {
  console.log(name, figures)
  const file = process.env.ACADEMY_BENCH_RESULTS
  if (file === undefined) {
    return
  }
  const lines = JSON.parse(readFileSync(file, 'utf8')) as Line[]
  writeFileSync(file, JSON.stringify([...lines, { name, ...figures }]))
}

/** The smallest value that so many per cent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]
  if (value === undefined) {
    throw new Error('There are no values.')
  }
  return Math.round(value)
}
