/**
 * The planner's sentences for people: a plan names clauses and parties by their ids, so that it can
 * be checked; whoever reads it reads the number and words of the clause and the party's name.
 */
export type PlanNames = {
  readonly clause: { readonly id: string; readonly number: number; readonly says: string }
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

const clauseWordsMax = 80

export function inWords(text: string, { clause, parties }: PlanNames): string {
  const says = clause.says.replaceAll(/\s+/g, ' ').trim()
  const words = says.length > clauseWordsMax ? `${says.slice(0, clauseWordsMax)}…` : says
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]))
  const ids = new RegExp(`Clause "${clause.id}"|\\b(?:${[...nameOf.keys()].join('|')})\\b`, 'g')
  // In one reading: what the parties wrote themselves is not read for ids again.
  return text.replaceAll(ids, (id) => nameOf.get(id) ?? `Clause ${clause.number} (“${words}”)`)
}
