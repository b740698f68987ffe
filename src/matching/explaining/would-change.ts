/**
 * What would change the verdict: of all single facts that an officer may still learn (a date that
 * is not given, a number that proves to be another), the one that has to weigh least to put the
 * pair into another band.
 */
import { probableFrom, reviewFrom, type FieldReason, type WouldChange } from '../explanation.ts'
import { labels } from './because.ts'

const bitsOf = (probability: number) => Math.log2(probability / (1 - probability))
const probableBits = bitsOf(probableFrom)
const reviewBits = bitsOf(reviewFrom)

const bandOf = (bits: number): WouldChange['band'] =>
  bits >= probableBits ? 'probable' : bits >= reviewBits ? 'review' : 'none'

/** What a field would weigh if it were known to agree, or to differ. */
export type Possible = Pick<FieldReason, 'field'> & {
  readonly weight: number
  readonly agrees: number
  readonly differs: number
}

const sentences = {
  agrees: (what: string) => `if the ${what} were found to agree`,
  differs: (what: string) => `if the ${what} were found to differ`,
}

const verdicts: Record<WouldChange['band'], string> = {
  probable: 'The pair would be probable',
  review: 'The pair would be in review',
  none: 'The pair would not be proposed',
}

export function wouldChange(
  log2Odds: number,
  fields: readonly Possible[],
): WouldChange | undefined {
  const now = bandOf(log2Odds)
  let nearest: { change: WouldChange; bits: number } | undefined
  for (const { field, weight, agrees, differs } of fields) {
    for (const [fact, bits] of [
      ['agrees', agrees - weight],
      ['differs', differs - weight],
    ] as const) {
      const band = bandOf(log2Odds + bits)
      if (band === now) continue
      if (nearest !== undefined && Math.abs(bits) >= Math.abs(nearest.bits)) continue
      const because = `${verdicts[band]} ${sentences[fact](labels[field])}.`
      nearest = { change: { field, fact, band, because }, bits }
    }
  }
  return nearest?.change
}
