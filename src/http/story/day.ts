/** The day of a stage: gates, departure, three confirmations over one manifest, and whoever did not come. */
import { asDesk } from '../../db/desk-db.ts'
import type { ExchangeId, PartyId, PersonId } from '../../base/ids.ts'
import type { Manifest, ManifestPerson } from '../../exchange/plans/manifest.ts'
import { finalPlanId, plansOf } from '../../exchange/store.ts'
import { confirmationSha256 } from '../../operation/confirmation.ts'
import { anything, type Teller } from './teller.ts'

/** What becomes of somebody other than to go. */
export type Fate = 'absent' | 'says-no' | 'unfit' | 'not-asked'

export async function manifestOfStage(
  story: Teller,
  exchange: ExchangeId,
  stage: string,
): Promise<Manifest> {
  return asDesk(story.desk.db, async (db) => {
    const final = await finalPlanId(db, exchange)
    const plan = (await plansOf(db, exchange)).find(({ id }) => id === final)
    const manifest = plan?.manifests.find((each) => each.stage === stage)
    if (manifest === undefined) throw new Error(`stage ${stage} has no final manifest`)
    return manifest
  })
}

export const peopleOf = (manifest: Manifest, party?: PartyId): readonly ManifestPerson[] =>
  manifest.sections
    .filter((section) => party === undefined || section.party === party)
    .flatMap(({ people }) => people)

const hours = (instant: Date, count: number) => new Date(instant.getTime() + count * 3_600_000)

/** Everybody of a stage is identified, asked alone and examined, but for those with a fate of their own. */
export async function passGates(
  story: Teller,
  { exchange, stage }: { exchange: ExchangeId; stage: string },
  fates: ReadonlyMap<PersonId, Fate>,
): Promise<void> {
  const { protection, medic, lead } = story.cast.desk
  const people = peopleOf(await manifestOfStage(story, exchange, stage))
  const ids = people.map(({ id }) => id)
  if (ids.length === 0) return
  await story.act(
    lead,
    'operation.record-identity',
    { exchange, people: ids, result: 'confirmed', checkedBy: 'desk' },
    anything,
  )
  for (const { id } of people) {
    const fate = fates.get(id)
    if (fate === 'not-asked') continue
    await story.act(
      protection,
      'operation.record-will',
      {
        exchange,
        person: id,
        interview: { kind: 'alone' },
        will: fate === 'says-no' ? 'no' : 'yes',
        fear: false,
      },
      anything,
    )
  }
  const validUntil = hours(story.now(), 72).toISOString()
  const examine = async (some: readonly PersonId[], fitness: object) => {
    if (some.length === 0) return
    const input = { exchange, people: some, fitness, validUntil }
    await story.act(medic, 'operation.record-fitness', input, anything)
  }
  const unfit = ids.filter((id) => fates.get(id) === 'unfit')
  const fit = people.filter(({ id }) => !unfit.includes(id))
  const ofTransport = (kind: string) =>
    fit.filter(({ transport }) => transport === kind).map(({ id }) => id)
  await examine(ofTransport('seat'), { kind: 'fit' })
  await examine(ofTransport('stretcher'), { kind: 'stretcher', placeGiven: true })
  await examine(unfit, {
    kind: 'unfit',
    reExamineBy: hours(story.now(), 24).toISOString().slice(0, 10),
  })
}

const dayReasons = [
  { rule: 'place-for-a-no', reason: 'Harbour House keeps rooms ready.' },
  { rule: 'private-interview-first', reason: 'Asked alone at the bridge, one by one.' },
]

/** Every side leaves, everybody who left changes hands, everybody else is named with a word. */
export async function runStage(
  story: Teller,
  { exchange, stage }: { exchange: ExchangeId; stage: string },
  fates: ReadonlyMap<PersonId, Fate>,
): Promise<void> {
  const { lead } = story.cast.desk
  const manifest = await manifestOfStage(story, exchange, stage)
  await story.act(lead, 'operation.open-stage', { exchange, stage }, anything)
  for (const { id } of peopleOf(manifest)) {
    if (fates.get(id) !== 'absent') continue
    const input = { exchange, stage, kind: 'absent', person: id, cause: 'Was not brought.' }
    await story.act(lead, 'operation.record-variance', input, anything)
  }
  for (const journey of journeysOf(manifest)) {
    await runJourney(story, { exchange, stage, manifest }, journey, fates)
  }
}

type Journey = {
  readonly from: PartyId
  /** Undefined: all people of that side go to one. */
  readonly to: PartyId | undefined
  readonly people: readonly PersonId[]
}

type OnStage = {
  readonly exchange: ExchangeId
  readonly stage: string
  readonly manifest: Manifest
}

/** Of a stage that is open: who goes leaves and changes hands. */
export async function runJourney(
  story: Teller,
  { exchange, stage, manifest }: OnStage,
  { from, to, people }: Journey,
  fates: ReadonlyMap<PersonId, Fate> = new Map(),
): Promise<void> {
  const expected = people.filter((id) => fates.get(id) !== 'absent')
  if (expected.length === 0) return
  const going = expected.filter((id) => !fates.has(id))
  const left = { exchange, stage, from, ...(to !== undefined && { to }), people: going }
  await story.act(story.cast.desk.lead, 'operation.depart', left, anything, dayReasons)
  if (going.length > 0) await handOver(story, { exchange, stage, manifest, people: going })
}

/** A journey for each side, or where its people go to several sides one for each of these. */
export function journeysOf({ sections }: Manifest): readonly Journey[] {
  return sections.flatMap(({ party: from, people }) => {
    const destinations = [...new Set(people.map(({ goesTo }) => goesTo))]
    return destinations.map((to) => ({
      from,
      to: destinations.length > 1 ? to : undefined,
      people: people.filter(({ goesTo }) => goesTo === to).map(({ id }) => id),
    }))
  })
}

/** Giving side, receiving side and desk, each by its own act over the same manifest and people. */
export async function handOver(
  story: Teller,
  {
    exchange,
    stage,
    manifest,
    people,
  }: OnStage & {
    /** Of one side, all to one other. */
    readonly people: readonly PersonId[]
  },
): Promise<void> {
  const first = peopleOf(manifest).find(({ id }) => id === people[0])
  if (first === undefined) throw new Error('nobody of this manifest changes hands')
  const signers = [
    { act: 'operation.give', side: 'giving', actor: story.of(first.heldBy).clerk },
    { act: 'operation.receive', side: 'receiving', actor: story.of(first.goesTo).clerk },
    { act: 'operation.witness', side: 'desk', actor: story.cast.desk.lead },
  ] as const
  for (const { act, side, actor } of signers) {
    const sha256 = confirmationSha256({ side, manifestSha256: manifest.sha256, people })
    const means = story.sign(actor, 'hand-over', sha256)
    const input = { exchange, stage, people, manifestSha256: manifest.sha256, means }
    await story.act(actor, act, input, anything, dayReasons)
  }
}
