/**
 * An office as its page reads it: what it said, what of it others said too, and where other figures
 * stand against its own. Nothing here says how far an office is to be believed: that is arithmetic
 * inside the rebuilding and leaves it nowhere.
 */
import { z } from 'zod'
import { Built, BuiltConflict } from '../building/built.ts'
import { groupedBy } from '../building/grouped.ts'
import type { Quotes } from '../stances/words-store.ts'
import { stancesOf, StancesView, stancesView, type Stances } from './stance-views.ts'
import { PromiseView, saidPromiseView } from './agreement-views.ts'
import { saidViews, SaidView } from './views.ts'
import type { SaidClaim, WholeRecord } from './whole-record.ts'

const Ids = z.array(z.string())
const Figure = BuiltConflict.shape.values.element.pick({ value: true, claims: true })

export const SpeakerHead = z.object({
  speaker: z.string(),
  /** Whose office it is, where that is known. */
  of: z.string().nullable(),
  claims: z.int(),
  events: z.int(),
})
export type SpeakerHead = z.infer<typeof SpeakerHead>

export const SpeakerView = z.object({
  speaker: SpeakerHead,
  /** Spellings that are taken for this office, and why. */
  names: Built.shape.aliases,
  /** What it said, with the claims of others who said the same. */
  claims: z.array(
    z.object({
      id: z.string(),
      stands: z.enum(['confirmed', 'alone', 'differs']),
      sameFrom: Ids,
    }),
  ),
  /** Its figure and the others of one matter, and how the matter stands. */
  differs: z.array(
    z.object({
      conflict: z.int(),
      event: z.string(),
      on: z.string(),
      attribute: z.string(),
      side: z.string().nullable(),
      category: z.string().nullable(),
      kind: BuiltConflict.shape.kind,
      own: z.array(Figure),
      others: z.array(Figure),
      state: BuiltConflict.shape.resolution.shape.state,
      why: z.string(),
      says: BuiltConflict.shape.resolution.shape.says,
    }),
  ),
  said: z.array(SaidView),
  /** Of kept statements, for the desk; empty for others. */
  stances: StancesView,
  /** What it promised in kept statements, for the desk; empty for others. */
  promises: z.array(PromiseView.extend({ agreement: z.string() })),
})
export type SpeakerView = z.infer<typeof SpeakerView>

/** By name: an order by how much or how well an office spoke would be a ranking. */
export function speakerHeads(record: WholeRecord): SpeakerHead[] {
  const same = sameNames(record)
  const voices = [...record.claims.values(), ...record.stances]
  const names = new Set(voices.map(({ speaker }) => officeOf(same, speaker)))
  return [...names].toSorted().map((name) => headOf(record, name, claimsOf(record, same, name)))
}

const noQuotes: Quotes = () => null

/** What an office said beside its figures, whatever the spelling that is asked for. */
export function stancesOfSpeaker(record: WholeRecord, asked: string): Stances {
  const same = sameNames(record)
  const name = officeOf(same, asked)
  return stancesOf(record.stances, ({ speaker }) => officeOf(same, speaker) === name)
}

export function speakerView(
  record: WholeRecord,
  asked: string,
  quotes: Quotes = noQuotes,
): SpeakerView | null {
  const same = sameNames(record)
  const name = officeOf(same, asked)
  const own = claimsOf(record, same, name)
  const isSilent = record.stances.every(({ speaker }) => officeOf(same, speaker) !== name)
  if (own.length === 0 && isSilent) return null
  const ids = new Set(own.map(({ id }) => id))
  const differs = record.built.conflicts.flatMap((conflict) => differing(record, conflict, ids))
  const disputed = new Set(differs.flatMap((each) => each.own.flatMap(({ claims }) => claims)))
  const byMatter = groupedBy([...record.claims.values()], matterOf)
  const claims = own.map((claim) => {
    const sameFrom = (byMatter.get(matterOf(claim)) ?? [])
      .filter((each) => each.value === claim.value && !ids.has(each.id))
      .filter((each) => record.whoIs(each).key !== record.whoIs(claim).key)
      .map(({ id }) => id)
    const stands = disputed.has(claim.id) ? 'differs' : sameFrom.length > 0 ? 'confirmed' : 'alone'
    return { id: claim.id, stands, sameFrom } as const
  })
  const named = claims.flatMap(({ id, sameFrom }) => [id, ...sameFrom])
  const figures = differs.flatMap((each) => [...each.own, ...each.others])
  const all = new Set([...named, ...figures.flatMap((figure) => figure.claims)])
  return {
    speaker: headOf(record, name, own),
    names: record.built.aliases.filter((alias) => officeOf(same, alias.written) === name),
    claims,
    differs,
    said: saidViews(record, [...all]),
    promises: (record.input.promises ?? [])
      .filter(({ readings }) =>
        readings.some(({ speakers }) => speakers.some((each) => officeOf(same, each) === name)),
      )
      .map((each) => ({ ...saidPromiseView(record.built, each), agreement: each.agreement })),
    stances: stancesView(stancesOfSpeaker(record, name), quotes),
  }
}

/** One matter: of one event, one attribute, one side, counted in one way. */
const matterOf = (claim: SaidClaim): string => {
  const { event, attribute, side, category, per, part, series, scope, modality } = claim
  return JSON.stringify([event, attribute, side, category, per, part, series, scope, modality])
}

function differing(
  { built }: WholeRecord,
  conflict: BuiltConflict,
  ids: ReadonlySet<string>,
): SpeakerView['differs'] {
  const isOwn = ({ claims }: { claims: readonly string[] }) => claims.some((id) => ids.has(id))
  const figures = conflict.values.map(({ value, claims }) => ({ value, claims }))
  const own = figures.filter(isOwn)
  const others = figures.filter((figure) => !isOwn(figure))
  if (own.length === 0 || (others.length === 0 && own.length === 1)) return []
  const { id, event, attribute, side, category, kind, resolution } = conflict
  return [
    {
      conflict: id,
      event,
      on: built.events.find((each) => each.id === event)?.date.value ?? '',
      attribute,
      side,
      category,
      kind,
      own,
      others,
      state: resolution.state,
      why: resolution.why,
      says: resolution.says,
    },
  ]
}

type SameNames = ReadonlyMap<string, string>

const sameNames = ({ built }: WholeRecord): SameNames =>
  new Map(built.aliases.map(({ written, same }) => [written, same]))

/** Aliases may lead to aliases; the sheet of them has no rings, and this stops in any case. */
function officeOf(same: SameNames, written: string): string {
  let name = written
  for (let step = 0; step < same.size; step += 1) {
    const next = same.get(name)
    if (next === undefined) return name
    name = next
  }
  return name
}

const claimsOf = ({ claims }: WholeRecord, same: SameNames, name: string): SaidClaim[] =>
  [...claims.values()]
    .filter(({ speaker }) => officeOf(same, speaker) === name)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

function headOf(record: WholeRecord, speaker: string, own: readonly SaidClaim[]): SpeakerHead {
  const [first] = own
  const stance = record.stances.find((each) => each.speaker === speaker)
  return {
    speaker,
    of: first === undefined ? (stance?.of ?? null) : record.whoIs(first).of,
    claims: own.length,
    events: new Set(own.map(({ event }) => event)).size,
  }
}
