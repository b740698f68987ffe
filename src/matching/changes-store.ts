/** What a run changed against the run before it, of earlier versions of the same two lists. Desk tables. */
import { createHash } from 'node:crypto'
import type { ListId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { allLines, getListHead } from '../lists/store.ts'
import type { LineReading } from '../lists/submission.ts'
import { comparedText } from './decisions.ts'
import { changedLines, unchangedLines, type ChangedLines } from './relink/changed-lines.ts'
import {
  changedProposals,
  type ChangedProposal,
  type Proposed,
} from './relink/changed-proposals.ts'
import { lineChangesOf, type LineChange, type TwoVersions } from './relink/line-changes.ts'
import { listRuns, placedCandidates, type MatchRun } from './run-store.ts'

type Lines = readonly { readonly line: number; readonly reading: LineReading }[]

const versionLines = (lines: Lines) =>
  lines.map(({ reading }) => ({
    id: reading.reference,
    content: createHash('sha256').update(comparedText(reading)).digest('base64'),
  }))

async function sideOf(db: DeskDb, before: ListId, now: ListId): Promise<TwoVersions> {
  const were = await allLines(db, before)
  if (before === now) return { before: were, now: were, changed: unchangedLines(were.length) }
  const are = await allLines(db, now)
  return { before: were, now: are, changed: changedLines(versionLines(were), versionLines(are)) }
}

async function proposedIn(
  db: DeskDb,
  run: MatchRun,
  { left, right }: { left: Lines; right: Lines },
): Promise<Proposed> {
  const placeOf = (lines: Lines) => new Map(lines.map(({ line }, at) => [line, at]))
  const [leftAt, rightAt] = [placeOf(left), placeOf(right)]
  const placed = (await placedCandidates(db, run)).flatMap((each) => {
    const [one, other] = [leftAt.get(each.leftLine), rightAt.get(each.rightLine)]
    return one === undefined || other === undefined ? [] : [{ ...each, one, other }]
  })
  return {
    pairs: {
      left: Int32Array.from(placed, ({ one }) => one),
      right: Int32Array.from(placed, ({ other }) => other),
      count: placed.length,
    },
    sizes: { left: left.length, right: right.length },
    choice: {
      chosen: Uint8Array.from(placed, ({ isChosen }) => Number(isChosen)),
      tied: new Uint8Array(placed.length),
      probability: Float64Array.from(placed, ({ probability }) => probability),
    },
  }
}

/** The newest run that ended before this one, of any versions of the same two lists. */
async function runBefore(db: DeskDb, run: MatchRun): Promise<MatchRun | undefined> {
  const series = async (id: ListId) => (await getListHead(db, id)).seriesId
  const [left, right] = [await series(run.left), await series(run.right)]
  for (const other of await listRuns(db, { state: 'done' })) {
    if (other.id === run.id || other.at > run.at) continue
    if ((await series(other.left)) === left && (await series(other.right)) === right) return other
  }
  return undefined
}

/** A changed proposal with its probabilities and with what happened to its lines. */
export type ToldChange = {
  readonly kind: ChangedProposal['kind']
  readonly was: number | null
  readonly now: number | null
  readonly left: LineChange
  readonly right: LineChange
}

export type RunChanges = {
  readonly before: MatchRun
  /** A withdrawn one with its lines as they stood before, the others as they stand now. */
  readonly changes: readonly ToldChange[]
  readonly left: ChangedLines
  readonly right: ChangedLines
}

export async function changesOf(db: DeskDb, run: MatchRun): Promise<RunChanges | undefined> {
  const before = await runBefore(db, run)
  if (before === undefined) return undefined
  const left = await sideOf(db, before.left, run.left)
  const right = await sideOf(db, before.right, run.right)
  const changes = changedProposals(
    await proposedIn(db, before, { left: left.before, right: right.before }),
    await proposedIn(db, run, { left: left.now, right: right.now }),
    { left: left.changed, right: right.changed },
  )
  const [leftLine, rightLine] = [lineChangesOf(left), lineChangesOf(right)]
  const told = changes.flatMap((change) => {
    const version = change.kind === 'withdrawn' ? 'before' : 'now'
    const lines = {
      left: leftLine(version, change.left),
      right: rightLine(version, change.right),
    }
    if (lines.left === undefined || lines.right === undefined) return []
    const { kind } = change
    const was = 'was' in change ? change.was : null
    const now = 'now' in change ? change.now : null
    return [{ kind, was, now, left: lines.left, right: lines.right }]
  })
  return { before, changes: told, left: left.changed, right: right.changed }
}
