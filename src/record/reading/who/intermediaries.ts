/**
 * Who stands between the parties, by what the words say of it: "with the mediation of", "hosted",
 * "thanked X". A capital where talks were held is none, nor is who only speaks. A party is never
 * taken for an intermediary: whom the words offer is taken only if it is no party of the conflict.
 */
import { foldedWord, matchesIn, type Match } from '../../gazetteer/forms.ts'
import type { Span } from '../span.ts'
import type { IntermediaryRole } from '../words-of-the-field.ts'
import type { Cues, RoleCue } from './cues.ts'
import { rowBefore, rowBehind } from './groups.ts'
import { isNear, spanOfTokens, type Actor, type SentenceView } from './sentence-view.ts'

/** A cue with the rows of those whom it may mean, the likeliest first. */
export type RoleLink = {
  readonly role: IntermediaryRole
  readonly sentence: number
  readonly cue: Span
  readonly rows: readonly (readonly Actor[])[]
  /** The first row stands directly at the cue: it is certainly meant. */
  readonly isDirect: boolean
  /** Only an organisation can be meant by this cue. */
  readonly isOfOrganisation: boolean
}

export type WhoIntermediary = {
  readonly code: string
  readonly role: IntermediaryRole
  readonly sentence: number
  readonly span: Span
  readonly cue: Span
}

export function roleLinks(view: SentenceView, cues: Cues): readonly RoleLink[] {
  const isCared = matchesIn(cues.conditions, view.tokens).length > 0
  const links = matchesIn(cues.roles, view.tokens)
    .filter(({ value }) => value.role !== 'medical' || isCared)
    .map((match) => linkOf({ view, cues }, match, false))
  const organised = matchesIn(cues.organisations, view.tokens).map((match) =>
    linkOf({ view, cues }, match, true),
  )
  const thanked = matchesIn(cues.thanked, view.tokens).flatMap((match) =>
    thanksOf({ view, cues }, match),
  )
  return [...links, ...organised, ...thanked]
}

/**
 * "thanked Eastmark for its mediation": the merit names the role. Thanks without a reason are for
 * the mediation; thanks for something else make nobody an intermediary.
 */
function thanksOf(place: Place, match: Match<'thanked'>): readonly RoleLink[] {
  const { view, cues } = place
  const row = rowBehind(place, match.end)
  const last = row.at(-1)
  if (last === undefined || isTakenBack(place, match, row)) return []
  const merits = matchesIn(cues.merits, view.tokens).filter(({ first }) => first >= match.end)
  const role = merits.find(({ first }) => first >= last.end)?.value ?? merits[0]?.value
  const hasReason = matchesIn(cues.thankedFor, view.tokens).some(
    ({ first }) => first >= last.end && isNear(view, [last.end, first], 3),
  )
  if (role === undefined && hasReason) return []
  return [
    {
      role: role ?? 'mediator',
      sentence: view.index,
      cue: spanOfTokens(view, match.first, match.end),
      rows: [row],
      isDirect: (row[0]?.first ?? match.end) - match.end <= 1,
      isOfOrganisation: false,
    },
  ]
}

type Place = { readonly view: SentenceView; readonly cues: Cues }

function linkOf(place: Place, match: Match<RoleCue>, isOfOrganisation: boolean): RoleLink {
  const { role, place: where } = match.value
  const behind = (most?: number) => rowBehind(place, match.end, most)
  const before = (most?: number) => rowBefore(place, match.first, most)
  const rows = {
    behind: () => [behind()],
    // "сприяв Істмарк", "أشرفت ...": where the verb comes first, who helps stands behind it.
    before: () => (place.cues.words.subject === 'before' ? [before()] : [before(), behind(1)]),
    // A word of its own ("Eastmarkish mediation") is meant before one that stands further off.
    beside: () => [behind(0), before(1), before(8), behind(4)],
  }[where]()
  const found = rows.filter((row) => row.length > 0 && !isTakenBack(place, match, row))
  return {
    role,
    sentence: place.view.index,
    cue: spanOfTokens(place.view, match.first, match.end),
    rows: found,
    isDirect: where !== 'before' && gapOf(found[0] ?? [], match) <= 1,
    isOfOrganisation,
  }
}

/** "was not involved in the operation": a "not" between the two, or at the cue. */
function isTakenBack(
  { view, cues }: Place,
  match: Pick<Match<unknown>, 'first' | 'end'>,
  row: readonly Actor[],
): boolean {
  const first = Math.min(match.first - 1, row.at(-1)?.end ?? match.first)
  const end = Math.max(match.end, row[0]?.first ?? match.end)
  const between = view.tokens.slice(Math.max(0, first), end)
  return between.some(({ text }) => cues.words.not.has(foldedWord(text)))
}

function gapOf(row: readonly Actor[], match: Match<RoleCue>): number {
  const [first, last] = [row[0], row.at(-1)]
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY
  return first.first >= match.end ? first.first - match.end : match.first - last.end
}

export type Excluded = {
  readonly parties: ReadonlySet<string>
  /** Who only says what stands there. */
  readonly speakers: ReadonlySet<Actor>
}

/** Every code once, by the first cue that names its role; a role of its own before a vague one. */
export function intermediariesOf(
  links: readonly RoleLink[],
  { parties, speakers }: Excluded,
): readonly WhoIntermediary[] {
  const isHelper = (actor: Actor, link: RoleLink): boolean =>
    actor.of !== null &&
    !parties.has(actor.of) &&
    // Where nobody knows whose exchange it is, who is somewhere may be at home.
    (parties.size > 0 || link.role !== 'medical') &&
    actor.name.entry.kind !== 'outlet' &&
    (!link.isOfOrganisation || (isOrganisation(actor) && !speakers.has(actor)))
  const all = links.flatMap((link) => {
    const row = link.rows.find((each) => each.some((actor) => isHelper(actor, link))) ?? []
    return row.filter((actor) => isHelper(actor, link)).map((actor) => helper(actor, link))
  })
  const found = new Map<string, WhoIntermediary>()
  for (const one of all) if (!found.has(one.code)) found.set(one.code, one)
  return [...found.values()].toSorted((one, other) => one.span[0] - other.span[0])
}

const isOrganisation = ({ name: { entry } }: Actor): boolean =>
  (entry.kind === 'body' && entry.is === 'organisation') ||
  ('office' in entry && entry.office === 'organisation')

const helper = (actor: Actor, { role, sentence, cue }: RoleLink): WhoIntermediary => ({
  code: actor.of ?? '',
  role,
  sentence,
  span: actor.name.span,
  cue,
})
