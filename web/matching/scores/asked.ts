/** How the probabilities of a run lie, as the desk answers. */
import type { InferResponseType } from 'hono/client'
import { answerOf, type Api } from '../../api.ts'
import { useAsk } from '../../viewer.tsx'

type RunApi = Api['api']['matching']['runs'][':id']
export type Distribution = InferResponseType<RunApi['distribution']['$get'], 200>

export const useDistribution = (run: string) =>
  useAsk(['matching', 'distribution', run], (api) =>
    answerOf(api.api.matching.runs[':id'].distribution.$get({ param: { id: run }, query: {} })),
  )
