/** The first page's data as the desk answers it. */
import type { InferResponseType } from 'hono/client'
import type { Api } from '../api.ts'
import { rooms } from '../rooms.ts'
import type { Me } from '../viewer.tsx'

export type TodayView = InferResponseType<Api['api']['today']['$get'], 200>
export type Next = NonNullable<TodayView['next']>
export type Direction = Next['directions'][number]
export type Need = TodayView['needs'][number]

/** In which room a need is met, by the name that /api/waiting gives it. */
const roomOf: Readonly<Record<Need['kind'], string>> = {
  'questions-open': 'agreements',
  'lists-unconfirmed': 'lists',
  'candidates-undecided': 'matching',
  'names-struck': 'exchange',
  'approval-missing': 'exchange',
  'exchange-to-close': 'exchange',
  'stage-to-open': 'operation',
  'people-not-asked': 'operation',
  'people-not-examined': 'operation',
  'people-not-identified': 'operation',
  'people-unfit': 'operation',
  'people-held': 'operation',
  'papers-missing': 'operation',
  'on-the-road': 'operation',
  'keys-to-approve': 'people',
}

/** The room where a need is met, if it is built and this viewer may enter it. */
export const roomFor = (need: Need, me: Me) =>
  rooms.find(({ waits, isFor }) => waits === roomOf[need.kind] && isFor(me))

/** The words of the gates, in the order in which a person passes them. */
export const gateWords = [
  'ready',
  'held',
  'unfit',
  'not-asked',
  'not-examined',
  'not-identified',
  'papers',
] as const
