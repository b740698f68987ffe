/** Statements named on the command line; what cannot be read is told and left out. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { statementsOfOneRunMax } from '../base/limits.ts'
import { readStatementFiles, type FileRead } from '../jobs/read-statement-files.ts'
import type { SaidStatement } from '../record/claims/claims-of-statements.ts'
import { recordedFrom } from '../record/building/recorded-claims.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import type { Shipped } from '../record/whole/store.ts'
import { UsageError } from './command.ts'
import { progressOf } from './progress.ts'

const day = /^\d{4}-\d{2}-\d{2}$/u

export function dayGiven(written: string | undefined): string | null {
  if (written === undefined) return null
  if (!day.test(written) || Number.isNaN(Date.parse(written)))
    throw new UsageError(`--published takes a day as YYYY-MM-DD, not "${written}".`)
  return written
}

/** Files as they are named; of a folder, its own files. */
async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => null)
      if (found?.isDirectory() !== true) return [path]
      const names = await readdir(path, { withFileTypes: true })
      return names.filter((each) => each.isFile()).map(({ name }) => join(path, name))
    }),
  )
  const files = listed.flat().toSorted()
  if (files.length > statementsOfOneRunMax)
    throw new UsageError(`record build takes up to ${statementsOfOneRunMax} statements at once.`)
  return files
}

type ReadWith = {
  readonly shipped: Shipped
  readonly gazetteer: Gazetteer
  /** Of statements that do not say it themselves. */
  readonly published: string | null
}

/** Tells on stderr how far it is. */
export async function statementsRead(
  paths: readonly string[],
  { shipped, gazetteer, published }: ReadWith,
): Promise<readonly SaidStatement[]> {
  if (paths.length === 0) return []
  const recorded = recordedFrom(shipped.input.claims, shipped.input.speakers)
  const said = new Map<string, SaidStatement>()
  const files = await filesIn(paths)
  const tell = progressOf('statements read', files.length)
  let done = 0
  for await (const file of readStatementFiles(files, { gazetteer, recorded, published })) {
    if (file.kind === 'refused') process.stderr.write(`${file.says}\n`)
    // The same bytes under two names are one statement.
    else said.set(file.statement.sha256, saidStatement(file))
    done += 1
    tell(done)
  }
  return [...said.values()]
}

function saidStatement({ statement, reading }: Extract<FileRead, { kind: 'read' }>): SaidStatement {
  const { sha256, url } = statement
  const { publisher, published } = reading
  return { id: sha256, sha256, url, publisher, published, reading }
}
