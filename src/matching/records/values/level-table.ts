/**
 * Levels of pairs of values, as the kernel asks for them. A small dictionary has a direct table,
 * one row for each value of the right list, so that the lines met by one line of it are answered
 * from a few cache lines. In a large one most pairs are told apart by their heads, which is
 * cheaper than a table that no cache holds; the rest recur, and the last ones are remembered.
 */
import { areFar } from './word-heads.ts'
import { levelCode, lowFrom, numberCode, numberLevel, wordLevel } from './word-levels.ts'
import type { Words } from './words.ts'

/** Dictionaries up to so many values have a table: 16 MB in each thread at most. */
export const tableValuesMax = 4_096
/** Pairs of a larger one that are remembered: 4 MB in each thread. A power of two. */
export const pairsRemembered = 1 << 19
const levelBits = 4

/** The values by number on lines, the commonest at place 0. */
function placesOf(words: Words, lines: Int32Array): Int32Array {
  const values = Int32Array.from({ length: words.count }, (_, value) => value)
  const byLines = values.toSorted(
    (one, other) => (lines[other] ?? 0) - (lines[one] ?? 0) || one - other,
  )
  const places = new Int32Array(words.count)
  byLines.forEach((value, place) => {
    places[value] = place
  })
  return places
}

export class LevelTable {
  readonly #words: Words
  readonly #heads: Int32Array
  readonly #isNumber: boolean
  readonly #isLarge: boolean
  readonly #equal: number
  readonly #places: Int32Array
  readonly #size: number
  /** Of a small dictionary: the level and one, so that 0 is what nobody asked for yet. */
  readonly #levels: Uint8Array
  /** Of a large one: the left value, then the right value with the level, in two numbers a pair. */
  readonly #remembered: Int32Array

  constructor(words: Words, lines: Int32Array) {
    this.#words = words
    this.#heads = words.heads
    this.#isNumber = words.role === 'number'
    this.#equal = this.#isNumber ? numberCode.equal : levelCode.equal
    this.#isLarge = words.count > tableValuesMax
    this.#size = this.#isLarge ? 0 : words.count
    this.#places = this.#isLarge ? new Int32Array(0) : placesOf(words, lines)
    this.#levels = new Uint8Array(this.#size * this.#size)
    this.#remembered = new Int32Array(this.#isLarge && !this.#isNumber ? pairsRemembered * 2 : 0)
  }

  /** `one` of the left list, `other` of the right one; it is quicker so, but the answer is the same. */
  level(one: number, other: number): number {
    if (one === 0 || other === 0) return levelCode.missing
    if (one === other) return this.#equal
    if (this.#isLarge) return this.#levelOfLarge(one, other)
    const cell = (this.#places[other] ?? 0) * this.#size + (this.#places[one] ?? 0)
    const known = this.#levels[cell] ?? 0
    if (known !== 0) return known - 1
    const level = this.#isNumber
      ? numberLevel(this.#words, one, other)
      : wordLevel(this.#words, one, other)
    this.#levels[cell] = level + 1
    return level
  }

  /** Told without a look at the words: their level is `different`. Else nothing is known. */
  areFar(one: number, other: number): boolean {
    if (one === 0 || other === 0 || one === other || this.#isNumber) return false
    return areFar(this.#heads, one, other, lowFrom)
  }

  #levelOfLarge(one: number, other: number): number {
    if (this.#isNumber) return numberLevel(this.#words, one, other)
    if (areFar(this.#heads, one, other, lowFrom)) return levelCode.different
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
    const cell = ((mixed ^ (mixed >>> 15)) & (pairsRemembered - 1)) * 2
    const known = this.#remembered[cell + 1] ?? 0
    if (this.#remembered[cell] === one && known >> levelBits === other)
      return known & ((1 << levelBits) - 1)
    const level = wordLevel(this.#words, one, other)
    this.#remembered[cell] = one
    this.#remembered[cell + 1] = (other << levelBits) | level
    return level
  }
}
