/** `good-offices record read`: what a statement says, each value with the words it was read from. */
import {
  secondReaderFailuresMax,
  secondReaderSecondsMax,
  statementsOfOneRunMax,
} from '../base/limits.ts'
import { Refusal } from '../base/refusal.ts'
import { readStatementFiles, type FileRead, type FilesWith } from '../jobs/read-statement-files.ts'
import { secondReaderAt, type SecondReader } from '../jobs/second-reader.ts'
import { accountOf } from '../record/reading/account.ts'
import { accountOfSecond } from '../record/second-reader/account.ts'
import { readArguments, UsageError, type Command, type ExitStatus } from './command.ts'
import { progressOf } from './progress.ts'
import { endpointFrom } from './second-reader-options.ts'
import { gazetteerOf, recordedIn, shipped } from './statement-files.ts'
import { dayGiven } from './statements-read.ts'

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

type Given = FilesWith & {
  readonly isJson: boolean
  readonly second: SecondReader | null
}

type Read = Extract<FileRead, { kind: 'read' }>

function tell({ statement, reading }: Read, isJson: boolean): void {
  const told = isJson ? JSON.stringify(reading) : accountOf(reading, statement.text)
  process.stdout.write(`${told}\n`)
}

/** The reading of the rules is told already, and stands whatever comes. */
async function readAgain(
  { statement, reading: rules }: Read,
  second: SecondReader,
  { gazetteer, isJson }: Pick<Given, 'gazetteer' | 'isJson'>,
) {
  const read = await second(statement, gazetteer)
  const { reading, dropped, chosen } = read
  const told = isJson
    ? JSON.stringify({ ...reading, dropped, chosen })
    : accountOfSecond({ rules, second: read, text: statement.text })
  process.stdout.write(`${told}\n`)
  return read
}

async function readAll(
  paths: readonly string[],
  { isJson, second, ...given }: Given,
): Promise<ExitStatus> {
  let status: ExitStatus = 0
  let [done, failures] = [0, 0]
  const complain = (says: string) => {
    process.stderr.write(`${says}\n`)
    status = 1
  }
  const progress = progressOf('statements read', paths.length)
  for await (const file of readStatementFiles(paths, given)) {
    done += 1
    if (file.kind === 'refused') complain(file.says)
    else tell(file, isJson)
    if (!process.stdout.isTTY) progress(done)
    if (file.kind === 'refused' || second === null || failures >= secondReaderFailuresMax) continue
    const again = await readAgain(file, second, { ...given, isJson }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      complain(error.message)
    })
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
    const published = dayGiven(values.published)
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
