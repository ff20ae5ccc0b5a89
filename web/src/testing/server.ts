import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'

export const API = 'https://academy.example/api/v1'

/** Answers of the API in tests; a request that no handler expects fails its test. */
export const server = setupServer()

/** A refusal as the platform answers it. */
export function problem(
  code: string,
  status: number,
  init: { headers?: Record<string, string>; members?: object } = {},
) {
  return HttpResponse.json(
    { type: `https://academy.example/problems/${code}`, title: code, status, ...init.members },
    { status, headers: { ...init.headers, 'Content-Type': 'application/problem+json' } },
  )
}

export { http, HttpResponse }
