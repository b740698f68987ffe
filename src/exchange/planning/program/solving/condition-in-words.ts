/**
 * One condition of an impossible plan as a sentence. Figures beside it (what is needed, what
 * there is) stand only where counting people alone shows that something is missing; where the
 * conditions merely do not fit together, no figure is made up.
 */
import type { Plan } from '../../../forms/plan-form.ts'
import type { Clause } from '../../../forms/problem.ts'
import { say } from '../../../forms/sentences.ts'
import { placesOf, transports } from '../../room.ts'
import type { Standing } from '../../standing.ts'
import type { Task } from '../compiling/draft.ts'
import { escortedMax } from '../compiling/escorts.ts'
import { loadOf } from '../seat-vehicles.ts'
import { vehiclesOf } from '../compiling/vehicles.ts'

export type Because = Extract<Plan, { status: 'impossible' }>['because']
type Row = Because[number]

const sum = (figures: readonly number[]) => figures.reduce((all, each) => all + each, 0)

/** `name`: a word and names in JSON, as rows bear them (../compiling). */
export function conditionInWords(name: string, task: Task): Row {
  const at = name.indexOf(' ')
  const [first = '', second = ''] = namesIn(name.slice(at + 1))
  switch (name.slice(0, at)) {
    case 'places':
      return placesInWords(task, first, second)
    case 'vehicles':
      return vehiclesInWords(task, first)
    case 'escorts':
      return escortsInWords(task, first)
    case 'limit':
      return limitInWords(task, first, second)
    case 'ahead':
      return aheadInWords(task, first)
    case 'close':
      return closingInWords(task, first, second)
    case 'everybody': {
      const people = leaving(task, (one) => task.problem.formula[one.clause]?.id === first).length
      return { clause: first, text: say('everybody', { clause: first, people }) }
    }
    case 'pins':
      return { text: say('pins', { people: task.problem.pins?.length ?? 0 }) }
    case 'cycles':
      return { clause: first, text: say('cyclesOnly', { clause: first }) }
    default:
      return { text: say('dutyFirst', {}) }
  }
}

function namesIn(text: string): readonly string[] {
  const names: unknown = JSON.parse(text)
  return Array.isArray(names) ? names.map(String) : []
}

/** Figures where more is needed than there is. */
const figures = (needs: number, has: number) => (needs > has ? { needs, has } : {})

const clauseNamed = ({ problem }: Task, id: string): Clause | undefined =>
  problem.formula.find((each) => each.id === id)

/** Of `who`, those whom a clause has leave whatever else is chosen. */
const leaving = ({ problem, eligible }: Task, who: (one: Standing) => boolean) =>
  eligible.filter((one) => problem.formula[one.clause]?.kind === 'all-for-all' && who(one))

function placesInWords(task: Task, party: string, transport: string): Row {
  const kind = transports.find((each) => each === transport)
  const has = kind === undefined ? 0 : sum([...placesOf(task.room, party, kind)])
  const needs = leaving(task, (one) => one.heldBy === party && one.transport === kind).length
  const { groups, families } = task.units
  const isShared = [...groups, ...families].some(({ one, isDuty }) => {
    return isDuty && one.heldBy === party
  })
  const there = { party, places: has, kinds: transport }
  const text =
    needs > 0
      ? say(isShared ? 'placesAsked' : 'placesLeftAsked', { ...there, people: needs })
      : say(isShared ? 'places' : 'placesLeft', there)
  return { ...figures(needs, has), text }
}

/** Seats of the largest family against those of the largest vehicle. */
function vehiclesInWords({ problem, units }: Task, party: string): Row {
  const mine = units.families.filter(({ one }) => one.heldBy === party)
  const needs = Math.max(0, ...mine.map((family) => loadOf(family).seats))
  const vehicles = problem.stages.flatMap((_, at) => vehiclesOf(problem, party, at) ?? [])
  const has = Math.max(0, ...vehicles.map(({ seats }) => seats))
  const text = say('vehicles', { party, people: needs, places: has })
  return { ...figures(needs, has), text }
}

function escortsInWords(task: Task, party: string): Row {
  const { problem } = task
  const places = problem.stages.map(({ capacity }, at) => {
    const each = Object.hasOwn(capacity, party) ? capacity[party] : undefined
    return escortedMax(problem, party, at) ?? (each ? each.seats + each.stretchers : 0)
  })
  const has = sum(places)
  const isLiving = (one: Standing) => one.heldBy === party && one.transport !== 'remains'
  const needs = leaving(task, isLiving).length
  const there = { party, places: has }
  const text = needs > 0 ? say('escortsAsked', { ...there, people: needs }) : say('escorts', there)
  return { ...figures(needs, has), text }
}

function limitInWords(task: Task, id: string, party: string): Row {
  const has = clauseNamed(task, id)?.peopleMax[party] ?? 0
  const isMeant = (one: Standing) =>
    one.heldBy === party && task.problem.formula[one.clause]?.id === id
  const text = say('limit', { clause: id, people: has, party })
  return { clause: id, ...figures(leaving(task, isMeant).length, has), text }
}

function aheadInWords(task: Task, id: string): Row {
  const clause = clauseNamed(task, id)
  const aheadMax = clause === undefined || clause.kind === 'unilateral' ? 0 : clause.aheadMax
  return {
    clause: id,
    text: say('ahead', { clause: id, ahead: aheadMax }),
  }
}

function closingInWords(task: Task, id: string, party: string): Row {
  const clause = clauseNamed(task, id)
  const credit = clause !== undefined && 'credit' in clause ? Math.abs(clause.credit) : 0
  const text =
    party === ''
      ? say('closes', { clause: id, credit })
      : say('closesOf', { clause: id, party, credit })
  return { clause: id, text }
}
