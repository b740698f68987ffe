/** The first page's data as the desk answers it. */
import type { InferResponseType } from 'hono/client'
import { roomOfNeed } from '../../src/today/need.ts'
import type { Api } from '../api.ts'
import { rooms } from '../rooms.ts'
import type { Me } from '../viewer.tsx'

export type TodayView = InferResponseType<Api['api']['today']['$get'], 200>
export type Next = NonNullable<TodayView['next']>
export type Direction = Next['directions'][number]
export type WindowSide = Next['window']['sides'][number]
export type Need = TodayView['needs'][number]

/** The room where a need is met, if it is built and this viewer may enter it. */
export const roomFor = (need: Need, me: Me) =>
  rooms.find(({ waits, isFor }) => waits === roomOfNeed[need.kind] && isFor(me))

/** The hours first: of nothing else does everything depend. Then what holds something up. */
export const inOrder = (needs: readonly Need[]): readonly Need[] => {
  const rank = ({ kind, blocks }: Need) => {
    if (kind === 'window-unacknowledged') return 0
    return blocks === null ? 2 : 1
  }
  return needs.toSorted((a, b) => rank(a) - rank(b))
}

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
