/**
 * Two lines of one person under different surnames, where the remark of the one names the other: a
 * maiden name, a name in the field, a trade that became a name. A word that stands in many remarks,
 * or is the surname of many, says nothing; nor does a remark that names nobody.
 */
import type { ListColumns, Records } from './columns.ts'
import type { AliasWeights } from './learning/weights.ts'
import { sharedInts } from './values/shared-memory.ts'
import { levelCode } from './values/word-levels.ts'
import type { Words } from './values/words.ts'

/** In whose remark the other line’s surname stands. */
export type NamedIn = 'left' | 'right'

/** By line of either list: the most that an alias can weigh for it. Empty: no list has remarks. */
export type AliasMost = { readonly left: Int32Array; readonly right: Int32Array }

/** Every spelling by which a value of these words may be met. */
function* spellingsOf({ formStarts, formIds, parts }: Words, value: number): Generator<number> {
  const end = formStarts[value + 1] ?? 0
  for (let at = formStarts[value] ?? 0; at < end; at += 1) yield formIds[at] ?? 0
  const partEnd = parts.starts[value + 1] ?? 0
  for (let at = parts.starts[value] ?? 0; at < partEnd; at += 1) yield parts.members[at] ?? 0
}

function allSpellings(words: Words): Set<number> {
  const all = new Set<number>()
  for (let value = 1; value < words.count; value += 1)
    for (const spelling of spellingsOf(words, value)) all.add(spelling)
  return all
}

/** Of the weights those of words that are met on the other side at all. */
function metWeights(words: Words, weights: Int32Array, others: Set<number>): Int32Array {
  return weights.map((weight, value) => {
    if (weight === 0) return 0
    for (const spelling of spellingsOf(words, value)) if (others.has(spelling)) return weight
    return 0
  })
}

const most = (weights: Int32Array, values: Iterable<number>) => {
  let found = 0
  for (const value of values) found = Math.max(found, weights[value] ?? 0)
  return found
}

/** By every reading of a line's name. */
function* surnamesOf({ name, further }: ListColumns, line: number): Generator<number> {
  yield name.surname[line] ?? 0
  const end = further.starts[line + 1] ?? 0
  for (let at = further.starts[line] ?? 0; at < end; at += 1) yield further.surname[at] ?? 0
}

const saidOf = ({ said }: ListColumns, line: number) =>
  said.members.subarray(said.starts[line] ?? 0, said.starts[line + 1] ?? 0)

export function aliasMostOf(records: Records, weights: AliasWeights): AliasMost {
  const { surnames, said, left, right, among } = records
  if (said.count === 1) return { left: sharedInts(0), right: sharedInts(0) }
  const ofSurname = metWeights(surnames, weights.ofSurname, allSpellings(said))
  const ofSaid = metWeights(said, weights.ofSaid, allSpellings(surnames))
  const ofList = (list: ListColumns) => {
    const found = sharedInts(list.rows)
    for (let line = 0; line < list.rows; line += 1)
      found[line] = Math.max(
        most(ofSurname, surnamesOf(list, line)),
        most(ofSaid, saidOf(list, line)),
      )
    return found
  }
  const lefts = ofList(left)
  return { left: lefts, right: among === 'one-list' ? lefts : ofList(right) }
}

export class Aliases {
  /** Of the pair that was last weighed; says something only where that weighs more than 0. */
  namedIn: NamedIn = 'left'

  readonly #records: Records
  readonly #weights: AliasWeights
  readonly #most: AliasMost
  readonly #isAny: boolean

  constructor(records: Records, weights: AliasWeights, mostOfLines: AliasMost) {
    this.#records = records
    this.#weights = weights
    this.#most = mostOfLines
    this.#isAny = mostOfLines.left.length > 0 && mostOfLines.right.length > 0
  }

  /** Parts of a bit, never below 0. Where surnames agree, a remark that repeats one says no more. */
  weight(surnameLevel: number, left: number, right: number): number {
    if (!this.#isAny || surnameLevel > levelCode.low) return 0
    if (this.#most.left[left] === 0 || this.#most.right[right] === 0) return 0
    const { left: lefts, right: rights } = this.#records
    const ofRight = this.#weightOfSaid([lefts, left], [rights, right])
    const ofLeft = this.#weightOfSaid([rights, right], [lefts, left])
    this.namedIn = ofRight >= ofLeft ? 'right' : 'left'
    return Math.max(ofLeft, ofRight)
  }

  /** The surname of the first line in the remark of the second. */
  #weightOfSaid(
    [list, line]: readonly [ListColumns, number],
    [others, other]: readonly [ListColumns, number],
  ): number {
    const { ofSurname, ofSaid } = this.#weights
    const words = saidOf(others, other)
    let found = 0
    for (const surname of surnamesOf(list, line)) {
      for (const word of words) {
        const weight = Math.min(ofSurname[surname] ?? 0, ofSaid[word] ?? 0)
        if (weight > found && this.#isSaid(surname, word)) found = weight
      }
    }
    return found
  }

  #isSaid(surname: number, word: number): boolean {
    const { surnames, said } = this.#records
    for (const spelling of spellingsOf(said, word))
      for (const other of spellingsOf(surnames, surname)) if (other === spelling) return true
    return false
  }
}
