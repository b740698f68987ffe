/**
 * Whose exchange it is. The conflict of the gazetteer that fits the bodies named decides, and
 * not the place in a sentence: a careless text that writes "between" an intermediary and a party
 * does not make it one; what it claimed is kept beside, to be flagged.
 */
import { matchesIn } from '../../gazetteer/forms.ts'
import type { ConflictEntry, Gazetteer } from '../../gazetteer/gazetteer.ts'
import type { Span } from '../span.ts'
import type { Cues } from './cues.ts'
import { rowBehind } from './groups.ts'
import type { RoleLink } from './intermediaries.ts'
import type { Actor, SentenceView } from './sentence-view.ts'

export type WhoParty = { readonly code: string; readonly span: Span }
export type WhoParties = {
  /** None where the bodies named fit no conflict of the gazetteer. */
  readonly conflict: ConflictEntry | null
  /** The two sides, named in the text or not; none where even they cannot be told. */
  readonly sides: readonly string[]
  /** Who is named, by the first mention. */
  readonly parties: readonly WhoParty[]
  /** Bodies that the text puts in the place of a party and that are none in this conflict. */
  readonly claimedAsParty: readonly (WhoParty & { readonly sentence: number })[]
}

type Known = {
  readonly views: readonly SentenceView[]
  readonly links: readonly RoleLink[]
  readonly cues: Cues
  readonly gazetteer: Gazetteer
  /** Whose the publisher is; it tells the conflict where the text names nobody. */
  readonly home: string | null
}

export function partiesOf(known: Known): WhoParties {
  const between = known.views.flatMap((view) => namedBetween(view, known.cues))
  const framed = new Set(between.map(({ actor }) => actor))
  const direct = known.links.filter(
    ({ isDirect, isOfOrganisation }) => isDirect && !isOfOrganisation,
  )
  const helping = new Set(
    direct
      .flatMap(({ rows }) => rows[0] ?? [])
      .filter((one) => !framed.has(one) && !isOnlyParty(one, known.gazetteer)),
  )
  const acting = known.views.flatMap(({ index, actors }) =>
    actors
      .filter((actor) => actor.name.entry.kind !== 'outlet' && !helping.has(actor))
      .map((actor) => ({ actor, weight: 1 / (1 + index / 3) })),
  )
  const conflict = conflictOf(acting, known)
  const sides = conflict?.parties.slice(0, 2) ?? sidesWithout(between, acting)
  const helped = new Set([...helping].map(({ of }) => of))
  const isParty = (code: string): boolean =>
    sides.includes(code) || (conflict?.parties.includes(code) === true && !helped.has(code))
  return {
    conflict,
    sides,
    parties: firstOf(known.views, isParty),
    claimedAsParty:
      conflict === null
        ? []
        : between
            .filter(({ actor }) => actor.of !== null && !conflict.parties.includes(actor.of))
            .filter((pair) => !isElsewhere(pair, known.gazetteer))
            .map(({ actor, sentence }) => ({
              code: actor.of ?? '',
              span: actor.name.span,
              sentence,
            })),
  }
}

/** A party of some conflict, and between the parties of none: it helps nobody, whoever stands beside it. */
const isOnlyParty = ({ of }: Actor, { conflicts }: Gazetteer): boolean =>
  conflicts.some(({ parties }) => parties.slice(0, 2).includes(of ?? '')) &&
  !conflicts.some(({ intermediaries }) => intermediaries.some(({ code }) => code === of))

type Weighted = { readonly actor: Actor; readonly weight: number }

/** More of its sides named, then more often and earlier; what stands first in the gazetteer breaks a tie. */
function conflictOf(
  acting: readonly Weighted[],
  { gazetteer, home, views }: Known,
): ConflictEntry | null {
  const scored = gazetteer.conflicts.map((conflict) => {
    const { parties } = conflict
    const here = acting.filter(({ actor }) => actor.of !== null && parties.includes(actor.of))
    const codes = new Set(here.map(({ actor }) => actor.of))
    const sides = parties.slice(0, 2).filter((code) => codes.has(code)).length
    const sum = here.reduce((total, { weight }) => total + weight, 0)
    return { conflict, score: sides * 2 + Math.min(codes.size, 2) + Math.min(sum, 9) / 10 }
  })
  // Sorting keeps the order of the gazetteer among equals.
  const [best] = scored.toSorted((one, other) => other.score - one.score)
  if (best !== undefined && best.score > 0) return best.conflict
  const ofHome = gazetteer.conflicts.find(({ parties }) => home !== null && parties.includes(home))
  return ofHome ?? mediatedConflict(gazetteer, acting) ?? conflictOfHelpers(views, gazetteer)
}

/** No party is named: the only conflict in which all who are named stand between the parties. */
function mediatedConflict(
  { conflicts }: Gazetteer,
  acting: readonly Weighted[],
): ConflictEntry | null {
  const named = [...new Set(acting.flatMap(({ actor }) => actor.of ?? []))]
  const fitting = conflicts.filter(
    ({ intermediaries }) =>
      named.length > 0 && named.every((one) => intermediaries.some(({ code }) => code === one)),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** A text that names its mediator alone: what stands first in the gazetteer of what that state mediates. */
function conflictOfHelpers(views: readonly SentenceView[], { conflicts }: Gazetteer) {
  const named = views.flatMap(({ actors }) => actors).filter(isState)
  const codes = new Set(named.map(({ of }) => of))
  return (
    conflicts.find(({ intermediaries }) => intermediaries.some(({ code }) => codes.has(code))) ??
    null
  )
}

/** An organisation helps everywhere and tells no conflict. */
const isState = ({ name: { entry } }: Actor): boolean =>
  entry.kind === 'body' && entry.is !== 'organisation'

type Between = {
  readonly actor: Actor
  /** The code of the other one. */
  readonly beside: string | null
  readonly sentence: number
}

/** The two of "between X and Y". */
const namedBetween = (view: SentenceView, cues: Cues): readonly Between[] =>
  matchesIn(cues.between, view.tokens).flatMap((match) => {
    const row = rowBehind({ view, cues }, match.end, 3)
    const two = row.filter(({ name }) => name.entry.kind === 'body').slice(0, 2)
    return two.map((actor) => ({
      actor,
      beside: two.find((other) => other !== actor)?.of ?? null,
      sentence: view.index,
    }))
  })

/** The two are the parties of another conflict, of which the text speaks by the way. */
const isElsewhere = ({ actor, beside }: Between, { conflicts }: Gazetteer): boolean =>
  conflicts.some(({ parties }) => [actor.of, beside].every((code) => parties.includes(code ?? '')))

/** No conflict of the gazetteer: the first two between whom it was, else the two named most. */
function sidesWithout(between: readonly Between[], acting: readonly Weighted[]): readonly string[] {
  const framed = [...new Set(between.flatMap(({ actor }) => actor.of ?? []))]
  if (framed.length >= 2) return framed.slice(0, 2)
  const sums = new Map<string, number>()
  for (const { actor, weight } of acting)
    if (actor.of !== null && canBeParty(actor))
      sums.set(actor.of, (sums.get(actor.of) ?? 0) + weight)
  const most = [...sums].toSorted(([, one], [, other]) => other - one).map(([code]) => code)
  return most.slice(0, 2)
}

const canBeParty = ({ name: { entry } }: Actor): boolean =>
  entry.kind === 'body' && entry.is !== 'organisation'

function firstOf(
  views: readonly SentenceView[],
  isParty: (code: string) => boolean,
): readonly WhoParty[] {
  const found = new Map<string, WhoParty>()
  for (const { actors } of views)
    for (const { of, name } of actors)
      if (of !== null && name.entry.kind !== 'outlet' && isParty(of) && !found.has(of))
        found.set(of, { code: of, span: name.span })
  return [...found.values()]
}
