/**
 * Who says what stands there: the office of a body, found by verbs of saying and by sources named.
 * The innermost quotative wins; "he" and "the ministry" are who spoke last; an office without its
 * country is that of the same office named elsewhere, of the publisher, or of the sentence.
 */
import { groupedBy } from '../../building/grouped.ts'
import { matchesIn, type Match } from '../../gazetteer/forms.ts'
import type { DateMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import type { Office, StanceAct } from '../words-of-the-field.ts'
import type { Cues, SpeechCue } from './cues.ts'
import { sayersOf, type Sayer } from './sayers.ts'
import { isNear, spanOfTokens, type Actor, type SentenceView } from './sentence-view.ts'

export type WhoSpeaker = {
  readonly id: number
  readonly of: string | null
  readonly office: Office
  readonly name: string | null
  readonly written: string | null
  readonly saidOn: string | null
  /** The date that belongs to the saying, and to no event. */
  readonly saidOnSpan: Span | null
  readonly span: Span
}

/** Somebody says something in a sentence; `governs` is the part of it that he says. */
export type WhoSaying = {
  readonly speaker: number
  readonly sentence: number
  readonly span: Span
  readonly governs: Span
}

export type Speech = {
  readonly speakers: readonly WhoSpeaker[]
  readonly sayings: readonly WhoSaying[]
  /** Named only as a source of what is said. */
  readonly sources: ReadonlySet<Actor>
}

export type Speaking = {
  readonly views: readonly SentenceView[]
  readonly cues: Cues
  readonly dates: readonly DateMention[]
  /** Whose an office is of which no words say it. */
  readonly whose: (sayer: Sayer, view: SentenceView) => string | null
}

type Act = {
  readonly sayers: readonly Sayer[]
  readonly view: SentenceView
  readonly first: number
  readonly end: number
  readonly saidOn: DateMention | null
}

export function speechOf(speaking: Speaking): Speech {
  const acts = speaking.views.flatMap((view) => actsIn(view, speaking))
  const inView = groupedBy(acts, ({ view }) => view)
  const speakers: WhoSpeaker[] = []
  const sayings: WhoSaying[] = []
  for (const act of acts)
    for (const sayer of act.sayers) {
      const id = idOf(speakers, sayer, act, speaking)
      if (id === null) continue
      const governs = governedBy(act, inView.get(act.view) ?? [])
      sayings.push({ speaker: id, sentence: act.view.index, span: sayer.span, governs })
    }
  const signed = signatureOf(speaking)
  if (signed !== null) idOf(speakers, signed.sayer, signed.act, speaking)
  const sources = new Set(acts.flatMap(({ sayers }) => sayers.flatMap(({ actors }) => actors)))
  return { speakers, sayings, sources }
}

/** An office, a holder, a place and a day. */
const signatureMost = 16
const dashes: ReadonlySet<string> = new Set(['–', '—'])

/** "— The President of Northland, 4 May" closes the words of whoever signs them. */
function signatureOf({ views, cues }: Speaking): { sayer: Sayer; act: Act } | null {
  const view = views.at(-1)
  if (view === undefined) return null
  const at = view.tokens.findLastIndex(({ text }) => dashes.has(text))
  const isClosed = at === 0 || /^[.!?”»]$/u.test(view.tokens[at - 1]?.text ?? '')
  if (at < 0 || !isClosed || view.tokens.length - at > signatureMost) return null
  const sayer = sayersOf(view, cues).find(
    ({ first, kind }) => kind === 'office' && first > at && first - at <= 2,
  )
  if (sayer === undefined) return null
  const { first, end } = sayer
  return { sayer, act: { sayers: [sayer], view, first, end, saidOn: null } }
}

function actsIn(view: SentenceView, { cues, dates }: Speaking): readonly Act[] {
  const sayers = sayersOf(view, cues)
  const acts = matchesIn(cues.speech, view.tokens)
    .filter(
      ({ value, end }) =>
        value === 'quotative' ||
        value === 'attribution' ||
        // "وأضافت" is "she added", and "added" where an office follows.
        (value === 'again' && sayers.some(({ kind, first }) => kind === 'office' && first === end)),
    )
    .filter(({ first, end }) => !view.actors.some((one) => one.first < end && first < one.end))
    .flatMap((match): readonly Act[] => {
      const meant = sayersAt({ view, cues, sayers }, match)
      if (meant.length === 0) return []
      const first = Math.min(match.first, ...meant.map((sayer) => sayer.first))
      const end = Math.max(match.end, ...meant.map((sayer) => sayer.end))
      return [{ sayers: meant, view, first, end, saidOn: dateAt(view, [match, end], dates) }]
    })
  return acts
}

type Place = {
  readonly view: SentenceView
  readonly cues: Cues
  readonly sayers: readonly Sayer[]
}

function sayersAt(place: Place, match: Match<SpeechCue>): readonly Sayer[] {
  const { view, cues } = place
  const behind = (most: number) => sayerBehind(place, match.end, most)
  if (match.value === 'attribution') return behind(4)
  const before = sayerBefore(place, match.first)
  const isBroken = /[,"”»’،]/u.test(view.tokens[match.first - 1]?.text ?? '')
  // An office directly before its verb is who speaks, whatever the order of the language.
  const isDirect = before.at(-1)?.kind === 'office' && before.at(-1)?.end === match.first
  // "the ministry thanks Eastmark": who stands behind is addressed, and does not speak.
  if (!isBroken && cues.words.commaEnds && isAddress(place, match)) return before
  if (!isDirect && (cues.words.subject === 'behind' || isBroken)) {
    const found = behind(cues.words.subject === 'behind' ? 3 : 1)
    return found.length > 0 ? found : before
  }
  if (before.length > 0) return before
  // "Das teilte das Ministerium mit"; a body behind the verb is whom it is about.
  return behind(2).filter(({ kind }) => kind === 'office')
}

const addresses: ReadonlySet<StanceAct> = new Set(['thanks', 'accuses', 'demands'])

const isAddress = ({ view, cues }: Place, { first, end }: Match<SpeechCue>): boolean =>
  matchesIn(cues.stances, view.tokens).some(
    (stance) => addresses.has(stance.value) && stance.first < end && first < stance.end,
  )

const hasComma = (view: SentenceView, from: number, until: number): boolean =>
  view.tokens.slice(from, until).some(({ text }) => text === ',' || text === '،')

/** How far a sayer may stand from its verb: an office further than the mere name of a state. */
const reachOf = (sayer: Sayer): number => {
  if (sayer.kind === 'office') return 12
  if (sayer.kind === 'body') return sayer.office === 'organisation' ? 3 : 2
  return 3
}

function sayerBefore({ view, sayers, cues }: Place, at: number): readonly Sayer[] {
  const near = sayers.filter(
    ({ end, kind }) => end <= at && !(kind === 'body' && isOwner(view, end)),
  )
  const last = near.findLast(
    (sayer) =>
      isNear(view, [sayer.end, at], reachOf(sayer)) &&
      (sayer.kind !== 'body' || !hasComma(view, sayer.end, at)) &&
      !(sayer.kind === 'outlet' && isAside(near, sayer, { view, at })),
  )
  if (last === undefined) return []
  const partner = near.findLast(({ end }) => end <= last.first)
  return partner !== undefined && isJoint({ view, cues, sayers }, partner, last)
    ? [partner, last]
    : [last]
}

/** "the ministry, quoted by WNA, confirmed": the outlet stands between two commas behind who speaks. */
const isAside = (
  sayers: readonly Sayer[],
  { first, end }: Sayer,
  { view, at }: { readonly view: SentenceView; readonly at: number },
): boolean =>
  hasComma(view, end, at) &&
  sayers.some(
    (one) =>
      one.kind === 'office' &&
      one.end <= first &&
      isNear(view, [one.end, at], 12) &&
      hasComma(view, one.end, first),
  )

/** "Northland's reported part": the word behind is what it has, not what it says. */
const isOwner = (view: SentenceView, end: number): boolean => view.tokens[end]?.text === 's'

function sayerBehind({ view, sayers, cues }: Place, from: number, most: number): readonly Sayer[] {
  // "wrote on a channel the aide": the channel passes on, and the sayer follows.
  const next = sayers.find(({ first, kind }) => first >= from && kind !== 'outlet')
  if (next === undefined || !isNear(view, [from, next.first], most)) return []
  // "noted, that Northland": who stands behind the comma is spoken of.
  if (cues.words.commaEnds && hasComma(view, from, next.first)) return []
  const partner = sayers.find(({ first }) => first >= next.end)
  return partner !== undefined && isJoint({ view, cues, sayers }, next, partner)
    ? [next, partner]
    : [next]
}

/** "The ministry and the president": two of a kind with a joining word alone between. */
function isJoint({ view, cues }: Place, one: Sayer, other: Sayer): boolean {
  const between = view.tokens.slice(one.end, other.first)
  if (one.kind !== other.kind || one.kind === 'outlet' || between.length > 3) return false
  return between.every(({ text }) => cues.words.joins.has(text.toLowerCase()))
}

/** "said on Friday", "said in a statement on 4 May": the date that follows the verb at once. */
function dateAt(
  view: SentenceView,
  [match, end]: readonly [Match<SpeechCue>, number],
  dates: readonly DateMention[],
): DateMention | null {
  const found = dates.find((date) => {
    if (date.sentence !== view.index) return false
    const at = view.tokens.findIndex(({ from }) => from >= date.span[0])
    return (at >= match.end && at - match.end <= 2) || (at >= end && at - end <= 2)
  })
  return found ?? null
}

/** The speaker's number; a new one where nobody like him spoke before. */
function idOf(speakers: WhoSpeaker[], sayer: Sayer, act: Act, speaking: Speaking): number | null {
  if (sayer.kind === 'outlet') return null
  const last = speakers.at(-1)
  if (sayer.kind === 'again') return last?.id ?? null
  if (sayer.kind === 'ministry' && last !== undefined) return last.id
  const of = sayer.of ?? (sayer.kind === 'unnamed' ? null : speaking.whose(sayer, act.view))
  const known = speakers.find((one) => one.of === of && one.office === sayer.office)
  const saidOn = act.saidOn?.value ?? null
  if (known !== undefined) {
    const at = speakers.indexOf(known)
    speakers[at] = {
      ...known,
      name: known.name ?? sayer.name,
      written: known.written ?? sayer.written,
      saidOn: known.saidOn ?? saidOn,
      saidOnSpan: known.saidOnSpan ?? act.saidOn?.span ?? null,
    }
    return known.id
  }
  const id = speakers.length
  const { office, name, written, span } = sayer
  speakers.push({
    id,
    of,
    office,
    name,
    written,
    saidOn,
    saidOnSpan: act.saidOn?.span ?? null,
    span,
  })
  return id
}

/** The sentence, or the part of it up to where somebody else speaks. */
function governedBy(act: Act, here: readonly Act[]): Span {
  const { view } = act
  const at = here.indexOf(act)
  const from = at <= 0 ? 0 : borderOf(here[at - 1], act)
  const next = here[at + 1]
  const until = next === undefined ? view.tokens.length : borderOf(act, next)
  return until <= from ? view.span : spanOfTokens(view, from, until)
}

/** Between two who speak in one sentence: behind the first where he closes his words, else before the second. */
function borderOf(one: Act | undefined, other: Act): number {
  if (one === undefined) return 0
  const isTrailing = one.first > 3 && /[,"”»،]/u.test(one.view.tokens[one.first - 1]?.text ?? '')
  return isTrailing ? one.end : other.first
}
