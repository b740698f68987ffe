/** `good-offices record read`: what a statement says, each value with the words it was read from. */
import { basename } from 'node:path'
import { statementsOfOneRunMax } from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import type { RecordedHappening } from '../record/flags/recorded.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import { accountOf } from '../record/reading/account.ts'
import { readStatement } from '../record/reading/read-statement.ts'
import { statementOf } from '../record/sources/statement-of.ts'
import { readArguments, UsageError, type Command, type ExitStatus } from './command.ts'
import { bytesOf, gazetteerOf, recordedIn, shipped } from './statement-files.ts'

const help = `
good-offices record read FILE... [--published YYYY-MM-DD] [--against CLAIMS.csv|none]
                                 [--gazetteer FILE] [--json]

Reads statements about exchanges in English, Ukrainian, Russian, Arabic, French and
German: who exchanged, who received how many of whom and when, by whose mediation,
under which agreement, which running number, who said it. Every value stands with
the words that it was read from. What is doubtful is flagged with its reason, from the
text alone and against the record. Nothing is fetched from anywhere.

FILE is a text (.txt), a saved page (.html: scripts and tags away, and the places
refer to the text taken out of it) or .json with url, publisher, date, lang, text.
Any encoding is tried. A file that cannot be read is told on stderr; the others are
read all the same.

  --published DAY   the day of publication of files that do not say it themselves
  --against FILE    claims that statements are held against; by default the public
                    record that ships, "none" for nothing
  --gazetteer FILE  who can be named; by default the one of the public record
  --json            one object a file, one a line, in the order given

Exit status: 0 all were read, 1 some were not, 2 wrong usage.
`

const day = /^\d{4}-\d{2}-\d{2}$/u

type Given = {
  readonly published: string | null
  readonly gazetteer: Gazetteer
  readonly recorded: readonly RecordedHappening[] | null
  readonly isJson: boolean
}

async function readOne(path: string, { published, isJson, ...against }: Given): Promise<void> {
  const statement = statementOf({ name: basename(path), bytes: await bytesOf(path) }, { published })
  const reading = readStatement(statement, against)
  const told = isJson ? `${JSON.stringify(reading)}\n` : `${accountOf(reading, statement.text)}\n`
  process.stdout.write(told)
}

async function readAll(paths: readonly string[], given: Given): Promise<ExitStatus> {
  let status: ExitStatus = 0
  for (const path of paths)
    await readOne(path, given).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      process.stderr.write(`${error.message}\n`)
      status = 1
    })
  return status
}

export const command: Command = {
  name: 'record read',
  summary: 'read what statements say, each value with its words',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        against: { type: 'string' },
        gazetteer: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    if (positionals.length === 0) throw new UsageError('record read takes at least one FILE.')
    if (positionals.length > statementsOfOneRunMax)
      throw new UsageError(`record read takes up to ${statementsOfOneRunMax} files at once.`)
    const published = values.published ?? null
    if (published !== null && (!day.test(published) || Number.isNaN(Date.parse(published))))
      throw new UsageError(`--published takes a day as YYYY-MM-DD, not "${published}".`)
    const gazetteer = await gazetteerOf(values.gazetteer ?? shipped('gazetteer.json'))
    const recorded = await recordedIn(values.against ?? shipped('claims.csv'))
    return readAll(positionals, { published, gazetteer, recorded, isJson: values.json })
  },
}
