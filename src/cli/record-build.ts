/** `good-offices record build`: what the claims of the record add up to, and where they do not. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { packageRoot } from '../db/package-root.ts'
import { build } from '../record/building/build.ts'
import type { Built, BuiltFinding } from '../record/building/built.ts'
import { readClaimLines } from '../record/building/claim-lines.ts'
import { speakerRow } from '../record/building/witnesses.ts'
import { rowsOf } from '../record/read-rows.ts'
import { commitmentRow } from '../record/rows.ts'
import { readArguments, UsageError, type Command } from './command.ts'

const help = `
good-offices record build [--claims CLAIMS.csv] [--json]

Reconciles claims into events, series and promises. Every figure stays: where
claims differ they are listed with the reason, where the arithmetic of a series
forces what nobody said it is found with its claims. Without --claims, the public
record that ships is read. Columns: see data/record/README.md. A line that cannot
be used is refused with its reason; the good ones are used.

  --claims FILE   claims to read, one a line
  --json          the whole answer as one JSON object, instead of a summary

Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.
`

const folder = join(packageRoot, 'data', 'record')

async function textOf(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be read: ${reason}.`)
  })
  return text.replace(/^\uFEFF/u, '')
}

export const command: Command = {
  name: 'record build',
  summary: 'reconcile what was said in public, with every figure kept',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: { claims: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    if (positionals.length > 0) throw new UsageError('record build takes no files but --claims.')
    const path = values.claims ?? join(folder, 'claims.csv')
    const lines = readClaimLines(await textOf(path))
    if (lines.claims.length === 0)
      throw new Refusal('wrong-input', `${path} holds no claim that can be used${firstWhy(lines)}.`)
    const speakers = rowsOf('speakers.csv', await textOf(join(folder, 'speakers.csv')), speakerRow)
    const promises = rowsOf(
      'commitments.csv',
      values.claims === undefined ? await textOf(join(folder, 'commitments.csv')) : '',
      commitmentRow,
    )
    const built = build({
      ...lines,
      adjudications: [],
      commitments: promises.rows.map(({ row }) => row),
      speakers: speakers.rows.map(({ row }) => row),
    })
    process.stdout.write(values.json ? `${JSON.stringify(built)}\n` : summary(built))
    return 0
  },
}

const firstWhy = ({ refused: [first] }: { refused: readonly { line: number; why: string }[] }) =>
  first === undefined ? '' : `; line ${first.line}: ${first.why}`

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
