/**
 * What a language brings to the reading of its numbers: words only, no rules. Forms stand in one
 * string with spaces between them; a form of several words has low lines ("vingt_et_un").
 */
import type { Bound } from '../words-of-the-field.ts'

export type NumberWords = {
  /** 0 to 999 as one word, in every case and gender, also collective ("двоих", "шестеро"). */
  readonly cardinals: readonly (readonly [n: number, forms: string])[]
  readonly ordinals: readonly (readonly [n: number, forms: string])[]
  /** Stems and endings of ordinals in languages that bend them: each stem takes each ending. */
  readonly ordinalStems: readonly (readonly [n: number, stems: string])[]
  readonly ordinalEndings: string
  /** Words that multiply what stands before them: hundred, thousand, тыс. */
  readonly scales: readonly (readonly [n: number, forms: string])[]
  /** Scales that are a number by themselves ("тысяча", "ألف"). */
  readonly aloneScales: string
  /** Fixed thousands: "ألفان" is 2000. */
  readonly thousands: readonly (readonly [n: number, forms: string])[]
  /** "a dozen", "une centaine", "десяток": said roundly. */
  readonly round: readonly (readonly [n: number, forms: string])[]
  /** Nouns of people in the dual, which are two by themselves ("أسيران"). */
  readonly duals: string
  /** "and" inside of a number. */
  readonly and: string
  /** Articles before a scale: "a hundred". */
  readonly articles: string
  /** Words of "one" that are no number when one of these stands after or before them. */
  readonly one: { readonly forms: string; readonly before: string; readonly after: string }
  /** What is written at the end of digits: "66th", "67-го", and what is no ordinal: "10-ти". */
  readonly ordinalSuffixes: string
  readonly cardinalSuffixes: string
  /** Before a bare number: "No. 66" counts in a row. */
  readonly numbered: string
  /** Nouns after which "الـ66" is an ordinal. */
  readonly orderedNouns: string
  readonly boundsBefore: readonly (readonly [bound: Bound, phrases: string])[]
  readonly boundsAfter: readonly (readonly [bound: Bound, phrases: string])[]
  /** Words that may stand between a bound and its number: "another", "ещё". */
  readonly boundFillers: string
  /** "between 40 and 45", "от 40 до 45": before, and between the two. */
  readonly rangeBefore: string
  readonly rangeBetween: string
  /** What makes a range without a word before: "40 or 45", "40 bis 45". A dash always does. */
  readonly rangeFree: string
  /** Numbers that count nobody: what stands before, what stands after. */
  readonly notPeopleBefore: string
  readonly notPeopleAfter: string
  /** "the youngest is 24": within four words before. */
  readonly ageNear: string
  /** "under", "over": an age where a noun stands before it and no noun after it. */
  readonly ageAfterNoun: string
  readonly agedNouns: string
}
