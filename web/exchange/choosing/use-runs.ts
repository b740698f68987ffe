/** Runs of the planner for one exchange: what is under way, and drafts on other terms to compare. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, type Api } from '../../api.ts'
import { useAsk } from '../../viewer.tsx'

type Runs = Api['api']['exchanges'][':id']['plan-runs']
export type PlanRun = InferResponseType<Runs['$get'], 200>['runs'][number]
export type Terms = NonNullable<PlanRun['terms']>

const askedEveryMilliseconds = 700

const runs = api.api.exchanges[':id']['plan-runs']

export const useRuns = (exchange: string) =>
  useAsk(
    ['exchanges', exchange, 'plan-runs'],
    async (asked) => {
      const answer = await answerOf(
        asked.api.exchanges[':id']['plan-runs'].$get({ param: { id: exchange } }),
      )
      return answer.runs
    },
    {
      refetchInterval: ({ state }) =>
        state.data?.some((run) => run.state === 'running') === true
          ? askedEveryMilliseconds
          : false,
    },
  )

export function useStartRun(exchange: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (terms: Terms | null) =>
      answerOf(runs.$post({ param: { id: exchange }, json: terms === null ? {} : { terms } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanges', exchange] }),
  })
}

export function useCancelRun(exchange: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (run: string) =>
      answerOf(runs[':run'].cancel.$post({ param: { id: exchange, run } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanges', exchange] }),
  })
}
