/**
 * What stands in a text before anything is understood: sentences, words, numbers, dates and
 * names of the gazetteer, each with its place. The frames then bind them to one another.
 */
import type { GazetteerEntry } from '../gazetteer/gazetteer.ts'
import type { Language } from './languages.ts'
import type { Span } from './span.ts'
import type { Bound, DateCertainty, DatePrecision } from './words-of-the-field.ts'

export type Word = {
  readonly span: Span
  /** As written. */
  readonly text: string
  /** Lower case, without accents, vowel marks or apostrophe variants; the same length is not kept. */
  readonly folded: string
  /** `mark` is a punctuation mark or a quotation mark. */
  readonly kind: 'word' | 'digits' | 'mark'
}

export type Sentence = {
  readonly index: number
  readonly span: Span
  /** The place and day that opens an agency's report stand apart: "Halden, 4 May. /WNA/." */
  readonly dateline: Span | null
  readonly words: readonly Word[]
}

export type NumberMention = {
  readonly kind: 'number'
  readonly sentence: number
  /** The number itself with its separators, or its words: "1 402", "двоих", "4 thousand and 349". */
  readonly span: Span
  readonly n: number
  readonly low: number
  /** Null where nothing bounds it from above. */
  readonly high: number | null
  readonly bound: Bound
  /** The words that make it a bound ("at least"), none otherwise. */
  readonly boundBy: Span | null
  /** "the 66th", "девятый". */
  readonly isOrdinal: boolean
}

export type DateMention = {
  readonly kind: 'date'
  readonly sentence: number
  readonly span: Span
  /** YYYY-MM-DD, YYYY-MM, YYYY; null where even the year stays open. */
  readonly value: string | null
  readonly end: string | null
  readonly precision: DatePrecision
  readonly certainty: DateCertainty
  /** 1 Monday to 7 Sunday, where the words name one beside a date. */
  readonly weekday: number | null
  /** Whether the year stands in the text; otherwise it was resolved against publication. */
  readonly hasYear: boolean
  /** The calendar of the words; `value` is Gregorian in any case. */
  readonly calendar: 'gregorian' | 'julian' | 'hijri'
}

export type NameMention = {
  readonly kind: 'name'
  readonly sentence: number
  readonly span: Span
  readonly entry: GazetteerEntry
  /** How it is called: a body by its name, its adjective ("Northlandic") or its seat of power. */
  readonly by: 'name' | 'adjective' | 'seat'
  /** A holder's name as spelt where it is no known spelling, null otherwise. */
  readonly written: string | null
  /** Whose it is where the entry belongs to a party: the code of a state or body. */
  readonly of: string | null
}

export type ReadText = {
  readonly text: string
  readonly lang: Language
  readonly published: string | null
  readonly sentences: readonly Sentence[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly names: readonly NameMention[]
}
