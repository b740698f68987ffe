/** `good-offices record build`: what the claims of the record add up to, and where they do not. */
import { join } from 'node:path'
import type { Built, BuiltFinding } from '../record/building/built.ts'
import { shippedFolder } from '../record/whole/store.ts'
import { withStatements } from '../record/whole/with-statements.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { shippedWith } from './shipped-with.ts'
import { gazetteerOf } from './statement-files.ts'
import { dayGiven, statementsRead } from './statements-read.ts'

const help = `
good-offices record build [--claims CLAIMS.csv] [--statements FILE|DIR ...]
                          [--published YYYY-MM-DD] [--gazetteer FILE] [--json]

Reconciles claims into events, series and promises. Every figure stays: where
claims differ they are listed with the reason, where the arithmetic of a series
forces what nobody said it is found with its claims. Without --claims, the public
record that ships is read. Columns: see data/record/README.md. A line that cannot
be used is refused with its reason; the good ones are used.

Statements (.txt, .json, saved pages) are read by rules, as "record read" does, and
enter as claims: each of their events is one of the record's, or a new one. What a
desk has kept and put right is asked of the desk itself, on its pages and under
/api/record/built; this command opens no desk.

  --claims FILE       claims to read, one a line
  --statements PATH   a statement, or a folder of them; may be given several times
  --published DAY     the day of publication of statements that do not say it
  --gazetteer FILE    who can be named in them; by default that of the public record
  --json              the whole answer as one JSON object, instead of a summary

Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.
`

export const command: Command = {
  name: 'record build',
  summary: 'reconcile what was said in public, with every figure kept',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        claims: { type: 'string' },
        statements: { type: 'string', multiple: true, default: [] },
        published: { type: 'string' },
        gazetteer: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    if (positionals.length > 0)
      throw new UsageError('record build takes no files but --claims and --statements.')
    const gazetteer = await gazetteerOf(values.gazetteer ?? join(shippedFolder, 'gazetteer.json'))
    const shipped = await shippedWith(values.claims, gazetteer)
    const published = dayGiven(values.published)
    const statements = await statementsRead(values.statements, { shipped, gazetteer, published })
    const { record } = withStatements(shipped, { statements, adjudications: [] })
    process.stdout.write(values.json ? `${JSON.stringify(record.built)}\n` : summary(record.built))
    return 0
  },
}

function summary(built: Built): string {
  const { lines, events, series, commitments, conflicts, findings } = built
  return [
    `${lines.used} of ${lines.read} claims used, ${events.length} events, ${series.length} series, ${commitments.length} promises.`,
    ...lines.refused.slice(0, 20).map(({ line, why }) => `line ${line} refused: ${why}`),
    '',
    `${conflicts.length} conflicts; every figure is kept:`,
    ...conflicts.map(
      ({ event, attribute, side, category, values, kind, resolution }) =>
        `  ${event}  ${[attribute, side, category].filter((each) => each !== null).join(' ')}: ` +
        `${values.map(({ value, speakers }) => `${value} (${speakers.join(', ')})`).join(' | ')}  ` +
        `${kind}, ${resolution.state}`,
    ),
    '',
    `${findings.length} findings that the claims force:`,
    ...findings.map((finding) => `  ${finding.about.event}  ${worded(finding)}`),
    '',
  ].join('\n')
}

function worded({
  rule,
  attribute,
  series,
  side,
  category,
  value,
  arithmetic,
}: BuiltFinding): string {
  const told =
    typeof value === 'boolean'
      ? String(value)
      : value.low === value.high
        ? String(value.best)
        : `${value.best} (${value.low} to ${value.high})`
  const about = [attribute, series, side, category].filter((each) => each !== null).join(' ')
  return `${about}: ${told}  ${rule}: ${arithmetic}`
}
