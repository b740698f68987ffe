/** What a new version of a list changed in what is proposed, as the desk answers. */
import type { InferResponseType } from 'hono/client'
import { answerOf, everyRow, type Api } from '../../api.ts'
import { useAsk } from '../../viewer.tsx'
import { askForPairs } from '../queue/queue.ts'

export type Changes = InferResponseType<
  Api['api']['matching']['runs'][':id']['changes']['$get'],
  200
>
export type Change = Changes['changes'][number]
export type ChangedLine = Change['left']

/** In the order in which they are counted. */
export const kinds = ['new', 'withdrawn', 'stronger', 'weaker'] as const

const askForChanges = (api: Api, run: string, from: { from?: string }) =>
  answerOf(api.api.matching.runs[':id'].changes.$get({ param: { id: run }, query: from }))

const oneOfThem = { from: 0, count: 1, only: 'all', reasons: 'left-out' } as const

/** One page of the changes, with the two lists that the run compared. */
export const useChanges = (run: string, from: number) =>
  useAsk(['matching', 'changes', run, from], async (api) => {
    const changes = await askForChanges(api, run, { from: String(from) })
    const { left, right } = await askForPairs(api, { run, ...oneOfThem })
    return { changes, left, right }
  })

export const everyChange = (api: Api, run: string): Promise<Change[]> =>
  everyRow(async (from) => {
    const { changes, total } = await askForChanges(api, run, from)
    return { rows: changes, total }
  })
