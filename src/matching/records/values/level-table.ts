/**
 * Levels of pairs of values, as the kernel asks for them: a direct table of the commonest values,
 * filled when a pair is first asked for. A small dictionary has all its values in it. In a large
 * one most pairs are told apart by their heads, which is cheaper than a table that no cache holds.
 */
import { areFar } from './word-heads.ts'
import { levelCode, lowFrom, numberCode, numberLevel, wordLevel } from './word-levels.ts'
import type { Words } from './words.ts'

/** Dictionaries up to so many values are held whole: 16 MB in each thread at most. */
export const tableValuesMax = 4_096
/** So many of the commonest values of a larger one: 1 MB in each thread. */
export const commonValuesMax = 1_024
const unknown = 255

/** The values by number on lines, the commonest at place 0; those that are not kept are -1. */
function placesOf(words: Words, lines: Int32Array, kept: number): Int32Array {
  const values = Int32Array.from({ length: words.count }, (_, value) => value)
  const byLines = values.toSorted(
    (one, other) => (lines[other] ?? 0) - (lines[one] ?? 0) || one - other,
  )
  const places = new Int32Array(words.count).fill(-1)
  for (let place = 0; place < kept; place += 1) places[byLines[place] ?? 0] = place
  return places
}

export class LevelTable {
  readonly #words: Words
  readonly #heads: Int32Array
  readonly #isNumber: boolean
  /** Words of a dictionary that the table does not hold whole. */
  readonly #isLarge: boolean
  readonly #equal: number
  readonly #places: Int32Array
  readonly #size: number
  readonly #levels: Uint8Array

  constructor(words: Words, lines: Int32Array) {
    this.#words = words
    this.#heads = words.heads
    this.#isNumber = words.role === 'number'
    this.#equal = this.#isNumber ? numberCode.equal : levelCode.equal
    this.#isLarge = !this.#isNumber && words.count > tableValuesMax
    this.#size = words.count <= tableValuesMax ? words.count : commonValuesMax
    this.#places = placesOf(words, lines, this.#size)
    this.#levels = new Uint8Array(this.#size * this.#size).fill(unknown)
  }

  level(one: number, other: number): number {
    if (one === 0 || other === 0) return levelCode.missing
    if (one === other) return this.#equal
    if (this.#isLarge && areFar(this.#heads, one, other, lowFrom)) return levelCode.different
    const place = this.#places[one] ?? -1
    const otherPlace = this.#places[other] ?? -1
    if (place < 0 || otherPlace < 0) return this.#found(one, other)
    const cell = place * this.#size + otherPlace
    const known = this.#levels[cell] ?? unknown
    if (known !== unknown) return known
    const level = this.#found(one, other)
    this.#levels[cell] = level
    return level
  }

  #found(one: number, other: number): number {
    return this.#isNumber
      ? numberLevel(this.#words, one, other)
      : wordLevel(this.#words, one, other)
  }
}
