/**
 * A gazetteer from its JSON text. What cannot be used is told in words, with the line where the
 * entry begins, and stays out; the rest is used.
 */
import { z } from 'zod'
import { ConflictEntry, GazetteerEntry, SeriesEntry, type Gazetteer } from './gazetteer.ts'

export type GazetteerProblem = { readonly line: number | null; readonly why: string }
export type ReadGazetteer = {
  readonly gazetteer: Gazetteer
  readonly problems: readonly GazetteerProblem[]
}

const Loose = z.object({
  entries: z.array(z.unknown()),
  conflicts: z.array(z.unknown()).default([]),
  series: z.array(z.unknown()).default([]),
})
const empty: Gazetteer = { entries: [], conflicts: [], series: [] }

export function readGazetteer(json: string): ReadGazetteer {
  const parsed = parse(json)
  if ('why' in parsed) return { gazetteer: empty, problems: [{ line: null, why: parsed.why }] }
  const loose = Loose.safeParse(parsed.value)
  if (!loose.success)
    return { gazetteer: empty, problems: [{ line: null, why: 'It has no list "entries".' }] }
  const entries = usable(GazetteerEntry, { list: loose.data.entries, of: 'entry', json })
  const conflicts = usable(ConflictEntry, { list: loose.data.conflicts, of: 'conflict', json })
  const series = usable(SeriesEntry, { list: loose.data.series, of: 'series', json })
  const gazetteer = { entries: entries.good, conflicts: conflicts.good, series: series.good }
  return {
    gazetteer,
    problems: [
      ...entries.problems,
      ...conflicts.problems,
      ...series.problems,
      ...unknownCodes(gazetteer),
    ],
  }
}

function parse(json: string): { readonly value: unknown } | { readonly why: string } {
  try {
    return { value: JSON.parse(json.replace(/^\uFEFF/u, '')) }
  } catch (error) {
    return { why: `It is no JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

type Part = { readonly list: readonly unknown[]; readonly of: string; readonly json: string }

function usable<T>(
  schema: z.ZodType<T>,
  { list, of, json }: Part,
): { readonly good: T[]; readonly problems: readonly GazetteerProblem[] } {
  const good: T[] = []
  const problems: GazetteerProblem[] = []
  for (const [at, one] of list.entries()) {
    const read = schema.safeParse(one)
    if (read.success) good.push(read.data)
    else {
      const [issue] = read.error.issues
      const where = issue?.path.join('.') ?? ''
      const why = `${of} ${at + 1}${where === '' ? '' : `, ${where}`}: ${issue?.message ?? 'unusable'}`
      problems.push({ line: lineOf(one, json), why })
    }
  }
  return { good, problems }
}

/** The line with the entry's own code or name; entries without one are told by their number alone. */
function lineOf(entry: unknown, json: string): number | null {
  const named = z
    .looseObject({
      code: z.string().optional(),
      name: z.string().optional(),
      id: z.string().optional(),
    })
    .safeParse(entry)
  const name = named.success ? (named.data.code ?? named.data.name ?? named.data.id) : undefined
  if (name === undefined) return null
  const at = json.indexOf(JSON.stringify(name))
  return at < 0 ? null : json.slice(0, at).split('\n').length
}

/** An office, a conflict or a series of nobody would never be understood. */
function unknownCodes({ entries, conflicts, series }: Gazetteer): readonly GazetteerProblem[] {
  const codes = new Set(entries.flatMap((entry) => (entry.kind === 'body' ? [entry.code] : [])))
  const used = [
    ...entries.flatMap((entry) =>
      'of' in entry && entry.of !== null ? [{ code: entry.of, by: `${entry.kind} of it` }] : [],
    ),
    ...conflicts.flatMap(({ id, parties, intermediaries }) =>
      [...parties, ...intermediaries.map(({ code }) => code)].map((code) => ({
        code,
        by: `conflict ${id}`,
      })),
    ),
    ...series.map(({ id, owner }) => ({ code: owner, by: `series ${id}` })),
  ]
  return used
    .filter(({ code }) => !codes.has(code))
    .map(({ code, by }) => ({ line: null, why: `No body has the code "${code}" (${by}).` }))
}
