import type { Clause } from './problem.ts'

/** The parties a clause binds, in its own order. */
export function partiesOf(clause: Clause): readonly string[] {
  if (clause.kind === 'unilateral') return [clause.by]
  return clause.kind === 'cycles' ? clause.parties : clause.between
}
