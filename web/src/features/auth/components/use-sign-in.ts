import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, type Problem } from '@/lib/problem'
import { useSecondsLeft } from '@/lib/use-seconds-left'
import { offerOf } from './second-factor-set-up'

/** What the server asks for next; the user has done nothing wrong. */
const DEMANDS = new Set(['second-factor-required', 'second-factor-setup-required'])
const WRONG_CODE = 'wrong-second-factor'

/** A sign-in in one or two steps: a code is asked for once the server demands one, and until the sign-in is done. */
export function useSignIn<T>(
  send: (values: T) => Promise<readonly string[]>,
  onSignedIn: (recoveryCodes: readonly string[]) => void,
) {
  const [demand, setDemand] = useState<Problem>()
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: onSignedIn,
    onError: (failure) => {
      const { code } = asProblem(failure)
      if (DEMANDS.has(code)) {
        setDemand(asProblem(failure))
      } else if (code === WRONG_CODE) {
        setDemand((before) => before ?? asProblem(failure))
      }
    },
  })
  const problem = mutation.error === null ? undefined : asProblem(mutation.error)
  const secondsLeft = useSecondsLeft(problem)
  return {
    send: (values: T) => {
      if (!mutation.isPending && secondsLeft === 0) {
        mutation.mutate(values)
      }
    },
    isPending: mutation.isPending,
    secondsLeft,
    needsCode: demand !== undefined,
    offer: offerOf(demand),
    /** What went wrong; undefined while the server merely asks for more. */
    problem: problem !== undefined && DEMANDS.has(problem.code) ? undefined : problem,
    sent: mutation.variables,
  }
}
