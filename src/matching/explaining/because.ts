/** Sentences for the desk: why a field weighs what it weighs. */
import { unreachable } from '../../base/refusal.ts'
import type { Kinship } from '../names/lexicon.ts'
import type { BornLevel } from '../records/values/born.ts'
import type { NumberLevel, WordLevel } from '../records/values/word-levels.ts'
import type { ComparedField } from '../explanation.ts'

/** Plural, in the middle of a sentence. */
export const labels: Record<ComparedField, string> = {
  surname: 'surnames',
  given: 'given names',
  patronymic: 'patronymics',
  'name order': 'parts of the name',
  bornOn: 'dates of birth',
  place: 'places',
  sex: 'sexes',
  serviceNumber: 'service numbers',
  unit: 'units',
  rank: 'ranks',
  heldAt: 'places of detention',
  remark: 'remarks',
  alias: 'other names',
  extra: 'texts',
}

export const notGiven = (what: string) => `One of the ${what} is not given, so it says nothing.`

export function becauseOfWords(level: WordLevel, what: string): string {
  switch (level) {
    case 'missing':
      return notGiven(what)
    case 'equal':
      return `The ${what} are written alike.`
    case 'folded':
      return `The ${what} are one spelling in two scripts or habits of writing.`
    case 'kin':
      return `The ${what} are two forms of one name.`
    case 'part':
      return `The ${what} share a word, and one has more.`
    case 'high':
      return `The ${what} differ by a slip.`
    case 'middle':
      return `The ${what} are similar.`
    case 'low':
      return `The ${what} have little in common.`
    case 'shortened':
      return `One of the ${what} is shortened, and the other begins like it.`
    case 'different':
      return `The ${what} are different.`
    default:
      return unreachable(level)
  }
}

export function becauseOfNumbers(level: NumberLevel, what: string): string {
  switch (level) {
    case 'missing':
      return notGiven(what)
    case 'equal':
      return `The ${what} are the same.`
    case 'one-off':
      return `The ${what} differ in one sign, or two have changed places.`
    case 'begins':
      return `The ${what} begin alike for the most part.`
    case 'area':
      return `The ${what} begin alike.`
    case 'different':
      return `The ${what} are different.`
    default:
      return unreachable(level)
  }
}

export const becauseOfBirth: Record<BornLevel, string> = {
  missing: 'One date of birth is not given, so it says nothing.',
  equal: 'The dates of birth are the same day.',
  swapped: 'Day and month of birth are swapped.',
  'one-digit': 'The dates of birth differ in one digit.',
  'two-parts': 'Two of day, month and year of birth agree.',
  'month-near': 'The dates of birth are less than a month apart.',
  'year-and-month': 'Year and month of birth agree; a day is not given.',
  'year-only': 'The years of birth agree; no more is given in one of them.',
  'year-off': 'The years of birth are one year apart; no more is given in one of them.',
  'year-near': 'The years of birth are one year apart.',
  'same-year': 'The years of birth agree, but not day and month.',
  'same-decade': 'The years of birth are at most ten years apart.',
  different: 'The dates of birth are different.',
}

export function becauseOfKin(kinship: Kinship, what: string): string {
  switch (kinship) {
    case 'same-name':
      return `The ${what} are one name in two languages.`
    case 'diminutive':
      return `One of the ${what} is a short form of the other.`
    case 'patronymic-of':
      return 'The father’s name agrees with the patronymic.'
    case 'transliteration-standard':
      return `The ${what} are one spelling in two scripts or habits of writing.`
    default:
      return unreachable(kinship)
  }
}

export const fathersNameAgrees = 'The father’s name agrees with the patronymic.'
export const bothAgreeWith = (id: string) =>
  `Both agree with line ${id}, so they may be one person.`
export const otherLayoutSentence =
  'One of them was typed while the layout of another script was on; the keys are the same.'
export const marriedSentence =
  'The surnames are different and all else agrees: she may have taken another name in marriage.'
export const aliasSentence =
  'The surname of one line stands in the remark of the other, where few names do.'
export const turnedSentence =
  'Surname and given name stand in each other’s place in one of the lines.'
export const cappedSentence =
  'Given name, patronymic and sex go together, so they weigh less than each for itself.'

/** A value on more than this share of the lines is nothing to speak of, nor is one in between. */
const rareBelow = 0.0005
const commonFrom = 0.01
const linesMin = 1_000

/** "It is rare: 3 of 20,000 lines." Empty where it is neither rare nor common, or lists are short. */
export function aboutFrequency(lines: number, all: number): string {
  if (all < linesMin || lines === 0) return ''
  const share = lines / all
  if (share >= rareBelow && share < commonFrom) return ''
  const counted = `${lines.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} lines`
  return share < rareBelow ? ` It is rare: ${counted}.` : ` It is common: ${counted}.`
}
