/**
 * What a new version of a list changes for the matching: lines are the same by the party's own id,
 * or else by what they are compared by. A line that only moved, or whose health was corrected, is
 * not changed.
 */

/** A line as one version has it. */
export type VersionLine = {
  /** The party's own; undefined where it has none. */
  readonly id: string | undefined
  /** A hash or text of all that is compared, without any id. */
  readonly content: string
}

/** Positions of lines, from 0, in the version before or after. */
export type ChangedLines = {
  readonly added: Int32Array
  readonly altered: Int32Array
  /** In the version before. */
  readonly withdrawn: Int32Array
  /** Where each line of the version before stands now; -1: withdrawn. */
  readonly nowAt: Int32Array
}

/** Of the versions still held: what is after one change is before the next. */
const idsOf = new WeakMap<readonly VersionLine[], ReadonlyMap<string, number>>()

function byOwnId(lines: readonly VersionLine[]): ReadonlyMap<string, number> {
  const known = idsOf.get(lines)
  if (known !== undefined) return known
  const found = uniqueIds(lines)
  idsOf.set(lines, found)
  return found
}

/** Ids that name exactly one line; a shared id names none. */
function uniqueIds(lines: readonly VersionLine[]): Map<string, number> {
  const found = new Map<string, number>()
  const shared = new Set<string>()
  lines.forEach(({ id }, at) => {
    if (id === undefined) return
    if (found.has(id)) shared.add(id)
    found.set(id, at)
  })
  for (const id of shared) found.delete(id)
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

/** Two versions of one list; 100,000 lines a version take some tenths of a second. */
export function changedLines(
  before: readonly VersionLine[],
  after: readonly VersionLine[],
): ChangedLines {
  const [wasAt, isAt] = [byOwnId(before), byOwnId(after)]
  const nowAt = new Int32Array(before.length).fill(-1)
  const isTaken = new Uint8Array(after.length)
  const isAltered = new Uint8Array(after.length)
  const keep = (at: number, now: number) => {
    nowAt[at] = now
    isTaken[now] = 1
  }
  for (const [id, at] of wasAt) {
    const now = isAt.get(id)
    if (now === undefined) continue
    keep(at, now)
    if (before[at]?.content !== after[now]?.content) isAltered[now] = 1
  }
  const find = byContent(after, isTaken)
  before.forEach(({ content }, at) => {
    if (nowAt[at] !== -1) return
    const now = find(content)
    if (now >= 0) keep(at, now)
  })
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
