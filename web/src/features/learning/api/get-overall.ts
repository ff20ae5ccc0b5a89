import { queryOptions } from '@tanstack/react-query'
import type { components as Analytics } from '@/api-types/analytics'
import type { components as Progress } from '@/api-types/progress'
import { api, dataOf } from '@/lib/http'
import { lastPosition } from './position'

export type Overall = Analytics['schemas']['OverallView'] & { asOf: string }
type ModuleRecord = Progress['schemas']['RecordView']

/** How far the student is in all, and in each course; own last changes are included. */
export const overallQuery = queryOptions({
  queryKey: ['learning', 'overall'],
  queryFn: async ({ signal }): Promise<Overall> => {
    const position = lastPosition()
    const header = position === undefined ? {} : { 'X-Read-After': position }
    const call = api.GET('/progress/overall', { params: { header }, signal })
    const overall = await dataOf(call)
    const { response } = await call
    return { ...overall, asOf: response.headers.get('X-Fresh-As-Of') ?? new Date().toISOString() }
  },
})

/** The time that the student has spent on each course, in seconds, by enrolment. */
export const timesQuery = queryOptions({
  queryKey: ['learning', 'times'],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, number>> => {
    const times = new Map<string, number>()
    for (const { enrollmentId, timeSpentSeconds } of await allRecords(signal)) {
      times.set(enrollmentId, (times.get(enrollmentId) ?? 0) + timeSpentSeconds)
    }
    return times
  },
  structuralSharing: false,
})

async function allRecords(signal: AbortSignal): Promise<ModuleRecord[]> {
  const records: ModuleRecord[] = []
  let cursor: string | null | undefined
  do {
    const query = { limit: 100, ...(cursor == null ? {} : { cursor }) }
    const page = await dataOf(api.GET('/progress/my-progress', { params: { query }, signal }))
    records.push(...page.items)
    cursor = page.nextCursor
  } while (cursor != null)
  return records
}
