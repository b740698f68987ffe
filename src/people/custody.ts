/**
 * In whose hands a person is on the day, as a fold over what was recorded: expected
 * on a manifest, on the road, handed over by three confirmations, or left behind with
 * a word that everybody may read. Whatever arrives, and however often, nobody is
 * handed over twice and nobody falls out of the count.
 */
import { unreachable } from '../base/refusal.ts'

/** Whose confirmation makes a hand-over: all three over one manifest (ICPPED 17(3)). */
export const handOverSides = ['giving', 'receiving', 'desk'] as const
export type HandOverSide = (typeof handOverSides)[number]
export type Confirmed = Readonly<Record<HandOverSide, boolean>>

/** What is said of somebody who did not leave; never why somebody is held. */
export const leftWords = [
  'held',
  'unfit',
  'not-asked',
  'not-examined',
  'not-identified',
  'papers',
  'absent',
] as const
export type LeftWord = (typeof leftWords)[number]

export type CustodyEvent = { readonly at: Date } & (
  | { readonly kind: 'departed' }
  | { readonly kind: 'left-behind'; readonly word: LeftWord }
  | { readonly kind: 'confirmed'; readonly side: HandOverSide }
)

export type Custody =
  | { readonly state: 'expected' }
  | { readonly state: 'left-behind'; readonly word: LeftWord }
  | { readonly state: 'on-the-road'; readonly confirmedBy: Confirmed }
  | { readonly state: 'handed-over'; readonly at: Date }

export const expected: Custody = { state: 'expected' }
export const nobodyConfirmed: Confirmed = { giving: false, receiving: false, desk: false }

export const isComplete = (confirmed: Confirmed) => handOverSides.every((side) => confirmed[side])

/** A hand-over is final; a confirmation about somebody who is not on the road changes nothing. */
export function custodyAfter(custody: Custody, event: CustodyEvent): Custody {
  if (custody.state === 'handed-over') return custody
  switch (event.kind) {
    case 'departed':
      return custody.state === 'on-the-road'
        ? custody
        : { state: 'on-the-road', confirmedBy: nobodyConfirmed }
    case 'left-behind':
      return { state: 'left-behind', word: event.word }
    case 'confirmed': {
      if (custody.state !== 'on-the-road') return custody
      const confirmedBy = { ...custody.confirmedBy, [event.side]: true }
      return isComplete(confirmedBy)
        ? { state: 'handed-over', at: event.at }
        : { state: 'on-the-road', confirmedBy }
    }
    default:
      return unreachable(event)
  }
}

/** Events in the order in which they were recorded. */
export const custodyOfEvents = (events: readonly CustodyEvent[]): Custody =>
  events.reduce(custodyAfter, expected)

/** People of one side and stage, by where they are. The last four add up to the first. */
export type CustodyCounts = {
  readonly onManifest: number
  readonly expected: number
  readonly onTheRoad: number
  readonly handedOver: number
  readonly leftBehind: number
}

export function countsOf(people: readonly Custody[]): CustodyCounts {
  const count = (state: Custody['state']) => people.filter((each) => each.state === state).length
  return {
    onManifest: people.length,
    expected: count('expected'),
    onTheRoad: count('on-the-road'),
    handedOver: count('handed-over'),
    leftBehind: count('left-behind'),
  }
}

/** Nobody is expected any more and nobody is on the road. */
export const isSettled = ({ expected: waiting, onTheRoad }: CustodyCounts) =>
  waiting === 0 && onTheRoad === 0
