/** Rows of an account: how far it stands after each stage, and in what numbers it closes. */
import type { Standing } from '../../standing.ts'
import type { Account } from './accounts.ts'
import { addRow, goneAtEnd, type Draft, type Terms } from './draft.ts'

/** The account after each stage is what it was before it and what leaves: above, less below. */
export function accountRows(draft: Draft, account: Account) {
  const { rows, task } = draft
  const last = task.frame.stages - 1
  const name = JSON.stringify([account.name, account.party ?? ''])
  const furthest = furthestOf(account, task.eligible)
  let before: readonly [above: number, below: number] | undefined
  for (let at = 0; at <= last; at++) {
    const start = at === 0 ? -account.credit : 0
    const row = rows.row(start, start)
    for (const [column, people] of moved(draft, account, at)) rows.put(row, column, people)
    const above = rows.loose(0, furthest)
    const below = rows.loose(0, furthest)
    rows.put(row, above, -1)
    rows.put(row, below, 1)
    if (before !== undefined) {
      rows.put(row, before[0], 1)
      rows.put(row, before[1], -1)
    }
    const isClosing = at === last && account.mostAtEnd === 0
    const most = isClosing ? 0 : account.most
    const condition = `${isClosing ? 'close' : 'ahead'} ${name}`
    const bounds = { lower: -Infinity, upper: most, condition }
    addRow(draft, [[above, 1] as const, [below, 1] as const], bounds)
    draft.ahead.push(above, below)
    before = [above, below]
  }
  bundleRows(draft, account)
}

/**
 * How far an account can stand from 0, whatever else holds. Every column has an end: the presolve
 * of HiGHS 1.15.3 has been met going round for ever over seven columns of which four had none.
 */
const furthestOf = ({ clause, moves, credit }: Account, eligible: readonly Standing[]) =>
  eligible.reduce(
    (sum, one) => (one.clause === clause ? sum + Math.abs(moves(one)) : sum),
    Math.abs(credit),
  )

function moved(draft: Draft, account: Account, at: number): Terms {
  const groups = draft.groups.flatMap(({ group, gone }): Terms => {
    const moves = group.one.clause === account.clause ? account.moves(group.one) : 0
    const [now, before] = [gone[at], gone[at - 1]]
    if (moves === 0 || now === undefined) return []
    return before === undefined
      ? [[now, moves] as const]
      : [[now, moves] as const, [before, -moves] as const]
  })
  const families = draft.families.flatMap(({ family, rides }): Terms => {
    const mine = family.members.filter(({ clause }) => clause === account.clause)
    const moves = mine.reduce((sum, one) => sum + account.moves(one), 0)
    return moves === 0
      ? []
      : rides.filter((ride) => ride.at === at).map(({ column }) => [column, moves] as const)
  })
  return [...groups, ...families]
}

/** Without bundles a ratio of 3 for 2 does not close: the whole number of exchanges is branched on. */
function bundleRows(draft: Draft, { clause, name, bundle }: Account) {
  const { rows, task } = draft
  if (bundle.length === 0) return
  const column = rows.whole(0, task.eligible.length)
  for (const { party, people } of bundle) {
    const terms = goneAtEnd(draft, (one) => one.clause === clause && one.heldBy === party)
    const condition = `close ${JSON.stringify([name, ''])}`
    addRow(draft, [...terms, [column, -people] as const], { lower: 0, upper: 0, condition })
  }
  const people = bundle.reduce((sum, each) => sum + each.people, 0)
  draft.bundled.set(clause, { column, people })
}
