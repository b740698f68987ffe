/**
 * What a PROBLEM.json must not say even when every field is well formed: names
 * that nobody bears, families and companions that cannot travel together, a
 * credit the agreement does not allow, an order that puts a bargain before duty.
 */
import { partiesOf } from './parties-of-clause.ts'
import type { Clause, LevelName, Problem } from './problem.ts'

type Found = string[]

/** Each contradiction as a clause of a sentence that opens with its place in the document. */
export function contradictions(problem: Problem): Found {
  return [
    ...repeated('parties', problem.parties),
    ...repeated(
      'stages',
      problem.stages.map(({ id }) => id),
    ),
    ...repeated(
      'formula',
      problem.formula.map(({ id }) => id),
    ),
    ...repeated(
      'people',
      problem.people.map(({ id }) => id),
    ),
    ...inStages(problem),
    ...inFormula(problem),
    ...inHolds(problem),
    ...inPins(problem),
    ...inPeople(problem),
    ...inFamilies(problem),
    ...inAccepted(problem),
    ...inOrder(problem),
  ]
}

function repeated(list: string, ids: readonly string[]): Found {
  const seen = new Set<string>()
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [`${list}[${index}] "${id}" stands there twice`]
    seen.add(id)
    return []
  })
}

const unknown = (place: string, what: string, id: string) =>
  `${place}: no ${what} "${id}" is listed`

function inStages({ parties, stages }: Problem): Found {
  return stages.flatMap(({ id, capacity }, index) =>
    Object.entries(capacity).flatMap(([party, { vehicles = [] }]) => {
      const place = `stages[${index}] "${id}" capacity`
      const ids = vehicles.map((vehicle) => vehicle.id)
      return [
        ...(parties.includes(party) ? [] : [unknown(place, 'party', party)]),
        ...repeated(`${place} "${party}" vehicles`, ids),
      ]
    }),
  )
}

function inFormula({ parties, formula }: Problem): Found {
  return formula.flatMap((clause, index) => {
    const place = `formula[${index}] "${clause.id}"`
    const names = [...partiesOf(clause), ...Object.keys(clause.peopleMax)]
    const found = names
      .filter((party) => !parties.includes(party))
      .map((party) => unknown(place, 'party', party))
    if (new Set(partiesOf(clause)).size < partiesOf(clause).length) {
      found.push(`${place} names a party twice`)
    }
    if (clause.categories.includes('remains') && clause.categories.length > 1) {
      found.push(
        `${place} counts remains together with the living; remains need a clause of their own`,
      )
    }
    found.push(...inUnit(clause, place))
    if (clause.kind === 'cycles' && cyclesOf(clause) > cyclesMax) {
      found.push(
        `${place}: ${clause.parties.length} parties have more than ${cyclesMax} cycles of at most ${clause.lengthMax}; shorten them, or name fewer parties`,
      )
    }
    const { most, credit } = creditBound(clause)
    if (Math.abs(credit) > most) {
      found.push(`${place}: credit ${credit} is beyond the bound of ${most}`)
    }
    return found
  })
}

/** Without a unit a file is still planned, and its figures of remains say by nothing; a desk asks for one. */
function inUnit({ categories, unit }: Clause, place: string): Found {
  if (categories.includes('remains') || unit === undefined) return []
  return [`${place} counts the living; the unit "${unit}" is one of remains`]
}

/** Each is a column of the program; 30 parties have 8,555 of at most 3. */
const cyclesMax = 10_000

/** Simple cycles of parties, the two directions apart; counted no further than needed. */
function cyclesOf({ parties, lengthMax }: Extract<Clause, { kind: 'cycles' }>): number {
  let [all, ways] = [0, parties.length]
  for (let length = 2; length <= Math.min(lengthMax, parties.length); length++) {
    ways *= parties.length - length + 1
    all += ways / length
    if (all > cyclesMax) break
  }
  return all
}

/** `most` in the account's units; an all-for-all account is only known with its people, so unbounded here. */
function creditBound(clause: Clause): { most: number; credit: number } {
  if (clause.kind === 'one-for-one') return { most: clause.aheadMax, credit: clause.credit }
  if (clause.kind !== 'ratio') return { most: 0, credit: 0 }
  let [a, b] = clause.give
  while (b > 0) [a, b] = [b, a % b]
  return { most: (clause.aheadMax * Math.max(...clause.give)) / a, credit: clause.credit }
}

function inHolds({ holds, people, stages }: Problem): Found {
  const persons = new Set(people.map(({ id }) => id))
  return holds.flatMap(({ person, untilStage }, index) => {
    const found: Found = []
    if (!persons.has(person)) found.push(unknown(`holds[${index}]`, 'person', person))
    if (untilStage !== undefined && !stages.some(({ id }) => id === untilStage)) {
      found.push(unknown(`holds[${index}] "${person}" untilStage`, 'stage', untilStage))
    }
    return found
  })
}

/** No pin stands against a hold: what bars a person bars whoever wants them on the plan. */
function inPins({ pins = [], holds, people, stages }: Problem): Found {
  const persons = new Set(people.map(({ id }) => id))
  const at = (stage: string) => stages.findIndex(({ id }) => id === stage)
  const barred = new Set(
    holds.filter((hold) => hold.untilStage === undefined).map(({ person }) => person),
  )
  const twice = repeated(
    'pins',
    pins.map(({ person }) => person),
  )
  return pins.reduce<Found>((found, { person, stage }, index) => {
    const place = `pins[${index}] "${person}"`
    if (!persons.has(person)) found.push(unknown(`pins[${index}]`, 'person', person))
    if (stage !== undefined && at(stage) < 0) found.push(unknown(place, 'stage', stage))
    const waits = holds.some(
      (hold) =>
        hold.person === person &&
        hold.untilStage !== undefined &&
        stage !== undefined &&
        at(stage) < at(hold.untilStage),
    )
    if (barred.has(person) || waits) found.push(`${place}: a hold bars them`)
    return found
  }, twice)
}

function inPeople({ parties, people }: Problem): Found {
  const byId = new Map(people.map((person) => [person.id, person]))
  const companionOf = new Map<string, string>()
  return people.flatMap(({ id, heldBy, goesTo, accompanies }, index) => {
    const place = `people[${index}] "${id}"`
    const found = [heldBy, goesTo]
      .filter((party) => !parties.includes(party))
      .map((party) => unknown(place, 'party', party))
    if (heldBy === goesTo) found.push(`${place} is held by the party it goes to`)
    if (accompanies === undefined) return found
    const followed = byId.get(accompanies)
    if (followed === undefined) found.push(unknown(`${place} accompanies`, 'person', accompanies))
    if (accompanies === id) found.push(`${place} accompanies itself`)
    // A companion stands in no account; who does not go along is none.
    else if (followed !== undefined && followed.heldBy !== heldBy) {
      found.push(`${place} accompanies "${accompanies}", whom another party holds`)
    } else if (followed !== undefined && followed.goesTo !== goesTo) {
      found.push(`${place} accompanies "${accompanies}", who goes to another party`)
    }
    const other = companionOf.get(accompanies)
    if (other !== undefined) {
      found.push(`${place} is a second companion of "${accompanies}" beside "${other}"`)
    }
    companionOf.set(accompanies, id)
    return found
  })
}

function inFamilies({ people }: Problem): Found {
  const first = new Map<string, (typeof people)[number]>()
  return people.flatMap((person, index) => {
    if (person.family === undefined) return []
    const head = first.get(person.family) ?? person
    first.set(person.family, head)
    if (head.heldBy === person.heldBy && head.goesTo === person.goesTo) return []
    return [
      `people[${index}] "${person.id}": family "${person.family}" has more than one holder or destination ("${head.id}")`,
    ]
  })
}

function inAccepted({ accepted, people, stages }: Problem): Found {
  const persons = new Set(people.map(({ id }) => id))
  const seen = new Set<string>()
  const stagesOfIt = accepted?.stages ?? []
  const twice = repeated(
    'accepted stages',
    stagesOfIt.map(({ id }) => id),
  )
  const lines = stagesOfIt.flatMap((stage, index) => {
    const place = `accepted stages[${index}] "${stage.id}"`
    const found: Found = []
    if (!stages.some(({ id }) => id === stage.id)) found.push(unknown(place, 'stage', stage.id))
    for (const id of stage.people) {
      if (!persons.has(id)) found.push(unknown(place, 'person', id))
      if (seen.has(id)) found.push(`${place}: "${id}" is placed twice`)
      seen.add(id)
    }
    return found
  })
  return [...twice, ...lines]
}

const dutyLevels: readonly LevelName[] = ['children', 'grave', 'serious', 'otherDuty']

function inOrder({ order, people }: Problem): Found {
  if (order === undefined) return []
  const found = repeated('order', order)
  const otherDuty = people.some(
    (one) => one.dutyGround !== undefined || one.category === 'medical-personnel',
  )
  const missing = dutyLevels.find(
    (level) => !order.includes(level) && (level !== 'otherDuty' || otherDuty),
  )
  if (missing !== undefined) found.push(`order leaves out the duty level "${missing}"`)
  const firstOther = order.findIndex((level) => !dutyLevels.includes(level))
  const late =
    firstOther < 0 ? undefined : order.slice(firstOther).find((level) => dutyLevels.includes(level))
  if (late !== undefined) {
    found.push(`order puts "${order[firstOther] ?? ''}" before the duty level "${late}"`)
  }
  return found
}
