/** What a run changed against the run before it, with the lines as they stand. Desk tables. */
import type { Page } from '../acts/described.ts'
import type { ListId } from '../base/ids.ts'
import type { DeskDb } from '../db/desk-db.ts'
import { linesNumbered } from '../lists/store.ts'
import { changesPage } from './model-store.ts'
import { getRun, type MatchRun } from './run-store.ts'

async function readingsOf(db: DeskDb, list: ListId, lines: readonly number[]) {
  const found = lines.length === 0 ? [] : await linesNumbered(db, list, lines)
  return new Map(found.map(({ line, reading }) => [line, reading]))
}

/** A line that was erased since is shown without what it said. */
export async function changeViews(db: DeskDb, run: MatchRun, page: Page) {
  const changes = await changesPage(db, run.id, page)
  const before = run.before === null ? run : await getRun(db, run.before)
  const sideOf = async (side: 'left' | 'right') => {
    const numbers = (isWithdrawn: boolean) =>
      changes
        .filter(({ kind }) => (kind === 'withdrawn') === isWithdrawn)
        .map(({ lines }) => lines[side].line)
    const was = await readingsOf(db, before[side], numbers(true))
    const is = await readingsOf(db, run[side], numbers(false))
    return ({ kind, lines }: (typeof changes)[number]) => ({
      ...lines[side],
      reading: (kind === 'withdrawn' ? was : is).get(lines[side].line) ?? {},
    })
  }
  const [left, right] = [await sideOf('left'), await sideOf('right')]
  return changes.map((change) => {
    const { kind, was, now } = change
    return { kind, was, now, left: left(change), right: right(change) }
  })
}
