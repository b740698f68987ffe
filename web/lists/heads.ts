/** Versions of lists as the desk answers them. */
import type { InferResponseType } from 'hono/client'
import { answerOf, everyRow, type Api } from '../api.ts'

export type ListHead = InferResponseType<Api['api']['lists']['$get'], 200>['lists'][number]
export type ListKind = ListHead['kind']

/** Every version that the asker may see. */
export const askForLists = (api: Api): Promise<ListHead[]> =>
  everyRow(async (query) => {
    const { lists, total } = await answerOf(api.api.lists.$get({ query }))
    return { rows: lists, total }
  })

/** The newest version of every list, in the order in which they came. */
export function newestOf(heads: readonly ListHead[]): ListHead[] {
  const bySeries = new Map<string, ListHead>()
  for (const head of heads) {
    const known = bySeries.get(head.seriesId)
    if (known === undefined || known.version < head.version) bySeries.set(head.seriesId, head)
  }
  return [...bySeries.values()]
}
