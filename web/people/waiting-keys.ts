/** Keys that were handed in with a one-time code and wait for the head of desk. */
import type { InferResponseType } from 'hono/client'
import { answerOf, type Api } from '../api.ts'
import { useAsk, useMe } from '../viewer.tsx'

export type WaitingKey = InferResponseType<
  Api['api']['enrolment-codes']['waiting']['$get'],
  200
>['waiting'][number]

export function useCodesWaiting(): readonly WaitingKey[] {
  const { actor } = useMe()
  const { data = [] } = useAsk(
    ['enrolment-codes'],
    async (api) => (await answerOf(api.api['enrolment-codes'].waiting.$get())).waiting,
    { enabled: actor?.role === 'head-of-desk' },
  )
  return data
}
