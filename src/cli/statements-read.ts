/** Statements named on the command line, read one after another; what cannot be read is told and left out. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { statementsOfOneRunMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type { SaidStatement } from '../record/claims/claims-of-statements.ts'
import { recordedFrom } from '../record/building/recorded-claims.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import { readStatement } from '../record/reading/read-statement.ts'
import { statementOf } from '../record/sources/statement-of.ts'
import type { Shipped } from '../record/whole/store.ts'
import { UsageError } from './command.ts'
import { bytesOf } from './statement-files.ts'

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

export async function statementsRead(
  paths: readonly string[],
  { shipped, gazetteer, published }: ReadWith,
): Promise<readonly SaidStatement[]> {
  if (paths.length === 0) return []
  const recorded = recordedFrom(shipped.input.claims, shipped.input.speakers)
  const read = new Map<string, SaidStatement>()
  for (const path of await filesIn(paths))
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after another: a folder may hold very many
      const file = { name: basename(path), bytes: await bytesOf(path) }
      const statement = statementOf(file, { published })
      const { sha256, url } = statement
      const reading = readStatement(statement, { gazetteer, recorded })
      const said = { publisher: reading.publisher, published: reading.published }
      // The same bytes under two names are one statement.
      read.set(sha256, { id: sha256, sha256, url, ...said, reading })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      process.stderr.write(`${error.message}\n`)
    }
  return [...read.values()]
}
