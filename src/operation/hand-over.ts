/** Whose confirmation is taken, about whom, and for whom it is the last of the three. */
import type { OfficerId, PartyId, PersonId } from '../base/ids.ts'
import { stands, type Means } from '../acts/means.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { custodyEvents, saidNow } from '../exchange/custody/custody-events.ts'
import type { StageId } from '../exchange/exchange.ts'
import { custodyOfEvents, type HandOverSide } from '../people/custody.ts'
import { custodyOfPerson, getOpenStage, rowsOf, type Day, type DayPerson } from './day.ts'

export type Confirming = {
  readonly side: HandOverSide
  /** Whose yes it is; null: the desk's own. */
  readonly party: PartyId | null
  readonly officer: OfficerId
  readonly means: Means
  readonly stage: StageId
  readonly people: readonly PersonId[]
  readonly manifestSha256: string
  readonly at: Date
}

const concerns = ({ heldBy, goesTo }: DayPerson, { side, party }: Confirming) =>
  side === 'desk' || party === (side === 'giving' ? heldBy : goesTo)

/** The people as they stand on the manifest; refuses another manifest, other people, and repeats. */
export function confirmedPeople(day: Day, confirming: Confirming): readonly DayPerson[] {
  const { manifest } = getOpenStage(day, confirming.stage)
  const listed = new Map(manifest.people.map((person) => [person.id, person]))
  const named = confirming.people.map((id) => {
    const person = listed.get(id)
    // On no manifest, or of the other side: one answer.
    if (person === undefined || !concerns(person, confirming)) throw notFound({ person: id })
    return person
  })
  if (manifest.sha256 !== confirming.manifestSha256) {
    throw new Refusal('stale-version', 'What was signed is not the manifest of this stage.')
  }
  const state = ({ id }: DayPerson) => custodyOfPerson(day, id).state
  refuseIf(
    'are handed over already',
    named.filter((each) => state(each) === 'handed-over'),
  )
  refuseIf(
    'are not on the road',
    named.filter((each) => state(each) !== 'on-the-road'),
  )
  refuseIf(
    'were confirmed by this side already',
    named.filter((each) => isRepeat(day, each, confirming)),
  )
  return named
}

function refuseIf(what: string, people: readonly DayPerson[]): void {
  if (people.length > 0) {
    throw new Refusal('wrong-state', `${people.length} of these people ${what}.`)
  }
}

/** A sheet may be attested by a second officer; nothing else is said twice. */
function isRepeat(day: Day, { id }: DayPerson, { side, officer, means }: Confirming): boolean {
  const said = saidNow(rowsOf(day, id)).filter((row) => row.side === side)
  return (
    stands(said) ||
    said.some(
      (row) =>
        row.officer === officer &&
        row.means.kind === 'signed-sheet' &&
        means.kind === 'signed-sheet' &&
        row.means.scanSha256 === means.scanSha256,
    )
  )
}

/** Those whom this confirmation hands over: it is the last of three that count. */
export const completedBy = (
  day: Day,
  people: readonly DayPerson[],
  { side, officer, means, at }: Confirming,
): readonly DayPerson[] =>
  people.filter(({ id }) => {
    const rows = [...rowsOf(day, id), { kind: 'said' as const, side, officer, means, at }]
    return custodyOfEvents(custodyEvents(rows)).state === 'handed-over'
  })
