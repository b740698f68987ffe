/** Counts before they have an event: what is said, of whom, on which day, from which number. */
import type { ReadDate } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Modality, Per } from '../words-of-the-field.ts'
import type { PeopleNumber } from './quantities.ts'

export type CountDraft = {
  readonly quantity: PeopleNumber
  readonly side: string
  readonly per: Per
  readonly modality: Modality
  readonly date: ReadDate
  readonly isMain: boolean
  readonly span: Span
  /** The number of which this one is a part. */
  readonly partOf: PeopleNumber | null
  readonly speaker: number | null
}
