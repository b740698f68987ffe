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
import { listRuns, placedCandidates, type MatchRun } from './run-store.ts'

type Lines = readonly { readonly line: number; readonly reading: LineReading }[]
type Side = { readonly before: Lines; readonly now: Lines; readonly changed: ChangedLines }

const versionLines = (lines: Lines) =>
  lines.map(({ reading }) => ({
    id: reading.reference,
    content: createHash('sha256').update(comparedText(reading)).digest('base64'),
  }))

async function sideOf(db: DeskDb, before: ListId, now: ListId): Promise<Side> {
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

export type RunChanges = {
  readonly before: MatchRun
  /** By the numbers of their lines: a withdrawn one as it stood before, the others as they stand now. */
  readonly changes: readonly ChangedProposal[]
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
  ).map((change) => {
    const version = change.kind === 'withdrawn' ? 'before' : 'now'
    const number = (side: Side, at: number) => side[version][at]?.line ?? 0
    return { ...change, left: number(left, change.left), right: number(right, change.right) }
  })
  return { before, changes, left: left.changed, right: right.changed }
}
