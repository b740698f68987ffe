/**
 * Who leaves and who does not. The officer names who leaves; everybody else of the
 * same side of the manifest needs a word that says that they stay, or the stage does
 * not depart: nobody drops off the list in silence. Among three sides a journey may be that of
 * those alone who go to one of them.
 */
import type { PartyId, PersonId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import type { StageId } from '../exchange/exchange.ts'
import type { LeftWord } from '../people/custody.ts'
import {
  custodyOfPerson,
  getFinalStage,
  getOpenStage,
  isStageSettled,
  requireNotClosed,
  wordAt,
  type Day,
  type DayPerson,
  type FinalStage,
} from './day.ts'

export type Leaving = {
  readonly stage: StageId
  readonly from: PartyId
  /** Only those who go to this side; undefined: all of them. */
  readonly to?: PartyId | undefined
  readonly people: readonly PersonId[]
}

/** Refuses unless the stage's manifest is final and every stage before it is settled. */
export function stageToOpen(day: Day, id: StageId): FinalStage {
  requireNotClosed(day.exchange)
  const stage = getFinalStage(day, id)
  if (stage.openedAt !== null) {
    throw new Refusal('wrong-state', `Stage ${id} is open already.`)
  }
  const before = day.stages.slice(
    0,
    day.stages.findIndex((each) => each.id === id),
  )
  const open = before.find((each) => !isStageSettled(day, each))
  if (open !== undefined) {
    throw new Refusal(
      'wrong-state',
      `Stage ${open.id} comes first: somebody on its manifest is still expected or on the road.`,
    )
  }
  return stage
}

/** The people who leave, in the order in which they were named. */
export function leavingPeople(day: Day, leave: Leaving): readonly DayPerson[] {
  const { manifest, id } = getOpenStage(day, leave.stage)
  if (day.stages.some(({ id: other, openedAt }) => openedAt !== null && Number(other) > Number(id)))
    throw new Refusal(
      'wrong-state',
      `A later stage is open; nobody leaves in stage ${id} any more.`,
    )
  const section = new Map(
    manifest.people.filter(isOfJourney(leave)).map((person) => [person.id, person]),
  )
  const named = leave.people.map((person) => {
    const found = section.get(person)
    if (found === undefined) throw notFound({ person })
    return found
  })
  const gone = named.filter((person) => hasLeft(day, person)).length
  if (gone > 0) throw new Refusal('wrong-state', `${gone} of these people have left already.`)
  return named
}

const isOfJourney =
  ({ from, to }: Leaving) =>
  ({ heldBy, goesTo }: DayPerson): boolean =>
    heldBy === from && (to === undefined || goesTo === to)

const hasLeft = (day: Day, { id }: DayPerson) => {
  const { state } = custodyOfPerson(day, id)
  return state === 'on-the-road' || state === 'handed-over'
}

/** The word of everybody of this journey who is still expected and is not among those who leave. */
export function leftBehind(day: Day, leave: Leaving, now: Date): ReadonlyMap<PersonId, LeftWord> {
  const { stage } = leave
  const leaving = new Set(leave.people)
  const staying = getFinalStage(day, stage)
    .manifest.people.filter(isOfJourney(leave))
    .filter(({ id }) => !leaving.has(id) && custodyOfPerson(day, id).state === 'expected')
  const words = new Map<PersonId, LeftWord>()
  let ready = 0
  for (const person of staying) {
    const word = wordAt(day, person, { stage, now })
    if (word === 'ready') ready += 1
    else words.set(person.id, word)
  }
  if (ready > 0) {
    throw new Refusal(
      'wrong-state',
      `${ready} people on the manifest are ready and not named. Name them, or record why each does not leave.`,
    )
  }
  return words
}
