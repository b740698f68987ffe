/** What `match` and `dedupe` have in common: lists and column maps in, pairs and figures out. */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { z } from 'zod'
import { csvRow, guardFormula } from '../base/csv.ts'
import { PartialDate } from '../base/partial-date.ts'
import { Refusal } from '../base/refusal.ts'
import { readFileInWorker } from '../jobs/read-file.ts'
import { ColumnsByHeading } from '../lists/columns.ts'
import type { MatchProgress, MatchResult } from '../matching/match.ts'
import type { MatchLine } from '../matching/match-line.ts'
import { UsageError } from './command.ts'

export const sharedOptions = {
  out: { type: 'string' },
  columns: { type: 'string' },
  threads: { type: 'string' },
  stats: { type: 'string' },
  explain: { type: 'string' },
} as const

export const sharedHelp = `
  --out FILE         write the pairs there instead of to stdout
  --columns MAP.json which heading is which, where they are not recognised:
                     {"id":"rec_id","surname":"surname","given":"given_name",
                      "patronymic":null,"bornOn":["dob","born"],"extra":["state"]};
                     null: this list has none; several: the first one present;
                     {"left":{...},"right":{...}} maps two files apart
  --threads N        threads that compare long lists; as many as the machine has cores.
                     The pairs do not depend on it
  --stats FILE       write counts, times and memory as JSON
  --explain FILE     write one JSON object a pair: every field with its weight and
                     the reason, and the rivals of both lines

Lists: .csv, .tsv or .xlsx with a header row. Without an id column the number of the
line is the id. Output: CSV left_id,right_id,probability,band, best first. Weights are
learned from the lists; until officers have decided pairs, a probability is not calibrated.
Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.
`

/** More threads than this only wait for each other's memory. */
const threadsMax = 64

const why = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw new Refusal('wrong-input', `${path} cannot be read: ${why(error)}.`)
  })
}

const TwoMaps = z.strictObject({
  left: ColumnsByHeading.optional(),
  right: ColumnsByHeading.optional(),
})

export type ColumnMaps = z.infer<typeof TwoMaps>

/** The file of `--columns`, for both lists alike or for each apart. */
export async function readColumnMaps(path: string | undefined): Promise<ColumnMaps> {
  if (path === undefined) return {}
  const text = (await bytesOf(path)).toString('utf8')
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    throw new Refusal('wrong-input', `${path} is not JSON: ${why(error)}.`)
  }
  const apart = TwoMaps.safeParse(document)
  if (apart.success) return apart.data
  const both = ColumnsByHeading.safeParse(document)
  if (both.success) return { left: both.data, right: both.data }
  const [issue] = both.error.issues
  throw new Refusal(
    'wrong-input',
    `${path} is no column map (${issue?.path.join('.') ?? ''}: ${issue?.message}); see --help.`,
  )
}

/** How many threads score; as many as the machine has cores, unless `--threads` says. */
export function threadsOf(threads: string | undefined): number {
  const wanted = threads === undefined ? availableParallelism() : Number(threads)
  if (!(Number.isInteger(wanted) && wanted >= 1))
    throw new UsageError(`--threads takes a whole number from 1, not "${threads}".`)
  return Math.min(wanted, threadsMax)
}

const problemsShown = 20

/** Reads a list; problems go to stderr by line, the good lines go on. */
export async function readMatchLines(
  path: string,
  columns: ColumnsByHeading | undefined,
): Promise<MatchLine[]> {
  const bytes = await bytesOf(path)
  const read = await readFileInWorker(bytes, basename(path), {
    todayOn: PartialDate.parse(new Date().toISOString().slice(0, 10)),
    ...(columns && { mapping: { by: 'heading' as const, columns } }),
  })
  for (const { says } of read.problems.slice(0, problemsShown))
    process.stderr.write(`${basename(path)}: ${says}\n`)
  if (read.problemsTotal > problemsShown)
    process.stderr.write(
      `${basename(path)}: ${read.problemsTotal - problemsShown} more problems are not shown.\n`,
    )
  if (read.lines.length === 0)
    throw new Refusal('wrong-input', `${path} holds no line that can be used.`)
  return read.lines.map(({ line, reading }) => ({
    id: reading.reference ?? String(line),
    reading,
  }))
}

/** A bar on a terminal, a plain line every tenth otherwise. */
export function showProgress(): (progress: MatchProgress) => void {
  let tenths = -1
  return ({ linesCompared, linesTotal }) => {
    const share = linesTotal === 0 ? 1 : linesCompared / linesTotal
    if (process.stderr.isTTY) {
      const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.')
      process.stderr.write(`\r${bar} ${linesCompared} of ${linesTotal}${share === 1 ? '\n' : ''}`)
      return
    }
    const now = Math.floor(share * 10)
    if (now === tenths) return
    tenths = now
    process.stderr.write(`compared ${linesCompared} of ${linesTotal} lines\n`)
  }
}

/** Line ends are plain here: the file is for scripts before it is for a spreadsheet. */
const row = (cells: readonly (string | number)[]) => `${csvRow(cells).trimEnd()}\n`

export function pairsAsCsv({ pairs }: MatchResult): string {
  const rows = pairs.map(({ explanation: { left, right, probability, band } }) =>
    row([guardFormula(left), guardFormula(right), probability.toFixed(6), band]),
  )
  return row(['left_id', 'right_id', 'probability', 'band']) + rows.join('')
}

export type Outputs = {
  readonly out?: string | undefined
  readonly stats?: string | undefined
  readonly explain?: string | undefined
}

export async function writeResult(
  result: MatchResult,
  { out, stats, explain }: Outputs,
  secondsRead: number,
): Promise<void> {
  const text = pairsAsCsv(result)
  if (out === undefined) process.stdout.write(text)
  else await writeFile(out, text)
  if (explain !== undefined) {
    const lines = result.pairs.map(({ explanation }) => `${JSON.stringify(explanation)}\n`)
    await writeFile(explain, lines.join(''))
  }
  for (const { rule, keys, pairs } of result.statistics.skipped)
    process.stderr.write(
      `Too common to follow, by ${rule}: ${keys} keys, ${pairs} pairs not compared for it.\n`,
    )
  if (stats === undefined) return
  const { user, system } = process.cpuUsage()
  const { seconds, ...counts } = result.statistics
  const figures = {
    ...counts,
    seconds: { read: secondsRead, ...seconds },
    cpuSeconds: (user + system) / 1e6,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  await writeFile(stats, `${JSON.stringify(figures)}\n`)
}
