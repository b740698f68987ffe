/** `good-offices record read`: what a statement says, each value with the words it was read from. */
import { basename } from 'node:path'
import {
  secondReaderFailuresMax,
  secondReaderSecondsMax,
  statementsOfOneRunMax,
} from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { secondReaderAt, type SecondReader } from '../jobs/second-reader.ts'
import type { RecordedHappening } from '../record/flags/recorded.ts'
import type { Gazetteer } from '../record/gazetteer/gazetteer.ts'
import { accountOf } from '../record/reading/account.ts'
import { readStatement } from '../record/reading/read-statement.ts'
import type { Reading } from '../record/reading/reading.ts'
import type { Statement } from '../record/reading/statement.ts'
import { accountOfSecond } from '../record/second-reader/account.ts'
import { statementOf } from '../record/sources/statement-of.ts'
import { readArguments, UsageError, type Command, type ExitStatus } from './command.ts'
import { endpointFrom } from './second-reader-options.ts'
import { bytesOf, gazetteerOf, recordedIn, shipped } from './statement-files.ts'

const help = `
good-offices record read FILE... [--published YYYY-MM-DD] [--against CLAIMS.csv|none]
                                 [--gazetteer FILE] [--json]
                                 [--llm URL --llm-model NAME [--llm-key-from VARIABLE]]

Reads statements about exchanges in English, Ukrainian, Russian, Arabic, French and
German: who exchanged, who received how many of whom and when, by whose mediation,
under which agreement, which running number, who said it. Every value stands with
the words that it was read from. What is doubtful is flagged with its reason, from the
text alone and against the record. Nothing is fetched from anywhere, and nothing is
sent anywhere unless --llm names an endpoint.

FILE is a text (.txt), a saved page (.html: scripts and tags away, and the places
refer to the text taken out of it) or .json with url, publisher, date, lang, text.
Any encoding is tried. A file that cannot be read is told on stderr; the others are
read all the same.

  --published DAY   the day of publication of files that do not say it themselves
  --against FILE    claims that statements are held against; by default the public
                    record that ships, "none" for nothing
  --gazetteer FILE  who can be named; by default the one of the public record
  --json            one object a file, one a line, in the order given
  --llm URL         a second reader beside the rules: any endpoint that speaks the OpenAI
                    chat completions, such as http://127.0.0.1:8080/v1. It is sent the words
                    of the statement, its publisher and day, and nothing else. What it reads
                    without words that hold it is dropped and counted; what is left is
                    printed behind the rules' own reading ("reader": "model/NAME"; without
                    --json what differs), and changes nothing in it
  --llm-model NAME  the model, as the endpoint calls it
  --llm-key-from VARIABLE
                    the environment variable that holds the key, if there is one
  --llm-seconds N   how long one answer is waited for (default ${secondReaderSecondsMax})

Exit status: 0 all were read, 1 some were not (by the rules or by the second reader),
2 wrong usage.
`

const day = /^\d{4}-\d{2}-\d{2}$/u

type Given = {
  readonly published: string | null
  readonly gazetteer: Gazetteer
  readonly recorded: readonly RecordedHappening[] | null
  readonly isJson: boolean
  readonly second: SecondReader | null
}

type Read = { readonly statement: Statement; readonly reading: Reading }

async function readOne(path: string, given: Given): Promise<Read> {
  const { published, isJson, gazetteer, recorded } = given
  const statement = statementOf({ name: basename(path), bytes: await bytesOf(path) }, { published })
  const reading = readStatement(statement, { gazetteer, recorded })
  const told = isJson ? JSON.stringify(reading) : accountOf(reading, statement.text)
  process.stdout.write(`${told}\n`)
  return { statement, reading }
}

/** The reading of the rules is told already, and stands whatever comes. */
async function readAgain({ statement, reading: rules }: Read, second: SecondReader, given: Given) {
  const read = await second(statement, given.gazetteer)
  const { reading, dropped, chosen } = read
  const told = given.isJson
    ? JSON.stringify({ ...reading, dropped, chosen })
    : accountOfSecond({ rules, second: read, text: statement.text })
  process.stdout.write(`${told}\n`)
  return read
}

async function readAll(paths: readonly string[], given: Given): Promise<ExitStatus> {
  let status: ExitStatus = 0
  let failures = 0
  const complain = (error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    status = 1
  }
  for (const path of paths) {
    const read = await readOne(path, given).catch(complain)
    if (!read || given.second === null || failures >= secondReaderFailuresMax) continue
    const again = await readAgain(read, given.second, given).catch(complain)
    failures = again ? 0 : failures + 1
    if (failures === secondReaderFailuresMax)
      process.stderr.write('The second reader is not asked about the files that follow.\n')
  }
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
        llm: { type: 'string' },
        'llm-model': { type: 'string' },
        'llm-key-from': { type: 'string' },
        'llm-seconds': { type: 'string' },
      },
    })
    if (positionals.length === 0) throw new UsageError('record read takes at least one FILE.')
    if (positionals.length > statementsOfOneRunMax)
      throw new UsageError(`record read takes up to ${statementsOfOneRunMax} files at once.`)
    const published = values.published ?? null
    if (published !== null && (!day.test(published) || Number.isNaN(Date.parse(published))))
      throw new UsageError(`--published takes a day as YYYY-MM-DD, not "${published}".`)
    const endpoint = endpointFrom({
      option: '--llm',
      url: values.llm,
      model: values['llm-model'],
      keyFrom: values['llm-key-from'],
      seconds: values['llm-seconds'],
    })
    const second = endpoint === null ? null : secondReaderAt(endpoint)
    const gazetteer = await gazetteerOf(values.gazetteer ?? shipped('gazetteer.json'))
    const recorded = await recordedIn(values.against ?? shipped('claims.csv'))
    return readAll(positionals, { published, gazetteer, recorded, isJson: values.json, second })
  },
}
