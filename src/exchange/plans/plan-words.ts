/**
 * The planner's sentences for people: a plan names clauses and parties by their ids, so that it can
 * be checked; whoever reads it reads the number and words of the clause and the party's name.
 */
import { z } from 'zod'
import { heard } from '../forms/sentences.ts'

export type PlanNames = {
  readonly clause: { readonly id: string; readonly number: number; readonly says: string }
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

const clauseWordsMax = 80

export function inWords(text: string, { clause, parties }: PlanNames): string {
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]))
  const ids = new RegExp(`Clause "${clause.id}"|\\b(?:${[...nameOf.keys()].join('|')})\\b`, 'g')
  // In one reading: what the parties wrote themselves is not read for ids again.
  return text.replaceAll(ids, (id) => nameOf.get(id) ?? `Clause ${numbered(clause)}`)
}

function numbered({ number, says }: PlanNames['clause']): string {
  const words = says.replaceAll(/\s+/g, ' ').trim()
  return `${number} (“${words.length > clauseWordsMax ? `${words.slice(0, clauseWordsMax)}…` : words}”)`
}

/** A sentence in English, and what it says, for a page that says it in another language. */
export const Said = z.object({
  text: z.string(),
  /** Which sentence of the planner it is; null: none that is known. */
  as: z.string().nullable(),
  /** Figures, ids of parties and stages, kinds of places; of the clause its number and words. */
  values: z.record(z.string(), z.string()),
})
export type Said = z.infer<typeof Said>

export function saidOf(text: string, names: PlanNames): Said {
  const { as = null, values = {} } = heard(text) ?? {}
  const clause = values['clause'] === names.clause.id ? { clause: numbered(names.clause) } : {}
  return { text: inWords(text, names), as, values: { ...values, ...clause } }
}
