/** `good-offices record drift`: what a relay kept, lost, added and changed of what it relays. */
import { Refusal } from '../base/refusal.ts'
import { readStatementFile } from '../jobs/read-statement-files.ts'
import { driftOf, type DriftLine } from '../record/drift/drift.ts'
import { wordsOf, type Span } from '../record/reading/span.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { gazetteerOf, shipped } from './statement-files.ts'
import { dayGiven } from './statements-read.ts'

const help = `
good-offices record drift A B [--published YYYY-MM-DD] [--gazetteer FILE] [--json]

Compares two statements about one event, the original A and its relay B, word against
word: what was kept, what changed and how, what was lost (a figure, a hedge, a voice),
and what was added that nothing in the original says. Files as for record read.

  --published DAY   the day of publication of files that do not say it themselves
  --gazetteer FILE  who can be named; by default the one of the public record
  --json            one object a line

Exit status: 0 nothing drifted, 1 something did, 2 wrong usage.
`

export const command: Command = {
  name: 'record drift',
  summary: 'what a relay changed against its source, word against word',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        gazetteer: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const [first, second] = positionals
    if (first === undefined || second === undefined || positionals.length > 2)
      throw new UsageError('record drift takes two files: the original and its relay.')
    const gazetteer = await gazetteerOf(values.gazetteer ?? shipped('gazetteer.json'))
    const given = { gazetteer, recorded: null, published: dayGiven(values.published) }
    const read = async (path: string) => {
      const file = await readStatementFile(path, given)
      if (file.kind === 'refused') throw new Refusal('wrong-input', file.says)
      return { text: file.statement.text, reading: file.reading }
    }
    const [original, relay] = [await read(first), await read(second)]
    const lines = driftOf(original.reading, relay.reading)
    for (const line of lines) {
      const told = values.json
        ? JSON.stringify(line)
        : account(line, { original: original.text, relay: relay.text })
      process.stdout.write(`${told}\n`)
    }
    return lines.every(({ kind }) => kind === 'kept') ? 0 : 1
  },
}

type Texts = { readonly original: string; readonly relay: string }

const quoted = (text: string, span: Span | null) =>
  span === null ? '' : `"${wordsOf(text, span).replaceAll(/\s+/g, ' ')}"`

function account({ kind, list, rule, says, ...spans }: DriftLine, texts: Texts): string {
  const words = [quoted(texts.original, spans.original), quoted(texts.relay, spans.relay)]
  const shown = words.filter((each) => each !== '').join(' > ')
  return `${kind.padEnd(8)} ${list}: ${says}${rule === null ? '' : ` (${rule})`}  ${shown}`
}
