/**
 * The accounts of the clauses as rows (planning.md 3): what each person moves, how far the
 * account may stand from 0, and where it closes. One reading for the rows of the program, the
 * accounts written into the plan, and the reasons of those who stay.
 */
import { unreachable } from '../../../../base/refusal.ts'
import type { Clause, Problem } from '../../../forms/problem.ts'
import type { Standing } from '../../standing.ts'

export type Account = {
  /** Index of the clause in the formula. */
  readonly clause: number
  readonly name: string
  /** The party whose account it is, where a clause has one a party. */
  readonly party: string | undefined
  /** What one person of the clause moves it by when they leave. */
  readonly moves: (one: Standing) => number
  readonly credit: number
  /** The furthest it may stand from 0 before the last stage, and after it. */
  readonly most: number
  readonly mostAtEnd: number
  /** Where it closes even: people of each party in one bundle. */
  readonly bundle: readonly { readonly party: string; readonly people: number }[]
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** People of the first party for people of the second, without a common divisor. */
export function giveOf(
  clause: Extract<Clause, { between: readonly [string, string] }>,
  members: readonly Standing[],
): readonly [number, number] {
  switch (clause.kind) {
    case 'one-for-one':
      return [1, 1]
    case 'ratio': {
      const [n, m] = clause.give
      const common = divisor(n, m)
      return [n / common, m / common]
    }
    case 'all-for-all': {
      const [first] = clause.between
      const firsts = members.filter(({ heldBy }) => heldBy === first).length
      return [firsts, members.length - firsts]
    }
    default:
      return unreachable(clause)
  }
}

/** Every account of the formula, in its order; `eligible` are all who may travel. */
export function accountsOf(
  { formula }: Problem,
  eligible: readonly Standing[],
): readonly Account[] {
  return formula.flatMap((clause, index): Account[] => {
    const members = eligible.filter((one) => one.clause === index)
    const at = { clause: index, name: clause.id }
    switch (clause.kind) {
      case 'unilateral':
        return []
      case 'cycles':
        return clause.parties.map((party) => ({
          ...at,
          party,
          moves: ({ heldBy, goesTo }) => Number(heldBy === party) - Number(goesTo === party),
          credit: 0,
          most: clause.aheadMax,
          mostAtEnd: 0,
          bundle: [],
        }))
      case 'one-for-one':
      case 'ratio':
      case 'all-for-all':
        return pairAccount(clause, { members, at })
      default:
        return unreachable(clause)
    }
  })
}

function pairAccount(
  clause: Extract<Clause, { between: readonly [string, string] }>,
  { members, at }: { members: readonly Standing[]; at: { clause: number; name: string } },
): Account[] {
  const [n, m] = giveOf(clause, members)
  // Where one side has nobody, everybody leaves and nothing is counted.
  if (n === 0 || m === 0) return []
  const [first, second] = clause.between
  const most = clause.aheadMax * Math.max(n, m)
  const settle = clause.kind === 'all-for-all' ? 'even' : clause.settle
  const isBundled = settle === 'even' && clause.credit === 0 && clause.kind === 'ratio'
  const bundle = [
    { party: first, people: n },
    { party: second, people: m },
  ]
  const account: Account = {
    ...at,
    party: undefined,
    moves: ({ heldBy }) => (heldBy === first ? m : -n),
    credit: clause.credit,
    most,
    mostAtEnd: settle === 'even' ? 0 : most,
    bundle: isBundled && Math.max(n, m) > 1 ? bundle : [],
  }
  return [account]
}
