/**
 * The text that a side signs at a hand-over: which side it is, over which manifest, and
 * who. The people stand in it, so that a signature about one person is never one about
 * another of the same manifest. Ids only, no name. The browser makes the same text.
 */
import type { PersonId } from '../base/ids.ts'
import type { HandOverSide } from '../people/custody.ts'

export type Confirmation = {
  readonly side: HandOverSide
  /** Of the stage's manifest, hexadecimal. */
  readonly manifestSha256: string
  readonly people: readonly PersonId[]
}

/** Equal for equal sets of people: their ids are sorted, one a line. */
export const confirmationText = ({ side, manifestSha256, people }: Confirmation) =>
  ['good-offices/hand-over/1', `manifest ${manifestSha256}`, `side ${side}`, ...people.toSorted()]
    .map((line) => `${line}\n`)
    .join('')
