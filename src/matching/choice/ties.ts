/**
 * Is there another choice worth as much? Then nothing but chance decides between them, and the
 * lines concerned go to a person. Every equally good choice uses only pairs that cost nothing by
 * the prices of the one found, so it differs from it by rounds of changes in a small directed
 * graph; a line lies on such a round just if it lies in a strong component of it (Tarjan 1972).
 */
import { nobody, type Assignment } from './assign.ts'
import type { PairGraph } from './pair-graph.ts'

/** The lines of one component. */
export type LinesOf = { readonly lefts: Int32Array; readonly rights: Int32Array }

const none = -1
const end = -2

/**
 * Who could take over from whom at no cost. A left line points to the right lines it could have
 * instead, a right line to the left line that has it; `hub` stands for having nobody.
 */
class FreeChanges {
  readonly hub: number
  readonly #graph: PairGraph
  readonly #assignment: Assignment
  readonly #lines: LinesOf
  /** Units up to which a change counts as free. */
  readonly #slackMax: number

  constructor(graph: PairGraph, assignment: Assignment, of: LinesOf & { slackMax: number }) {
    this.#graph = graph
    this.#assignment = assignment
    this.#lines = of
    this.#slackMax = of.slackMax
    this.hub = graph.sizes.left + graph.sizes.right
  }

  isFree(pair: number): boolean {
    const { scored, worth } = this.#graph
    const left = this.#assignment.leftPrice[scored.left[pair] ?? 0] ?? 0
    const right = this.#assignment.rightPrice[scored.right[pair] ?? 0] ?? 0
    return left + right - (worth[pair] ?? 0) <= this.#slackMax
  }

  /** The place that `place` points to as its n-th; `none`: no free change; `end`: no more. */
  next(place: number, n: number): number {
    if (place === this.hub) return this.#nextOfHub(n)
    return place < this.#graph.sizes.left ? this.#nextOfLeft(place, n) : this.#nextOfRight(place, n)
  }

  #nextOfLeft(line: number, n: number): number {
    const { starts, pairs } = this.#graph.ofLeft
    const at = (starts[line] ?? 0) + n
    const last = starts[line + 1] ?? 0
    const own = this.#assignment.pairOfLeft[line] ?? nobody
    if (at > last) return end
    if (at === last) {
      const canBeAlone = own !== nobody && (this.#assignment.leftPrice[line] ?? 0) <= this.#slackMax
      return canBeAlone ? this.hub : none
    }
    const pair = pairs[at] ?? 0
    if (pair === own || !this.isFree(pair)) return none
    return this.#graph.sizes.left + (this.#graph.scored.right[pair] ?? 0)
  }

  #nextOfRight(place: number, n: number): number {
    if (n > 0) return end
    const pair = this.#assignment.pairOfRight[place - this.#graph.sizes.left] ?? nobody
    return pair === nobody ? this.hub : (this.#graph.scored.left[pair] ?? 0)
  }

  #nextOfHub(n: number): number {
    const { lefts, rights } = this.#lines
    if (n < lefts.length) {
      const line = lefts[n] ?? 0
      return this.#assignment.pairOfLeft[line] === nobody ? line : none
    }
    const right = rights[n - lefts.length]
    if (right === undefined) return end
    const isPaired = this.#assignment.pairOfRight[right] !== nobody
    const isFree = isPaired && (this.#assignment.rightPrice[right] ?? 0) <= this.#slackMax
    return isFree ? this.#graph.sizes.left + right : none
  }
}

/** Finds strong components by a walk without recursion; used for one component after another. */
class Rounds {
  /** When a place was first met, from 1; 0: not yet. */
  readonly #metAt: Int32Array
  readonly #lowest: Int32Array
  readonly #place: Int32Array
  readonly #nth: Int32Array
  readonly #open: Int32Array
  /** The strong component of a place, from 1; 0: open, or alone in its own. */
  readonly roundOf: Int32Array
  #clock = 0
  #rounds = 0
  #depth = 0
  #openCount = 0

  constructor(places: number) {
    this.#metAt = new Int32Array(places)
    this.#lowest = new Int32Array(places)
    this.#place = new Int32Array(places)
    this.#nth = new Int32Array(places)
    this.#open = new Int32Array(places)
    this.roundOf = new Int32Array(places)
  }

  forget(place: number) {
    this.#metAt[place] = 0
    this.roundOf[place] = 0
  }

  walk(from: number, changes: FreeChanges) {
    if (this.#metAt[from] !== 0) return
    this.#enter(from)
    while (this.#depth > 0) {
      const place = this.#place[this.#depth - 1] ?? 0
      const nth = this.#nth[this.#depth - 1] ?? 0
      const next = changes.next(place, nth)
      this.#nth[this.#depth - 1] = nth + 1
      if (next === end) this.#leave(place)
      else if (next !== none) this.#meet(place, next)
    }
  }

  #enter(place: number) {
    this.#clock += 1
    this.#metAt[place] = this.#clock
    this.#lowest[place] = this.#clock
    this.#place[this.#depth] = place
    this.#nth[this.#depth] = 0
    this.#depth += 1
    this.#open[this.#openCount++] = place
  }

  #meet(place: number, next: number) {
    if (this.#metAt[next] === 0) this.#enter(next)
    else if ((this.#metAt[next] ?? 0) > 0) this.#lower(place, this.#metAt[next] ?? 0)
  }

  #lower(place: number, to: number) {
    this.#lowest[place] = Math.min(this.#lowest[place] ?? 0, to)
  }

  #leave(place: number) {
    this.#depth -= 1
    if (this.#depth > 0) this.#lower(this.#place[this.#depth - 1] ?? 0, this.#lowest[place] ?? 0)
    if (this.#lowest[place] !== this.#metAt[place]) return
    const isAlone = this.#open[this.#openCount - 1] === place
    if (!isAlone) this.#rounds += 1
    for (;;) {
      const member = this.#open[--this.#openCount] ?? 0
      // Done with: met, but never again a way back.
      this.#metAt[member] = -1
      this.roundOf[member] = isAlone ? 0 : this.#rounds
      if (member === place) return
    }
  }
}

/** Marks pairs as chosen by every best choice, or by some of them only. */
export class TieFinder {
  readonly #graph: PairGraph
  readonly #assignment: Assignment
  readonly #rounds: Rounds

  constructor(graph: PairGraph, assignment: Assignment) {
    this.#graph = graph
    this.#assignment = assignment
    this.#rounds = new Rounds(graph.sizes.left + graph.sizes.right + 1)
  }

  /** `slackMax`: units by which two choices may differ and still be called equal. */
  mark(
    of: LinesOf & { readonly pairs: Int32Array; readonly slackMax: number },
    marks: { readonly chosen: Uint8Array; readonly tied: Uint8Array },
  ) {
    const { sizes, scored } = this.#graph
    const { pairOfLeft } = this.#assignment
    const changes = new FreeChanges(this.#graph, this.#assignment, of)
    this.#rounds.walk(changes.hub, changes)
    for (const line of of.lefts) this.#rounds.walk(line, changes)
    for (const line of of.rights) this.#rounds.walk(sizes.left + line, changes)
    for (const pair of of.pairs) {
      const left = scored.left[pair] ?? 0
      const isOwn = pairOfLeft[left] === pair
      if (!isOwn && !changes.isFree(pair)) continue
      const round = this.#rounds.roundOf[left] ?? 0
      const other = this.#rounds.roundOf[sizes.left + (scored.right[pair] ?? 0)]
      if (round > 0 && round === other) marks.tied[pair] = 1
      else if (isOwn) marks.chosen[pair] = 1
    }
    this.#rounds.forget(changes.hub)
    for (const line of of.lefts) this.#rounds.forget(line)
    for (const line of of.rights) this.#rounds.forget(sizes.left + line)
  }
}
