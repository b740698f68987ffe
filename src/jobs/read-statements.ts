/**
 * Reads statements in threads of their own, with a limit on memory and a clock: a hostile text costs
 * its thread and not the desk. Each thread keeps the gazetteer and the record that it reads by.
 *
 * Where threads cannot be started from the source (see read-file.ts), the same pure function is
 * called in place.
 */
import { Tinypool } from 'tinypool'
import { statementMegabytesMax, statementSecondsMax, statementThreads } from '../base/limits.ts'
import { Refusal, type RefusalCode } from '../base/refusal.ts'
import { readStatement } from '../record/reading/read-statement.ts'
import type { Reading } from '../record/reading/reading.ts'
import { statementOf, type SourceFile, type SourceGiven } from '../record/sources/statement-of.ts'
import { readAgainst, type Nameable, type ReadAgainst } from '../record/statements/against-store.ts'
import type { ReadSource } from '../record/statements/read-waiting-store.ts'
import { shippedFolder } from '../record/whole/store.ts'
import { placeOfReading } from './read-file.ts'

export type StatementTask = {
  readonly file: SourceFile
  readonly given: SourceGiven
  /** Where gazetteer and claims lie. */
  readonly folder: string
  readonly nameable: Nameable
}

/** Messages carry data and no classes: a refusal travels by its parts. */
export type StatementAnswer =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly message: string }

export const readSource = ({ file, given }: StatementTask, against: ReadAgainst): Reading =>
  readStatement(statementOf(file, given), against)

export function statementReader(nameable: Nameable, folder = shippedFolder): ReadSource {
  const place = placeOfReading(import.meta.url)
  if (place.kind === 'in-place') {
    let against: Promise<ReadAgainst> | null = null
    return async (file, given) => {
      against ??= readAgainst(folder, nameable)
      return readSource({ file, given, folder, nameable }, await against)
    }
  }
  let pool: Tinypool | null = null
  const filename = place.url.href.replace('reading-worker', 'statement-worker')
  return async (file, given) => {
    pool ??= new Tinypool({
      filename,
      minThreads: 0,
      maxThreads: statementThreads,
      idleTimeout: 60_000,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: statementMegabytesMax },
    })
    const task: StatementTask = { file, given, folder, nameable }
    const signal = AbortSignal.timeout(statementSecondsMax * 1_000)
    return readingOf(await ask(pool, task, signal))
  }
}

async function ask(
  pool: Tinypool,
  task: StatementTask,
  signal: AbortSignal,
): Promise<StatementAnswer> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- statement-worker.ts answers nothing else
    return (await pool.run(task, { signal })) as StatementAnswer
  } catch (error) {
    if (!signal.aborted && !(error instanceof Error && 'code' in error)) throw error
    const message = `${task.file.name} was not read within ${statementSecondsMax} seconds and ${statementMegabytesMax} MB; give the statement alone.`
    throw new Refusal('too-large', message)
  }
}

function readingOf(answer: StatementAnswer): Reading {
  if (answer.kind === 'reading') return answer.reading
  throw new Refusal(answer.code, answer.message)
}
