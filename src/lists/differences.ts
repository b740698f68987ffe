/**
 * What changed from one version of a list to the next: who was added, who was withdrawn, whose
 * line was altered. Lines are recognised by the party's own reference, or else by content.
 */
import type { Line } from './line.ts'

export type Altered = {
  before: Line
  after: Line
  /** Indexes of the cells that differ. */ cells: number[]
}

export type Differences = {
  added: Line[]
  withdrawn: Line[]
  altered: Altered[]
  unchanged: number
}

/** A version as it is compared: cells are compared under their headings, wherever those stand. */
export type Version = { headings: readonly string[]; lines: readonly Line[] }

/** Cells without the white space at their ends: a list saved again is not altered by it. */
const contentOf = (headings: readonly string[], { cells }: Line) =>
  JSON.stringify(
    cells
      .map((cell, at) => ({
        heading: headings[at]?.trim() ?? `column ${at + 1}`,
        cell: cell.trim(),
      }))
      .filter(({ cell }) => cell !== '')
      .toSorted((left, right) => (left.heading < right.heading ? -1 : 1)),
  )

/** References name a line only if every line has one and no two share it. */
function areUnique({ lines }: Version): boolean {
  const references = new Set(lines.map(({ reading }) => reading.reference))
  return references.size === lines.length && !references.has(undefined)
}

function alteredCells(
  before: Version,
  from: Line,
  { headings, to }: { headings: readonly string[]; to: Line },
) {
  return to.cells.flatMap((cell, at) => {
    const heading = headings[at]
    const was = heading === undefined ? at : before.headings.indexOf(heading)
    return (from.cells[was] ?? '').trim() === cell.trim() ? [] : [at]
  })
}

function byReference(before: Version, after: Version): Differences {
  const olds = new Map(before.lines.map((line) => [line.reading.reference, line]))
  const found: Differences = { added: [], withdrawn: [], altered: [], unchanged: 0 }
  for (const line of after.lines) {
    const old = olds.get(line.reading.reference)
    olds.delete(line.reading.reference)
    if (old === undefined) found.added.push(line)
    else if (contentOf(before.headings, old) === contentOf(after.headings, line))
      found.unchanged += 1
    else {
      const cells = alteredCells(before, old, { headings: after.headings, to: line })
      found.altered.push({ before: old, after: line, cells })
    }
  }
  found.withdrawn.push(...olds.values())
  return found
}

/** Without references an altered line cannot be told from one withdrawn and one added. */
function byContent(before: Version, after: Version): Differences {
  const olds = new Map<string, Line[]>()
  for (const line of before.lines) {
    const content = contentOf(before.headings, line)
    const same = olds.get(content)
    if (same === undefined) olds.set(content, [line])
    else same.push(line)
  }
  const found: Differences = { added: [], withdrawn: [], altered: [], unchanged: 0 }
  for (const line of after.lines) {
    const old = olds.get(contentOf(after.headings, line))?.shift()
    if (old === undefined) found.added.push(line)
    else found.unchanged += 1
  }
  found.withdrawn = [...olds.values()].flat().toSorted((left, right) => left.line - right.line)
  return found
}

export const differencesBetween = (before: Version, after: Version): Differences =>
  areUnique(before) && areUnique(after) ? byReference(before, after) : byContent(before, after)
