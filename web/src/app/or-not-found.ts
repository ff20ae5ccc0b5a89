import { notFound } from '@tanstack/react-router'
import { Problem } from '@/lib/problem'

/** What a page needs; where the server does not know it, or hides it from this user, there is no such page. */
export async function orNotFound<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      throw notFound()
    }
    throw failure
  }
}
