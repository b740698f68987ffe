/**
 * Two lists (or one, against itself) as columns of numbers: each field a dictionary of its values
 * and, for each line, the number of its value. Lines are added one by one and need not be kept.
 */
import type { Reading } from '../../lists/line.ts'
import { packedBorn } from './values/born.ts'
import { joined } from './values/content-hash.ts'
import { comparedValue, type ExtraColumn } from './extra-columns.ts'
import { NameColumnsBuilder, type ListHabit, type NamesOfList } from './values/name-columns.ts'
import { nameReader } from './values/name-readings.ts'
import { namesWithin } from './values/remark-names.ts'
import { GrowingInts } from './values/shared-memory.ts'
import { RowsBuilder, Spellings, WordsBuilder, type Rows, type Words } from './values/words.ts'

const textFields = ['place', 'serviceNumber', 'unit', 'rank', 'heldAt'] as const
export type TextFieldName = (typeof textFields)[number] | ExtraColumn['field']

export type TextField = {
  readonly field: TextFieldName
  /** Of an extra column: how both lists call it. */
  readonly heading: string
  readonly headings: { readonly left: string; readonly right: string }
  readonly reads: ExtraColumn['reads']
  readonly words: Words
}

export type ListColumns = NamesOfList & {
  readonly rows: number
  readonly born: Int32Array
  readonly sex: Int32Array
  /** In the order of the text fields. */
  readonly texts: readonly Int32Array[]
  /** Words of the line's remark that may be names. */
  readonly said: Rows
  /** One number for all that a line says. */
  readonly content: Int32Array
}

export type Records = {
  readonly surnames: Words
  readonly givens: Words
  readonly patronymics: Words
  readonly texts: readonly TextField[]
  /** Words of remarks, read as surnames are. */
  readonly said: Words
  /** By number of a reading or part: a hash of its spelling. */
  readonly spellingHashes: Int32Array
  readonly left: ListColumns
  readonly right: ListColumns
  /** One list against itself: `left` and `right` are the same columns. */
  readonly among: 'two-lists' | 'one-list'
}

type Dictionaries = {
  readonly surnames: WordsBuilder
  readonly givens: WordsBuilder
  readonly patronymics: WordsBuilder
  readonly texts: readonly WordsBuilder[]
  readonly said: WordsBuilder
}

type ExtraOfSide = Pick<ExtraColumn, 'field' | 'heading' | 'reads'>

class ListBuilder {
  readonly #dictionaries: Dictionaries
  readonly #extras: readonly ExtraOfSide[]
  readonly #namesOf = nameReader()
  readonly #names: NameColumnsBuilder
  readonly #born = new GrowingInts()
  readonly #sex = new GrowingInts()
  readonly #texts: readonly GrowingInts[]
  /** Of the lines that were taken: once the habit is settled they stay as they are. */
  readonly #content = new GrowingInts()
  readonly #said = new RowsBuilder()

  constructor(dictionaries: Dictionaries, extras: readonly ExtraOfSide[], habit?: ListHabit) {
    this.#dictionaries = dictionaries
    this.#names = new NameColumnsBuilder(habit)
    this.#extras = extras
    this.#texts = dictionaries.texts.map(() => new GrowingInts())
  }

  get habit(): ListHabit | undefined {
    return this.#names.habit
  }

  add(reading: Reading): void {
    const { surnames, givens, patronymics, texts, said } = this.#dictionaries
    this.#names.add(this.#namesOf(reading), (parts) => ({
      surname: surnames.idOf(parts?.surname),
      given: givens.idOf(parts?.given),
      patronymic: patronymics.idOf(parts?.patronymic),
    }))
    this.#born.push(packedBorn(reading.bornOn))
    this.#sex.push(sexes.indexOf(reading.sex) + 1)
    const written = [
      reading.place,
      reading.serviceNumber,
      reading.unit,
      reading.rank,
      reading.heldAt,
      ...this.#extras.map((column) => comparedValue(reading, column)),
    ]
    for (let at = 0; at < written.length; at += 1)
      this.#texts[at]?.push(texts[at]?.idOf(written[at]) ?? 0)
    const words = new Set(namesWithin(reading.remark).map((word) => said.idOf(word)))
    words.delete(0)
    this.#said.add(words)
  }

  taken(words: TakenWords): ListColumns {
    const { name, further } = this.#names.taken()
    const born = this.#born.taken()
    const sex = this.#sex.taken()
    const texts = this.#texts.map((each) => each.taken())
    const said = this.#said.taken()
    for (let at = this.#content.length; at < born.length; at += 1) {
      let hash = joined(born[at] ?? 0, sex[at] ?? 0)
      hash = joined(hash, words.surnames.hashes[name.surname[at] ?? 0] ?? 0)
      hash = joined(hash, words.givens.hashes[name.given[at] ?? 0] ?? 0)
      hash = joined(hash, words.patronymics.hashes[name.patronymic[at] ?? 0] ?? 0)
      for (let field = 0; field < texts.length; field += 1)
        hash = joined(hash, words.texts[field]?.hashes[texts[field]?.[at] ?? 0] ?? 0)
      const end = said.starts[at + 1] ?? 0
      for (let to = said.starts[at] ?? 0; to < end; to += 1)
        hash = joined(hash, words.said.hashes[said.members[to] ?? 0] ?? 0)
      this.#content.push(hash)
    }
    const content = this.#content.taken()
    return { rows: born.length, name, further, born, sex, texts, said, content }
  }
}

type TakenWords = {
  readonly surnames: Words
  readonly givens: Words
  readonly patronymics: Words
  readonly texts: readonly Words[]
  readonly said: Words
}

const sexes: readonly (Reading['sex'] | undefined)[] = ['female', 'male']

export type RecordsBuilder = {
  readonly addLeft: (reading: Reading) => void
  readonly addRight: (reading: Reading) => void
  /** As far as lines were added; more may be added afterwards. */
  readonly taken: () => Records
  /** What the numbers of readings stand for. */
  readonly spellings: Pick<Spellings, 'spellingOf'>
  /** How each list writes names, once it was taken. */
  readonly habits: () => ListHabits
}

export type ListHabits = {
  readonly left?: ListHabit | undefined
  readonly right?: ListHabit | undefined
}

/** A builder for two lists, or for one against itself (then only `addLeft` is used). */
export function recordsBuilder(
  among: Records['among'],
  extras: readonly ExtraColumn[],
  habits: ListHabits = {},
): RecordsBuilder {
  const spellings = new Spellings()
  const fields = [
    ...textFields.map((field) => ({
      field,
      heading: '',
      headings: { left: '', right: '' },
      reads: 'whole' as const,
      role: field === 'serviceNumber' ? ('number' as const) : ('text' as const),
    })),
    ...extras.map(({ field, heading, role, reads, left: one, right: other }) => ({
      field,
      heading,
      headings: { left: one, right: other },
      reads,
      role,
    })),
  ]
  const dictionaries: Dictionaries = {
    surnames: new WordsBuilder('surname', spellings),
    givens: new WordsBuilder('given', spellings),
    patronymics: new WordsBuilder('patronymic', spellings),
    texts: fields.map(({ role }) => new WordsBuilder(role, spellings)),
    said: new WordsBuilder('surname', spellings),
  }
  const left = new ListBuilder(
    dictionaries,
    extras.map(({ field, left: heading, reads }) => ({ field, heading, reads })),
    habits.left,
  )
  const right = new ListBuilder(
    dictionaries,
    extras.map(({ field, right: heading, reads }) => ({ field, heading, reads })),
    habits.right,
  )
  return {
    addLeft: (reading) => left.add(reading),
    addRight: (reading) => right.add(reading),
    spellings,
    habits: () => ({ left: left.habit, right: right.habit }),
    taken: () => {
      const words = {
        surnames: dictionaries.surnames.taken(),
        givens: dictionaries.givens.taken(),
        patronymics: dictionaries.patronymics.taken(),
        texts: dictionaries.texts.map((each) => each.taken()),
        said: dictionaries.said.taken(),
      }
      const lefts = left.taken(words)
      return {
        ...words,
        texts: fields.flatMap(({ field, heading, headings, reads }, at) => {
          const taken = words.texts[at]
          return taken === undefined ? [] : [{ field, heading, headings, reads, words: taken }]
        }),
        spellingHashes: spellings.hashes(),
        left: lefts,
        right: among === 'one-list' ? lefts : right.taken(words),
        among,
      }
    },
  }
}
