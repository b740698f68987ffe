/** People of one direction about whom something is recorded at the gates. */
import type { ExchangeHead } from '../exchange/plans.ts'
import type { BoardPerson } from './board.ts'

export type GatePeople = {
  readonly exchange: ExchangeHead
  readonly people: readonly Pick<BoardPerson, 'id' | 'name' | 'category'>[]
  readonly direction: { readonly from: string; readonly to: string }
  readonly onDone: () => void
}

export const idsOf = (people: GatePeople['people']) => people.map(({ id }) => id)
