/**
 * The names of one list as columns. Where nothing but the words says which end of a name is the
 * surname, the list is asked: who writes one name surname first writes them all so, and "Ladov
 * Franz Taren" is then no Mr Taren. A list that shows no habit keeps both readings of such a name.
 */
import type { NameOrder } from '../../names/parse-name.ts'
import type { ReadParts } from './name-readings.ts'
import { GrowingInts } from './shared-memory.ts'

/** One way to read a name, in value numbers. */
export type NameColumns = {
  readonly surname: Int32Array
  readonly given: Int32Array
  readonly patronymic: Int32Array
  /** Which of the readings of the parser this is: 0 is the one that it trusts most. */
  readonly reading: Int32Array
}

export type NamesOfList = {
  /** The likeliest reading of each line's name. */
  readonly name: NameColumns
  /** Further readings: of line `at` those from `starts[at]` to `starts[at + 1]`. */
  readonly further: NameColumns & { readonly starts: Int32Array }
}

export type NameNumbers = Record<'surname' | 'given' | 'patronymic', number>

/** From this trust on a name's own words say its order, whatever the rest of the list does. */
const clearFrom = 0.85
/** So many names must say clearly how the list writes, and this share of them alike. */
const clearNamesMin = 20
const habitShare = 0.9
/** Without a habit: a reading of less than this share of the best is looked at as turned only. */
const trustShare = 0.2

const orders = ['either', 'surname-first', 'given-first'] as const satisfies (
  | NameOrder
  | 'either'
)[]
/** Which end of a name the list writes first, where the words do not say. */
export type ListHabit = (typeof orders)[number]
const [either, surnameFirst, givenFirst] = [0, 1, 2]
const trustParts = 1_000

const growingName = () => ({
  surname: new GrowingInts(),
  given: new GrowingInts(),
  patronymic: new GrowingInts(),
  reading: new GrowingInts(),
})
type GrowingName = ReturnType<typeof growingName>

const takenName = ({ surname, given, patronymic, reading }: GrowingName): NameColumns => ({
  surname: surname.taken(),
  given: given.taken(),
  patronymic: patronymic.taken(),
  reading: reading.taken(),
})

type ReadNumbers = NameNumbers & { readonly reading: number }

export class NameColumnsBuilder {
  readonly #all = growingName()
  readonly #order = new GrowingInts()
  readonly #trust = new GrowingInts()
  readonly #starts = new GrowingInts()
  readonly #clear = [0, 0, 0]
  #habit: number | undefined

  /** `habit`: as a list of the same party showed it before. */
  constructor(habit?: ListHabit) {
    if (habit !== undefined) this.#habit = orders.indexOf(habit)
    this.#starts.push(0)
  }

  /** The readings of the next line, the likeliest first. */
  add(readings: readonly ReadParts[], numbersOf: (parts: ReadParts | undefined) => NameNumbers) {
    for (let at = 0; at < Math.max(1, readings.length); at += 1) {
      const parts = readings[at]
      const order = parts?.order === undefined ? either : orders.indexOf(parts.order)
      const trust = parts?.trust ?? 1
      if (trust >= clearFrom) this.#clear[order] = (this.#clear[order] ?? 0) + 1
      this.#order.push(order)
      this.#trust.push(Math.round(trust * trustParts))
      this.#push(this.#all, { ...numbersOf(parts), reading: at })
    }
    this.#starts.push(this.#order.length)
  }

  /** Once it is settled. */
  get habit(): ListHabit | undefined {
    return this.#habit === undefined ? undefined : orders[this.#habit]
  }

  /** The habit is settled when the names are first taken, so that later lines change no earlier one. */
  taken(): NamesOfList {
    this.#habit ??= this.#habitNow()
    const [name, further] = [growingName(), growingName()]
    const starts = new GrowingInts()
    starts.push(0)
    for (let line = 0; line + 1 < this.#starts.length; line += 1) {
      const [from, to] = [this.#starts.at(line), this.#starts.at(line + 1)]
      const first = this.#first(from, to)
      this.#push(name, this.#numbersAt(first))
      for (let at = from; at < to; at += 1)
        if (at !== first && this.#isKept(at, first)) this.#push(further, this.#numbersAt(at))
      starts.push(further.surname.length)
    }
    return { name: takenName(name), further: { ...takenName(further), starts: starts.taken() } }
  }

  #habitNow(): number {
    const [, surnames = 0, givens = 0] = this.#clear
    const all = surnames + givens
    if (all < clearNamesMin) return either
    if (surnames >= all * habitShare) return surnameFirst
    return givens >= all * habitShare ? givenFirst : either
  }

  /** By habit, unless the words of this name are clearly the other way round. */
  #first(from: number, to: number): number {
    if (this.#habit === either || this.#trust.at(from) >= clearFrom * trustParts) return from
    for (let at = from; at < to; at += 1) if (this.#order.at(at) === this.#habit) return at
    return from
  }

  #isKept(at: number, first: number): boolean {
    const order = this.#order.at(at)
    if (order === either) return true
    if (this.#habit !== either) return order === this.#habit
    return this.#trust.at(at) >= this.#trust.at(first) * trustShare
  }

  #numbersAt = (at: number): ReadNumbers => ({
    surname: this.#all.surname.at(at),
    given: this.#all.given.at(at),
    patronymic: this.#all.patronymic.at(at),
    reading: this.#all.reading.at(at),
  })

  #push(to: GrowingName, { surname, given, patronymic, reading }: ReadNumbers): void {
    to.surname.push(surname)
    to.given.push(given)
    to.patronymic.push(patronymic)
    to.reading.push(reading)
  }
}
