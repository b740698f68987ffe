/**
 * From units to an integer program: places, vehicles, escorts, limits, accounts, cycles. Every
 * number in it is whole. Each row that an agreement or a stage sets bears the name of its
 * condition, so that "no plan is possible" can say which of them cannot hold together.
 */
import type { LevelName, Problem } from '../../../forms/problem.ts'
import type { Frame } from '../../flow/flow-costs.ts'
import { gainsOf } from '../../levels.ts'
import { placesOf, transports, type Room } from '../../room.ts'
import { anyStage, noPin, type Standing } from '../../standing.ts'
import { accountsOf, type Account } from './accounts.ts'
import { columnsOf, type Columns, type GroupColumns } from './columns.ts'
import type { IntegerProgram } from '../solving/integer-solver.ts'
import { escortedMax } from './escorts.ts'
import { partyCycles } from './party-cycles.ts'
import type { Units } from './units.ts'
import { vehiclesOf } from './vehicles.ts'

export type CycleColumn = {
  readonly clause: string
  readonly parties: readonly string[]
  readonly column: number
}

export type Compiled = Pick<Columns, 'groups' | 'families'> & {
  readonly program: IntegerProgram
  readonly conditions: readonly (string | undefined)[]
  readonly cycles: readonly CycleColumn[]
  /** What a level gains from each column, whole numbers. */
  readonly gainsOn: (level: LevelName) => Float64Array
}

export type Task = {
  readonly problem: Problem
  readonly frame: Frame
  readonly units: Units
  /** Places left for these units. */
  readonly room: Room
  /** All who may travel, whether or not they are among the units. */
  readonly eligible: readonly Standing[]
  readonly isPacked: (party: string, at: number) => boolean
  /** Without clauses only the duty track is looked at. */
  readonly clauses: 'all' | 'none'
}

/** Sums of people: columns, each with what one unit of it counts. */
type Terms = readonly (readonly [column: number, people: number])[]

type Draft = Columns & {
  readonly task: Task
  readonly ahead: number[]
  readonly bundled: Map<number, { readonly column: number; readonly people: number }>
  readonly cycles: CycleColumn[]
}

export function compile(task: Task): Compiled {
  const draft: Draft = {
    ...columnsOf(task),
    task,
    ahead: [],
    bundled: new Map(),
    cycles: [],
  }
  placeRows(draft)
  vehicleRows(draft)
  if (task.clauses === 'all') {
    limitRows(draft)
    for (const account of accountsOf(task.problem, task.eligible)) accountRows(draft, account)
    everybodyRows(draft)
    cycleRows(draft)
    pinRows(draft)
  }
  const { rows, groups, families, cycles } = draft
  return {
    program: rows.program(),
    conditions: rows.conditions(),
    groups,
    families,
    cycles,
    gainsOn: (level) => gainsOn(draft, level),
  }
}

/** Columns of those of `who` that leave in stage `at`. */
function leaving(draft: Draft, at: number, who: (one: Standing) => boolean): Terms {
  const groups = draft.groups.filter(({ group }) => who(group.one))
  const inGroups = groups.flatMap(({ gone }): Terms => {
    const [now, before] = [gone[at], gone[at - 1]]
    return [
      ...(now === undefined ? [] : [[now, 1] as const]),
      ...(before === undefined ? [] : [[before, -1] as const]),
    ]
  })
  return [...inGroups, ...ridingIn(draft, at, who)]
}

function ridingIn(draft: Draft, at: number, who: (one: Standing) => boolean): Terms {
  return draft.families.flatMap(({ family, rides }): Terms => {
    const people = family.members.filter(who).length
    if (people === 0) return []
    return rides.filter((ride) => ride.at === at).map(({ column }) => [column, people] as const)
  })
}

/** Columns of those of `who` who have left by the end. */
function goneAtEnd(draft: Draft, who: (one: Standing) => boolean): Terms {
  const last = draft.task.frame.stages - 1
  const groups = draft.groups.filter(({ group }) => who(group.one))
  const inGroups = groups.flatMap(({ gone }) => {
    const column = gone[last]
    return column === undefined ? [] : [[column, 1] as const]
  })
  const stages = Array.from({ length: last + 1 }, (_, at) => at)
  return [...inGroups, ...stages.flatMap((at) => ridingIn(draft, at, who))]
}

function addRow(
  { rows }: Draft,
  terms: Terms,
  { lower, upper, condition }: { lower: number; upper: number; condition: string },
): number {
  const row = rows.row(lower, upper, condition)
  for (const [column, people] of terms) rows.put(row, column, people)
  return row
}

function placeRows(draft: Draft) {
  const { problem, frame, room } = draft.task
  for (const party of problem.parties.toSorted()) {
    for (let at = 0; at < frame.stages; at++) {
      for (const transport of transports) {
        const who = (one: Standing) => one.heldBy === party && one.transport === transport
        const terms = leaving(draft, at, who)
        const upper = placesOf(room, party, transport)[at] ?? 0
        const condition = `places ${JSON.stringify([party, transport])}`
        if (terms.length > 0) addRow(draft, terms, { lower: -Infinity, upper, condition })
      }
      escortRow(draft, party, at)
    }
  }
}

function escortRow(draft: Draft, party: string, at: number) {
  const escorted = escortedMax(draft.task.problem, party, at)
  const who = (one: Standing) => one.heldBy === party && one.transport !== 'remains'
  if (escorted === undefined) return
  const condition = `escorts ${JSON.stringify([party])}`
  addRow(draft, leaving(draft, at, who), { lower: -Infinity, upper: escorted, condition })
}

function vehicleRows(draft: Draft) {
  const { problem, frame, isPacked } = draft.task
  for (const party of problem.parties.toSorted()) {
    for (let at = 0; at < frame.stages; at++) {
      const vehicles = vehiclesOf(problem, party, at)
      if (vehicles === undefined || !isPacked(party, at)) continue
      for (const vehicle of vehicles) {
        for (const kind of ['seat', 'stretcher'] as const) {
          const terms = draft.families.flatMap(({ family, rides }) => {
            const people = family.members.filter((one) => one.transport === kind).length
            const mine = rides.filter((ride) => ride.at === at && ride.vehicle?.id === vehicle.id)
            const isHere = family.one.heldBy === party && people > 0
            return isHere ? mine.map(({ column }) => [column, people] as const) : []
          })
          const upper = kind === 'seat' ? vehicle.seats : vehicle.stretchers
          const condition = `vehicles ${JSON.stringify([party])}`
          if (terms.length > 0) addRow(draft, terms, { lower: -Infinity, upper, condition })
        }
      }
    }
  }
}

function limitRows(draft: Draft) {
  for (const [index, clause] of draft.task.problem.formula.entries()) {
    for (const [party, upper] of Object.entries(clause.peopleMax)) {
      const terms = goneAtEnd(draft, (one) => one.clause === index && one.heldBy === party)
      const condition = `limit ${JSON.stringify([clause.id, party])}`
      if (terms.length > 0) addRow(draft, terms, { lower: -Infinity, upper, condition })
    }
  }
}

/** The account after each stage is what it was before it and what leaves: above, less below. */
function accountRows(draft: Draft, account: Account) {
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

function everybodyRows(draft: Draft) {
  for (const [index, clause] of draft.task.problem.formula.entries()) {
    if (clause.kind !== 'all-for-all') continue
    const people = draft.task.eligible.filter((one) => one.clause === index).length
    const terms = goneAtEnd(draft, (one) => one.clause === index)
    const condition = `everybody ${JSON.stringify([clause.id])}`
    if (people > 0) addRow(draft, terms, { lower: people, upper: people, condition })
  }
}

function cycleRows(draft: Draft) {
  const { rows, task } = draft
  for (const [index, clause] of task.problem.formula.entries()) {
    if (clause.kind !== 'cycles') continue
    const pairs = new Map<string, number>()
    for (const from of clause.parties) {
      for (const to of clause.parties) {
        const who = (one: Standing) =>
          one.clause === index && one.heldBy === from && one.goesTo === to
        const condition = `cycles ${JSON.stringify([clause.id])}`
        const bounds = { lower: 0, upper: 0, condition }
        if (from !== to)
          pairs.set(JSON.stringify([from, to]), addRow(draft, goneAtEnd(draft, who), bounds))
      }
    }
    for (const parties of partyCycles(clause.parties, clause.lengthMax)) {
      const column = rows.whole(0, task.eligible.length)
      for (const [at, from] of parties.entries()) {
        const pair = JSON.stringify([from, parties[(at + 1) % parties.length]])
        rows.put(pairs.get(pair) ?? 0, column, -1)
      }
      draft.cycles.push({ clause: clause.id, parties, column })
    }
  }
}

/** Whoever is pinned leaves, and where a stage is named, in it. */
function pinRows(draft: Draft) {
  const { eligible } = draft.task
  const pins = new Set(eligible.map(({ pin }) => pin).filter((pin) => pin !== noPin))
  for (const pin of [...pins].toSorted((a, b) => a - b)) {
    const who = (one: Standing) => one.pin === pin
    const people = eligible.filter(who).length
    const terms = pin === anyStage ? goneAtEnd(draft, who) : leaving(draft, pin, who)
    addRow(draft, terms, { lower: people, upper: people, condition: 'pins []' })
  }
}

function gainsOn(draft: Draft, level: LevelName): Float64Array {
  const { task, rows } = draft
  const gains = new Float64Array(rows.columns)
  if (level === 'imbalance') for (const column of draft.ahead) gains[column] = -1
  if (level === 'threeWay') {
    for (const { parties, column } of draft.cycles) if (parties.length > 2) gains[column] = -1
  }
  const counted = bundledOn(draft, level)
  for (const { people, column } of counted.values()) gains[column] = people
  const gain = (one: Standing, at: number) =>
    at >= task.frame.stages || counted.has(one.clause)
      ? 0
      : (gainsOf(one, { levels: [level], at, stages: task.frame.stages })[0] ?? 0)
  for (const each of draft.groups) groupGains(gains, each, gain)
  for (const { family, rides } of draft.families) {
    for (const { at, column } of rides) {
      gains[column] = family.members.reduce((sum, one) => sum + gain(one, at), 0)
    }
  }
  return gains
}

/** Whom a level counts by bundles: the living or the dead of the clauses that close in bundles. */
function bundledOn({ task, bundled }: Draft, level: LevelName): Draft['bundled'] {
  const { formula } = task.problem
  const isDead = (clause: number) => formula[clause]?.categories.includes('remains') === true
  if (level !== 'released' && level !== 'remains') return new Map()
  return new Map([...bundled].filter(([clause]) => isDead(clause) === (level === 'remains')))
}

/** Somebody gone by a stage brings there what they bring more than one stage later. */
function groupGains(
  gains: Float64Array,
  { classes }: GroupColumns,
  gain: (one: Standing, at: number) => number,
) {
  for (const { each, gone } of classes) {
    for (const [at, column] of gone.entries()) {
      if (column !== undefined) gains[column] = gain(each.one, at) - gain(each.one, at + 1)
    }
  }
}
