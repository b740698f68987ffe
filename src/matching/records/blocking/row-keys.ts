/**
 * The rules by which lines are put together for comparison, and the keys that each rule gives a
 * line. Two lines are compared if they share a key of any rule. Keys are made of readings and
 * bare consonants, so that they hold across scripts and spellings.
 */
import { dayOfBorn, monthOfBorn, turnedBorn, yearOfBorn } from '../values/born.ts'
import type { ListColumns, Records, TextField } from '../columns.ts'
import type { NameColumns } from '../values/name-columns.ts'
import { joined } from '../values/content-hash.ts'
import type { Rows, Words } from '../values/words.ts'

export const blockingRules = [
  'surname and year of birth',
  'surname and given name',
  'date of birth and a first letter',
  'day and month swapped, and a first letter',
  'given name, patronymic and year of birth',
  'service number',
  'given name and place',
  'surname alone, where no date is known',
  'surname alone, where the other has no date',
  'surname and a further field',
  'given name and a further field',
  'date of birth and a further field',
  'surname in a remark',
] as const
export type BlockingRule = (typeof blockingRules)[number]

const rule = {
  surnameYear: 0,
  surnameGiven: 1,
  bornInitial: 2,
  turnedBorn: 3,
  givenPatronymicYear: 4,
  serviceNumber: 5,
  givenPlace: 6,
  surnameUndated: 7,
  surnameOfUndated: 8,
  furtherSurname: 9,
  furtherGiven: 10,
  furtherBorn: 11,
  alias: 12,
} as const

/** Lines of the index are entered; lines of the other list ask. */
export type Side = 'entered' | 'asked'

/** Of one line. */
export const keysMax = 512
const splittersMax = 64

/** A field with fewer values than this (sex, a state) puts too many together to be a key. */
const valuesMin = 8

/** Its keys are not split: a word that too many lines share names nobody. */
export const isSplit = (ruleNumber: number) => ruleNumber !== rule.alias

/** Which fields of some lines make keys. */
export type KeyFields = {
  /** Places of the text fields that do. */
  readonly telling: readonly number[]
  readonly remarks: 'read' | 'none'
}

export const keyFieldsOf = (records: Records): KeyFields => ({
  telling: telling(records),
  remarks: records.said.count > 1 ? 'read' : 'none',
})

/** Places of the text fields that have values enough. */
const telling = ({ texts }: Records): readonly number[] =>
  texts.flatMap(({ words }, at) => (words.count > valuesMin ? [at] : []))

/** "Returned" stands in many remarks, and a long one is worded as another clerk likes. */
const isFurther = (text: TextField | undefined) =>
  text !== undefined &&
  (['place', 'unit', 'extra'].includes(text.field) ||
    (text.field === 'remark' && text.reads === 'date'))

/** Keys of one line at a time, in buffers that are used again for the next. */
export class RowKeys {
  readonly keys = new Int32Array(keysMax)
  readonly rules = new Int32Array(keysMax)
  count = 0
  /** By what a key that too many lines share is split: numbers of the line's other fields. */
  readonly splitters = new Int32Array(splittersMax)
  splitterCount = 0

  readonly #records: Records
  readonly #list: ListColumns
  readonly #side: Side
  readonly #fields: KeyFields
  readonly #furtherFields: readonly number[]
  readonly #placeAt: number
  readonly #numberAt: number

  /** `fields`: as `keyFieldsOf` found them when the keys of the other side were made. */
  constructor(records: Records, side: Side, fields: KeyFields) {
    this.#records = records
    this.#list = side === 'entered' ? records.left : records.right
    this.#side = side
    this.#fields = fields
    this.#placeAt = records.texts.findIndex(({ field }) => field === 'place')
    this.#numberAt = records.texts.findIndex(({ field }) => field === 'serviceNumber')
    this.#furtherFields = fields.telling.filter((at) => isFurther(records.texts[at]))
  }

  /** Fills `keys`, `rules` and `splitters` for a line. */
  make(row: number): void {
    this.count = 0
    const { name, further, born } = this.#list
    this.#ofName(name, row, row)
    const end = further.starts[row + 1] ?? 0
    for (let at = further.starts[row] ?? 0; at < end; at += 1) this.#ofName(further, at, row)
    const number = this.#list.texts[this.#numberAt]?.[row] ?? 0
    if (number !== 0) this.#add(rule.serviceNumber, this.#textHash(this.#numberAt, number))
    const day = born[row] ?? 0
    if (dayOfBorn(day) !== 0) this.#ofFurther(rule.furtherBorn, day, row)
    if (this.#fields.remarks === 'read') this.#ofAlias(row)
  }

  /** Surnames of the one side meet words of the other's remarks, and the other way round. */
  #ofAlias(row: number): void {
    const { surnames, said } = this.#records
    const { name, further, said: words } = this.#list
    const [surnameKind, saidKind] = this.#side === 'entered' ? [1, 2] : [2, 1]
    this.#ofSpellings(surnames, name.surname[row] ?? 0, surnameKind)
    const end = further.starts[row + 1] ?? 0
    for (let at = further.starts[row] ?? 0; at < end; at += 1)
      this.#ofSpellings(surnames, further.surname[at] ?? 0, surnameKind)
    const saidEnd = words.starts[row + 1] ?? 0
    for (let at = words.starts[row] ?? 0; at < saidEnd; at += 1)
      this.#ofSpellings(said, words.members[at] ?? 0, saidKind)
  }

  #ofSpellings({ formStarts, formIds, parts }: Words, value: number, kind: number): void {
    const hashes = this.#records.spellingHashes
    const end = formStarts[value + 1] ?? 0
    for (let at = formStarts[value] ?? 0; at < end; at += 1)
      this.#add(rule.alias, joined(hashes[formIds[at] ?? 0] ?? 0, kind))
    const partEnd = parts.starts[value + 1] ?? 0
    for (let at = parts.starts[value] ?? 0; at < partEnd; at += 1)
      this.#add(rule.alias, joined(hashes[parts.members[at] ?? 0] ?? 0, kind))
  }

  #ofName(name: NameColumns, at: number, row: number): void {
    const { surnames, givens, patronymics } = this.#records
    const surname = name.surname[at] ?? 0
    const given = name.given[at] ?? 0
    const patronymic = name.patronymic[at] ?? 0
    const born = this.#list.born[row] ?? 0
    const year = yearOfBorn(born)
    const surnameEnd = surnames.skeletons.starts[surname + 1] ?? 0
    const givenEnd = givens.beginnings.starts[given + 1] ?? 0
    for (let s = surnames.skeletons.starts[surname] ?? 0; s < surnameEnd; s += 1) {
      const skeleton = surnames.skeletons.members[s] ?? 0
      this.#withYear(rule.surnameYear, skeleton, year)
      for (let g = givens.beginnings.starts[given] ?? 0; g < givenEnd; g += 1)
        this.#add(rule.surnameGiven, joined(skeleton, givens.beginnings.members[g] ?? 0))
      this.#ofSurnameAlone(skeleton, given, born)
      this.#ofFurther(rule.furtherSurname, skeleton, row)
    }
    this.#ofInitials(surnames.initials, surname, born)
    this.#ofInitials(givens.initials, given, born)
    const { starts, members } = givens.skeletons
    const skeletonEnd = starts[given + 1] ?? 0
    for (let g = starts[given] ?? 0; g < skeletonEnd; g += 1) {
      const skeleton = members[g] ?? 0
      const fatherEnd = patronymics.skeletons.starts[patronymic + 1] ?? 0
      for (let p = patronymics.skeletons.starts[patronymic] ?? 0; p < fatherEnd; p += 1) {
        const father = patronymics.skeletons.members[p] ?? 0
        this.#withYear(rule.givenPatronymicYear, joined(skeleton, father), year)
      }
      this.#ofPlace(skeleton, row)
      this.#ofFurther(rule.furtherGiven, skeleton, row)
    }
  }

  #ofSurnameAlone(skeleton: number, given: number, born: number): void {
    const isBare = born === 0 || given === 0
    if (this.#side === 'entered' || isBare) this.#add(rule.surnameUndated, skeleton)
    if (this.#side === 'entered' ? isBare : !isBare) this.#add(rule.surnameOfUndated, skeleton)
  }

  #withYear(number: number, key: number, year: number): void {
    if (year === 0) return
    this.#add(number, joined(key, year))
    if (this.#side === 'entered') return
    this.#add(number, joined(key, year - 1))
    this.#add(number, joined(key, year + 1))
  }

  #ofInitials({ starts, members }: Rows, value: number, born: number): void {
    if (dayOfBorn(born) === 0) return
    const isTurnable = dayOfBorn(born) <= 12 && dayOfBorn(born) !== monthOfBorn(born)
    const end = starts[value + 1] ?? 0
    for (let at = starts[value] ?? 0; at < end; at += 1) {
      const initial = members[at] ?? 0
      this.#add(rule.bornInitial, joined(born, initial))
      if (isTurnable)
        this.#add(
          rule.turnedBorn,
          joined(this.#side === 'entered' ? born : turnedBorn(born), initial),
        )
    }
  }

  #ofPlace(skeleton: number, row: number): void {
    const words = this.#records.texts[this.#placeAt]?.words
    const place = this.#list.texts[this.#placeAt]?.[row] ?? 0
    if (words === undefined || place === 0) return
    const hashes = this.#records.spellingHashes
    const parts = words.parts
    const end = parts.starts[place + 1] ?? 0
    for (let at = parts.starts[place] ?? 0; at < end; at += 1)
      this.#add(rule.givenPlace, joined(skeleton, hashes[parts.members[at] ?? 0] ?? 0))
    const formEnd = words.formStarts[place + 1] ?? 0
    for (let at = words.formStarts[place] ?? 0; at < formEnd; at += 1)
      this.#add(rule.givenPlace, joined(skeleton, hashes[words.formIds[at] ?? 0] ?? 0))
  }

  #ofFurther(number: number, key: number, row: number): void {
    for (const field of this.#furtherFields) {
      const value = this.#list.texts[field]?.[row] ?? 0
      if (value !== 0) this.#add(number, joined(joined(key, field), this.#textHash(field, value)))
    }
  }

  #textHash(field: number, value: number): number {
    const words = this.#records.texts[field]?.words
    if (words === undefined) return 0
    const { starts, members } = words.skeletons
    const from = starts[value] ?? 0
    // A word of vowels alone ("Aue") has no consonants to go by.
    return (from === starts[value + 1] ? words.hashes[value] : members[from]) ?? 0
  }

  #add(number: number, key: number): void {
    const own = joined(key, number)
    for (let at = 0; at < this.count; at += 1) if (this.keys[at] === own) return
    if (this.count === keysMax) return
    this.keys[this.count] = own
    this.rules[this.count] = number
    this.count += 1
  }

  /** Fills `splitters`: year of birth, day, beginnings of the names, further fields. */
  makeSplitters(row: number): void {
    this.splitterCount = 0
    const { name, born, texts } = this.#list
    const { givens, patronymics, surnames } = this.#records
    const day = born[row] ?? 0
    if (day !== 0) this.#split(1, yearOfBorn(day))
    if (day !== 0 && this.#side === 'asked') {
      this.#split(1, yearOfBorn(day) - 1)
      this.#split(1, yearOfBorn(day) + 1)
    }
    if (dayOfBorn(day) !== 0) this.#split(2, day & 511)
    this.#splitBy(3, givens.skeletons, name.given[row] ?? 0)
    this.#splitBy(4, patronymics.skeletons, name.patronymic[row] ?? 0)
    this.#splitBy(5, surnames.skeletons, name.surname[row] ?? 0)
    for (const field of this.#fields.telling) {
      const words = this.#records.texts[field]?.words
      if (words !== undefined) this.#splitBy(6 + field, words.skeletons, texts[field]?.[row] ?? 0)
    }
  }

  #splitBy(field: number, { starts, members }: Rows, value: number): void {
    const end = starts[value + 1] ?? 0
    for (let at = starts[value] ?? 0; at < end; at += 1) this.#split(field, members[at] ?? 0)
  }

  #split(field: number, value: number): void {
    if (this.splitterCount === splittersMax) return
    this.splitters[this.splitterCount] = joined(value, field)
    this.splitterCount += 1
  }
}
