/** Withdrawals played on a plan: what was played last, and how a new playing is begun and stopped. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, type Api } from '../../api.ts'
import { useAsk } from '../../viewer.tsx'

type Simulations = Api['api']['exchanges'][':id']['simulations']
export type Simulation = NonNullable<InferResponseType<Simulations['$get'], 200>['simulation']>
export type Outcome = NonNullable<Simulation['outcome']>
export type Figure = Outcome['rates'][number]['released']

const askedEveryMilliseconds = 700

const simulations = api.api.exchanges[':id'].simulations

export const useSimulation = (exchange: string) =>
  useAsk(
    ['exchanges', exchange, 'simulations'],
    async (asked) => {
      const param = { id: exchange }
      return answerOf(asked.api.exchanges[':id'].simulations.$get({ param }))
    },
    {
      refetchInterval: ({ state }) =>
        state.data?.simulation?.state === 'running' ? askedEveryMilliseconds : false,
    },
  )

export function usePlay(exchange: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: { plan: string; seed: string }) => {
      const { plan, seed } = wish
      const json = { plan, ...(seed !== '' && { seed }) }
      return answerOf(simulations.$post({ param: { id: exchange }, json }))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanges', exchange] }),
  })
}

export function useStopPlay(exchange: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (simulation: string) =>
      answerOf(simulations[':simulation'].cancel.$post({ param: { id: exchange, simulation } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanges', exchange] }),
  })
}
