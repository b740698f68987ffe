/** A thread that reads statements one after another. It holds the gazetteer and the record; no database, no key. */
import { Refusal } from '../base/refusal.ts'
import { readAgainst, type ReadAgainst } from '../record/statements/against-store.ts'
import { readSource, type StatementAnswer, type StatementTask } from './read-statements.ts'

let against: Promise<ReadAgainst> | null = null

// oxlint-disable-next-line import/no-default-export -- the pool calls what a worker exports by default
export default async function answer(task: StatementTask): Promise<StatementAnswer> {
  against ??= readAgainst(task.folder, task.nameable)
  try {
    return { kind: 'reading', reading: readSource(task, await against) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: 'refusal', code: error.code, message: error.message }
  }
}
