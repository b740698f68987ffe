/** What `match` and `dedupe` are asked with: their options, and which heading is which. */
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { Refusal } from '../../base/refusal.ts'
import { ColumnsByHeading } from '../../lists/columns.ts'
import { UsageError } from '../command.ts'
import { bytesOf } from './read-columns.ts'

export const sharedOptions = {
  out: { type: 'string' },
  columns: { type: 'string' },
  threads: { type: 'string' },
  stats: { type: 'string' },
  explain: { type: 'string' },
  lint: { type: 'boolean' },
} as const

export type MatchingWords = {
  readonly out?: string | undefined
  readonly columns?: string | undefined
  readonly threads?: string | undefined
  readonly stats?: string | undefined
  readonly explain?: string | undefined
  readonly lint?: boolean | undefined
}

export const sharedHelp = `  --out FILE         write the pairs there instead of to stdout
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
  --lint             tell also what is suspicious in lists of more than 20000 lines

Lists: .csv, .tsv or .xlsx with a header row. Without an id column the number of the
line is the id. Output: CSV left_id,right_id,probability,band, best first. Weights are
learned from the lists; until officers have decided pairs, a probability is not calibrated.
Exit status: 0 done, 1 refused or nothing usable, 2 wrong usage.`

/** More threads than this only wait for each other's memory. */
const threadsMax = 64

const why = (error: unknown) => (error instanceof Error ? error.message : String(error))

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
