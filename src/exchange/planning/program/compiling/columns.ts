/**
 * The columns of an integer program. For a group: how many have left by each stage (whole), and
 * how many of each of its classes among them. That the best of a group go first is not a row:
 * every level counts a person once for each stage they are gone, so each level gains by it. For
 * a family: one 0 or 1 a stage, or one a vehicle where `isPacked` says that vehicles decide.
 */
import type { Problem } from '../../../forms/problem.ts'
import type { PeopleClass } from '../../flow/classes.ts'
import type { Frame } from '../../flow/flow-costs.ts'
import { ProgramRows } from './program-rows.ts'
import type { Family, Group, Units } from './units.ts'
import { vehiclesOf, type Vehicle } from './vehicles.ts'

export type GroupColumns = {
  readonly group: Group
  /** Left by the end of each stage. */
  readonly gone: readonly number[]
  /** The same, class by class; undefined before the first stage open to them. */
  readonly classes: readonly {
    readonly each: PeopleClass
    readonly gone: readonly (number | undefined)[]
  }[]
}

export type Ride = {
  readonly at: number
  readonly vehicle: Vehicle | undefined
  readonly column: number
}
export type FamilyColumns = { readonly family: Family; readonly rides: readonly Ride[] }

export type Columns = {
  readonly rows: ProgramRows
  readonly groups: readonly GroupColumns[]
  readonly families: readonly FamilyColumns[]
}

export type Layout = {
  readonly problem: Problem
  readonly frame: Frame
  readonly units: Units
  /** Whether the families of this party in this stage are put into vehicles by the program. */
  readonly isPacked: (party: string, at: number) => boolean
}

/** Whoever is on the duty track has the first columns, in the same order whoever else is there. */
export function columnsOf(layout: Layout): Columns {
  const rows = new ProgramRows()
  const { groups, families } = layout.units
  const dutyGroups = groups.filter(({ isDuty }) => isDuty)
  const dutyFamilies = families.filter(({ isDuty }) => isDuty)
  const first = {
    groups: dutyGroups.map((group) => groupColumns(rows, group, layout.frame)),
    families: dutyFamilies.map((family) => familyColumns(rows, family, layout)),
  }
  const others = groups.slice(dutyGroups.length)
  const otherFamilies = families.slice(dutyFamilies.length)
  return {
    rows,
    groups: [...first.groups, ...others.map((each) => groupColumns(rows, each, layout.frame))],
    families: [
      ...first.families,
      ...otherFamilies.map((each) => familyColumns(rows, each, layout)),
    ],
  }
}

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)
const peopleIn = (classes: readonly PeopleClass[]) =>
  sum(classes.map(({ people }) => people.length))

function groupColumns(rows: ProgramRows, group: Group, { stages }: Frame): GroupColumns {
  const openings = [...new Set(group.classes.map(({ one }) => one.from))].toSorted((a, b) => a - b)
  const all = Array.from({ length: stages }, (_, at) =>
    rows.whole(0, peopleIn(group.classes.filter(({ one }) => one.from <= at))),
  )
  const [only, second] = group.classes
  if (only !== undefined && second === undefined) {
    neverLess(rows, all)
    const gone = all.map((column, at) => (at < only.one.from ? undefined : column))
    return { group, gone: all, classes: [{ each: only, gone }] }
  }
  const links = all.map((column) => {
    const link = rows.row(0, 0)
    rows.put(link, column, -1)
    return link
  })
  const classes = openings.flatMap((from) => {
    const mine = group.classes.filter(({ one }) => one.from === from)
    const opened = mine.map((each) => classColumns(rows, each, links))
    if (openings.length > 1) neverFewer(rows, opened, { from, stages })
    return opened
  })
  if (openings.length === 1) neverLess(rows, all)
  return { group, gone: all, classes }
}

type ClassColumns = GroupColumns['classes'][number]

function classColumns(
  rows: ProgramRows,
  each: PeopleClass,
  links: readonly number[],
): ClassColumns {
  const gone = links.map((link, at) => {
    if (at < each.one.from) return undefined
    const column = rows.whole(0, each.people.length)
    rows.put(link, column, 1)
    return column
  })
  return { each, gone }
}

/** Of classes that may travel from the same stage on, those who have left have left. */
function neverFewer(
  rows: ProgramRows,
  opened: readonly ClassColumns[],
  { from, stages }: { from: number; stages: number },
) {
  for (let at = from + 1; at < stages; at++) {
    const row = rows.row(0, Infinity)
    for (const { gone } of opened) {
      const [now, before] = [gone[at], gone[at - 1]]
      if (now !== undefined) rows.put(row, now, 1)
      if (before !== undefined) rows.put(row, before, -1)
    }
  }
}

/** Who has left has left. */
function neverLess(rows: ProgramRows, gone: readonly number[]) {
  for (const [at, column] of gone.entries()) {
    const before = gone[at - 1]
    if (before === undefined) continue
    const row = rows.row(0, Infinity)
    rows.put(row, column, 1)
    rows.put(row, before, -1)
  }
}

function familyColumns(rows: ProgramRows, family: Family, layout: Layout): FamilyColumns {
  const once = rows.row(-Infinity, 1)
  const rides: Ride[] = []
  for (let at = family.from; at < layout.frame.stages; at++) {
    for (const vehicle of ridesIn(family, at, layout)) {
      const column = rows.whole(0, 1)
      rows.put(once, column, 1)
      rides.push({ at, vehicle, column })
    }
  }
  return { family, rides }
}

/** One way to travel in this stage, or one a vehicle; none if no vehicle takes the whole family. */
function ridesIn(
  { one, members }: Family,
  at: number,
  { problem, isPacked }: Layout,
): readonly (Vehicle | undefined)[] {
  const vehicles = vehiclesOf(problem, one.heldBy, at)
  const count = (kind: string) => members.filter(({ transport }) => transport === kind).length
  const [seats, stretchers] = [count('seat'), count('stretcher')]
  if (vehicles === undefined || seats + stretchers === 0) return [undefined]
  const wide = vehicles.filter((each) => each.seats >= seats && each.stretchers >= stretchers)
  if (wide.length === 0) return []
  return isPacked(one.heldBy, at) ? wide : [undefined]
}
