/** A file that was handed in and is not submitted yet, as the desk answers it. */
import type { InferResponseType } from 'hono/client'
import { PartyId } from '../../src/base/ids.ts'
import { answerOf, type Api } from '../api.ts'
import { useAsk, useMe } from '../viewer.tsx'

export type Upload = InferResponseType<Api['api']['uploads'][':id']['$get'], 200>
export type Read = NonNullable<Upload['read']>
export type ColumnKind = Read['columnKinds'][number]

const askAgainMs = 500

export function useUpload(party: string, id: string) {
  const { actor } = useMe()
  // An officer of the desk says for whom; a party's own side goes without saying.
  const query = actor?.party === null ? { party: PartyId.parse(party) } : {}
  return {
    query,
    upload: useAsk(
      ['uploads', id],
      (api) => answerOf(api.api.uploads[':id'].$get({ param: { id }, query })),
      { refetchInterval: askAgainMs },
    ),
  }
}
