/**
 * What a new version of a list changes for the matching: lines are the same by the party's own id,
 * or else by what they are compared by. A line that only moved, or whose health was corrected, is
 * not changed.
 */
import { hashOfText } from '../records/values/content-hash.ts'

/** A line as one version has it. */
export type VersionLine = {
  /** The party's own; undefined where it has none. */
  readonly id: string | undefined
  /** A hash or text of all that is compared, without any id. */
  readonly content: string
}

/** A line that tells without its content whether another one of its list has the same. */
type Comparing<Line> = VersionLine & { readonly isLike?: (other: Line) => boolean }

/** Positions of lines, from 0, in the version before or after. */
export type ChangedLines = {
  readonly added: Int32Array
  readonly altered: Int32Array
  /** In the version before. */
  readonly withdrawn: Int32Array
  /** Where each line of the version before stands now; -1: withdrawn. */
  readonly nowAt: Int32Array
}

/**
 * Ids that name exactly one line; a shared id names none. By hashes of our own: a `Map` takes ten
 * times as long to fill with 100,000 new texts.
 */
class LinesById {
  readonly #lines: readonly VersionLine[]
  /** Open addressing: the first line of an id plus one, or 0. */
  readonly #table: Int32Array
  readonly #isShared: Uint8Array

  constructor(lines: readonly VersionLine[]) {
    let size = 16
    while (size < lines.length * 2) size *= 2
    this.#lines = lines
    this.#table = new Int32Array(size)
    this.#isShared = new Uint8Array(lines.length)
    for (let at = 0; at < lines.length; at += 1) {
      const id = lines[at]?.id
      if (id === undefined) continue
      const place = this.#placeOf(id)
      const first = (this.#table[place] ?? 0) - 1
      if (first < 0) this.#table[place] = at + 1
      else this.#isShared[first] = this.#isShared[at] = 1
    }
  }

  /** -1: no line, or several. */
  find(id: string): number {
    const at = (this.#table[this.#placeOf(id)] ?? 0) - 1
    return at >= 0 && this.#isShared[at] === 0 ? at : -1
  }

  names(at: number): boolean {
    return this.#lines[at]?.id !== undefined && this.#isShared[at] === 0
  }

  /** Where the id stands in the table, or would stand: half of its places at least are free. */
  #placeOf(id: string): number {
    const last = this.#table.length - 1
    let place = hashOfText(id) & last
    for (;;) {
      const at = (this.#table[place] ?? 0) - 1
      if (at < 0 || this.#lines[at]?.id === id) return place
      place = (place + 1) & last
    }
  }
}

/** Of the versions still held: what is after one change is before the next. */
const idsOf = new WeakMap<readonly VersionLine[], LinesById>()

function byOwnId(lines: readonly VersionLine[]): LinesById {
  const known = idsOf.get(lines)
  if (known !== undefined) return known
  const found = new LinesById(lines)
  idsOf.set(lines, found)
  return found
}

/** Lines of the version after that nobody claimed yet, by content; the earliest is taken first. */
function byContent(after: readonly VersionLine[], isTaken: Uint8Array) {
  const waiting = new Map<string, number[]>()
  for (let at = after.length - 1; at >= 0; at--) {
    if (isTaken[at] === 1) continue
    const content = after[at]?.content ?? ''
    const known = waiting.get(content)
    if (known === undefined) waiting.set(content, [at])
    else known.push(at)
  }
  return (content: string) => waiting.get(content)?.pop() ?? -1
}

function positions(length: number, isOne: (at: number) => boolean): Int32Array {
  const found: number[] = []
  for (let at = 0; at < length; at++) if (isOne(at)) found.push(at)
  return Int32Array.from(found)
}

/** Which line of the version after each line of the one before is. */
class Claims<Line extends Comparing<Line>> {
  /** -1: nobody claimed one yet. */
  readonly nowAt: Int32Array
  readonly isTaken: Uint8Array
  readonly isAltered: Uint8Array
  readonly #before: readonly Line[]
  readonly #after: readonly Line[]

  constructor(before: readonly Line[], after: readonly Line[]) {
    this.#before = before
    this.#after = after
    this.nowAt = new Int32Array(before.length).fill(-1)
    this.isTaken = new Uint8Array(after.length)
    this.isAltered = new Uint8Array(after.length)
  }

  byId(): void {
    const [wasAt, isAt] = [byOwnId(this.#before), byOwnId(this.#after)]
    let next = 0
    for (let at = 0; at < this.#before.length; at += 1) {
      const id = this.#before[at]?.id
      if (id === undefined || !wasAt.names(at)) continue
      const isNext = this.#after[next]?.id === id && isAt.names(next)
      const now = isNext ? next : isAt.find(id)
      if (now < 0) continue
      next = now + 1
      this.#keep(at, now)
      if (!this.#isAlike(at, now)) this.isAltered[now] = 1
    }
  }

  /** Most lines without an id follow the one that they followed before. */
  byNeighbour(): void {
    let next = 0
    for (let at = 0; at < this.nowAt.length; at += 1) {
      const known = this.nowAt[at] ?? -1
      if (known >= 0) next = known + 1
      else if (next < this.isTaken.length && this.isTaken[next] === 0 && this.#isAlike(at, next))
        this.#keep(at, next++)
    }
  }

  byContent(): void {
    const find = byContent(this.#after, this.isTaken)
    this.#before.forEach((line, at) => {
      if (this.nowAt[at] !== -1) return
      const now = find(line.content)
      if (now >= 0) this.#keep(at, now)
    })
  }

  #keep(at: number, now: number): void {
    this.nowAt[at] = now
    this.isTaken[now] = 1
  }

  #isAlike(at: number, now: number): boolean {
    const [one, other] = [this.#before[at], this.#after[now]]
    if (one === undefined || other === undefined) return false
    return one.isLike?.(other) ?? one.content === other.content
  }
}

/** Two versions of one list; 100,000 lines a version take some hundredths of a second. */
export function changedLines<Line extends Comparing<Line>>(
  before: readonly Line[],
  after: readonly Line[],
): ChangedLines {
  const claims = new Claims(before, after)
  claims.byId()
  claims.byNeighbour()
  claims.byContent()
  const { nowAt, isTaken, isAltered } = claims
  return {
    added: positions(after.length, (at) => isTaken[at] === 0),
    altered: positions(after.length, (at) => isAltered[at] === 1),
    withdrawn: positions(before.length, (at) => nowAt[at] === -1),
    nowAt,
  }
}

/** A list that has no new version. */
export const unchangedLines = (lines: number): ChangedLines => ({
  added: new Int32Array(0),
  altered: new Int32Array(0),
  withdrawn: new Int32Array(0),
  nowAt: Int32Array.from({ length: lines }, (_, at) => at),
})
