/**
 * Compares two lines field by field: each field has its level, the weight of that level, and a
 * sentence that says why. `log2Odds` is the sum alone, for the millions of pairs nobody looks at.
 */
import { unreachable } from '../base/refusal.ts'
import type { ComparedField, FieldReason } from './explanation.ts'
import {
  dateLevel,
  dateWeights,
  nameLevel,
  nameWeights,
  numberLevel,
  numberWeights,
  placeLevel,
  sexWeights,
  turnedWeight,
  type DateLevel,
  type NameLevel,
  type NumberLevel,
} from './levels.ts'
import type { FoldedName, Prepared } from './prepared.ts'

type NameField = keyof typeof nameWeights

const nameWeight = (field: NameField, level: NameLevel) =>
  level === 'missing' ? 0 : nameWeights[field][level]
const dateWeight = (level: DateLevel) => (level === 'missing' ? 0 : dateWeights[level])
const numberWeight = (level: NumberLevel) => (level === 'missing' ? 0 : numberWeights[level])

type NameVerdict = {
  left: FoldedName
  right: FoldedName
  surname: NameLevel
  given: NameLevel
  patronymic: NameLevel
  isTurned: boolean
  weight: number
}

const nothing: FoldedName = { surname: undefined, given: undefined, patronymic: undefined }

function verdictOn(left: FoldedName, right: FoldedName, isTurned: boolean): NameVerdict {
  const surname = nameLevel(left.surname, right.surname)
  const given = nameLevel(left.given, right.given)
  const patronymic = nameLevel(left.patronymic, right.patronymic)
  const weight =
    nameWeight('surname', surname) +
    nameWeight('given', given) +
    nameWeight('patronymic', patronymic) +
    (isTurned ? turnedWeight : 0)
  return { left, right, surname, given, patronymic, isTurned, weight }
}

const turned = (name: FoldedName): FoldedName => ({
  surname: name.given,
  given: name.surname,
  patronymic: name.patronymic,
})

const isFar = (level: NameLevel) => level === 'different' || level === 'low'

/** The best of the readings of both names; the order of parts may be wrong in one of them. */
function compareNames(left: readonly FoldedName[], right: readonly FoldedName[]): NameVerdict {
  let found: NameVerdict | undefined
  for (const one of left) {
    for (const other of right) {
      const verdict = verdictOn(one, other, false)
      if (found === undefined || verdict.weight > found.weight) found = verdict
      if (!isFar(verdict.surname) || !isFar(verdict.given)) continue
      // Which of the two stands wrongly is not known, and a surname weighs more than a given name.
      for (const crosswise of [
        verdictOn(one, turned(other), true),
        verdictOn(turned(one), other, true),
      ])
        if (crosswise.weight > found.weight) found = crosswise
    }
  }
  return found ?? verdictOn(left[0] ?? nothing, right[0] ?? nothing, false)
}

const sexWeight = (left: Prepared, right: Prepared) => {
  const [one, other] = [left.reading.sex, right.reading.sex]
  if (one === undefined || other === undefined) return 0
  return one === other ? sexWeights.equal : sexWeights.different
}

/** What all fields together say: log2 of the odds, without the prior. */
export function log2Odds(left: Prepared, right: Prepared): number {
  let sum =
    compareNames(left.names, right.names).weight +
    dateWeight(dateLevel(left.born, right.born)) +
    nameWeight('place', placeLevel(left, right)) +
    sexWeight(left, right) +
    numberWeight(numberLevel(left.serviceNumber, right.serviceNumber)) +
    nameWeight('unit', nameLevel(left.unit, right.unit)) +
    nameWeight('rank', nameLevel(left.rank, right.rank)) +
    nameWeight('heldAt', nameLevel(left.heldAt, right.heldAt))
  const extras = Math.max(left.extra.length, right.extra.length)
  for (let at = 0; at < extras; at += 1)
    sum += nameWeight('extra', nameLevel(left.extra[at], right.extra[at]))
  return sum
}

const labels: Record<ComparedField, string> = {
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
  extra: 'texts',
}

function becauseName(level: NameLevel, what: string): string {
  switch (level) {
    case 'missing':
      return `One of the ${what} is not given, so it says nothing.`
    case 'equal':
      return `The ${what} are written alike.`
    case 'folded':
      return `The ${what} are one spelling in two scripts or habits of writing.`
    case 'consonants':
      return `The ${what} have the same consonants; Arabic leaves out vowels.`
    case 'high':
      return `The ${what} differ by a slip, or share one word.`
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

const becauseDate: Record<DateLevel, string> = {
  missing: 'One date of birth is not given, so it says nothing.',
  equal: 'The dates of birth are the same day.',
  swapped: 'The dates of birth are the same if day and month change places.',
  'two-parts': 'Two of day, month and year of birth agree.',
  'year-and-month': 'Year and month of birth agree; a day is not given.',
  'year-only': 'The years of birth agree; no more is given in one of them.',
  'year-near': 'The years of birth are one year apart.',
  'year-digit': 'The years of birth differ by one digit.',
  'same-year': 'The years of birth agree, but not day and month.',
  different: 'The dates of birth are different.',
}
const becauseNumber: Record<NumberLevel, string> = {
  missing: 'One service number is not given, so it says nothing.',
  equal: 'The service numbers are the same.',
  'one-off': 'The service numbers differ in one sign.',
  different: 'The service numbers are different.',
}

type Texts = { left?: string | undefined; right?: string | undefined }

function nameReason(field: NameField, level: NameLevel, { left = '', right = '' }: Texts) {
  const because = becauseName(level, labels[field])
  return { field, left, right, level, weight: nameWeight(field, level), because }
}

function nameReasons(left: Prepared, right: Prepared): FieldReason[] {
  const verdict = compareNames(left.names, right.names)
  const reasons: FieldReason[] = (['surname', 'given', 'patronymic'] as const).map((field) =>
    nameReason(field, verdict[field], {
      left: verdict.left[field]?.written,
      right: verdict.right[field]?.written,
    }),
  )
  if (verdict.isTurned) {
    reasons.push({
      field: 'name order',
      left: '',
      right: '',
      level: 'turned',
      weight: turnedWeight,
      because: 'Surname and given name stand in each other’s place in one of the lines.',
    })
  }
  return reasons
}

function sexReason(left: Prepared, right: Prepared): FieldReason {
  const [one = '', other = ''] = [left.reading.sex, right.reading.sex]
  const weight = sexWeight(left, right)
  const level = weight === 0 ? 'missing' : one === other ? 'equal' : 'different'
  return {
    field: 'sex',
    left: one,
    right: other,
    level,
    weight,
    because: becauseName(level, 'sexes'),
  }
}

/** Every field that at least one of the lines has. The weights add up to `log2Odds` exactly. */
export function reasonsFor(left: Prepared, right: Prepared): FieldReason[] {
  const [one, other] = [left.reading, right.reading]
  const texts = (of: (reading: Prepared['reading']) => string | undefined) => ({
    left: of(one),
    right: of(other),
  })
  const date = dateLevel(left.born, right.born)
  const number = numberLevel(left.serviceNumber, right.serviceNumber)
  const reasons: FieldReason[] = [
    ...nameReasons(left, right),
    {
      field: 'bornOn',
      left: one.bornOn ?? '',
      right: other.bornOn ?? '',
      level: date,
      weight: dateWeight(date),
      because: becauseDate[date],
    },
    nameReason(
      'place',
      placeLevel(left, right),
      texts(({ place }) => place),
    ),
    sexReason(left, right),
    {
      field: 'serviceNumber',
      left: one.serviceNumber ?? '',
      right: other.serviceNumber ?? '',
      level: number,
      weight: numberWeight(number),
      because: becauseNumber[number],
    },
    nameReason(
      'unit',
      nameLevel(left.unit, right.unit),
      texts(({ unit }) => unit),
    ),
    nameReason(
      'rank',
      nameLevel(left.rank, right.rank),
      texts(({ rank }) => rank),
    ),
    nameReason(
      'heldAt',
      nameLevel(left.heldAt, right.heldAt),
      texts(({ heldAt }) => heldAt),
    ),
    ...extraReasons(left, right),
  ]
  return reasons.filter(
    (reason) => reason.left !== '' || reason.right !== '' || reason.weight !== 0,
  )
}

function extraReasons(left: Prepared, right: Prepared): FieldReason[] {
  const count = Math.max(left.extra.length, right.extra.length)
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [left.extra[at], right.extra[at]]
    return nameReason('extra', nameLevel(one, other), { left: one?.written, right: other?.written })
  })
}
