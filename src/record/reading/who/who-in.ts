/**
 * Who is who in a statement: the parties, who stands between them, who speaks and who passed it
 * on, with doubts, stances and conditions. Everything has its place in the text.
 */
import { compiled } from '../../gazetteer/compiled.ts'
import { foldedWord, matchesIn, tokensOf } from '../../gazetteer/forms.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import { languages } from '../languages.ts'
import type { ReadText } from '../mentions.ts'
import type { Span } from '../span.ts'
import type { Office } from '../words-of-the-field.ts'
import { cuesOf } from './cues.ts'
import { intermediariesOf, roleLinks, type WhoIntermediary } from './intermediaries.ts'
import { partiesOf, type WhoParties } from './parties.ts'
import { relaysOf, type WhoRelay } from './relays.ts'
import {
  conditionsIn,
  hedgesIn,
  speakerAt,
  stancesIn,
  type WhoCondition,
  type WhoHedge,
  type WhoStance,
} from './remarks.ts'
import { viewsOf, type SentenceView } from './sentence-view.ts'
import type { Sayer } from './sayers.ts'
import { speechOf, type Speech, type WhoSpeaker } from './speakers.ts'

export type Who = WhoParties &
  Pick<Speech, 'speakers' | 'sayings'> & {
    readonly intermediaries: readonly WhoIntermediary[]
    readonly relays: readonly WhoRelay[]
    readonly hedges: readonly WhoHedge[]
    readonly stances: readonly WhoStance[]
    readonly conditions: readonly WhoCondition[]
  }

/** The publisher tells whose "the president" is where the text does not. */
export function whoIn(read: ReadText, gazetteer: Gazetteer, publisher: string | null = null): Who {
  const cues = cuesOf(read.lang)
  const views = viewsOf(read)
  const home = homeOf(publisher, gazetteer)
  const links = views.flatMap((view) => roleLinks(view, cues))
  const parties = partiesOf({ views, links, cues, gazetteer, home })
  const codes = new Set([...parties.sides, ...parties.parties.map(({ code }) => code)])
  const context = {
    views,
    bodyOf: bodiesOfOffices(views),
    home,
    sides: parties.sides,
    gazetteer,
    lang: read.lang,
  }
  const speech = speechOf({
    views,
    cues,
    dates: read.dates,
    whose: (sayer, view) => whoseIs(sayer, view, context),
  })
  const heard = { text: read.text, cues, sides: parties.sides, ...speech }
  return {
    ...parties,
    speakers: speech.speakers.map((speaker) => asWritten(speaker, read)),
    sayings: speech.sayings,
    intermediaries: intermediariesOf(links, { parties: codes, speakers: speech.sources }),
    relays: relaysOf(read.names, speech.sayings),
    hedges: views.flatMap((view) => hedgesIn(view, heard)),
    stances: views.flatMap((view) => stancesIn(view, heard)),
    conditions: views.flatMap((view) => conditionsIn(view, heard)),
  }
}

/** A misspelt holder is shown where the whole name stands first, and not the surname of later on. */
function asWritten(speaker: WhoSpeaker, { names }: ReadText): WhoSpeaker {
  if (speaker.written === null) return speaker
  const spelt = names.filter(
    ({ entry, written }) =>
      entry.kind === 'holder' && entry.name === speaker.name && written !== null,
  )
  const [whole] = spelt.toSorted(
    (one, other) => (other.written?.length ?? 0) - (one.written?.length ?? 0),
  )
  return whole === undefined ? speaker : { ...speaker, written: whole.written, span: whole.span }
}

/** Who says the words at a place: the innermost saying, else the only speaker of the whole text. */
export function speakerOf(who: Who, sentence: number, span: Span): number | null {
  const at = speakerAt(who, { index: sentence }, span)
  if (at !== null) return at.id
  return who.speakers.length === 1 ? (who.speakers[0]?.id ?? null) : null
}

/** Whose the outlet or office is that published it, in whichever language its name is written. */
function homeOf(publisher: string | null, gazetteer: Gazetteer): string | null {
  if (publisher === null) return null
  for (const lang of languages) {
    const tokens = tokensOf(publisher, lang)
    const [found, next] = matchesIn(compiled(gazetteer, lang).all, tokens)
    const entry = found?.value.entry
    if (entry !== undefined && 'of' in entry && entry.of !== null) return entry.of
    // "Voice of Marrow" is no voice of Southland; "Southland", "Southlandic ministry" are.
    const isAll = found?.end === tokens.length || next?.value.entry.kind === 'office'
    if (entry?.kind === 'body' && found?.first === 0 && isAll) return entry.code
  }
  return null
}

type Context = {
  readonly views: readonly SentenceView[]
  /** With which body each office is first named. */
  readonly bodyOf: ReadonlyMap<Office, string>
  readonly home: string | null
  readonly sides: readonly string[]
  readonly gazetteer: Gazetteer
  readonly lang: ReadText['lang']
}

function bodiesOfOffices(views: readonly SentenceView[]): ReadonlyMap<Office, string> {
  const bodies = new Map<Office, string>()
  for (const { actors } of views)
    for (const { of, name } of actors)
      if (of !== null && 'office' in name.entry && !bodies.has(name.entry.office))
        bodies.set(name.entry.office, of)
  return bodies
}

/** "its foreign ministry": of the body that was named last. */
function lastNamed(sayer: Sayer, view: SentenceView, views: Context['views']): string | null {
  const here = view.actors.findLast(({ end, of }) => end <= sayer.first && of !== null)
  if (here !== undefined) return here.of
  const earlier = views.slice(Math.max(0, view.index - 2), view.index)
  return earlier.flatMap(({ actors }) => actors).findLast(({ of }) => of !== null)?.of ?? null
}

/** An organisation has delegates, and neither ministries nor presidents. */
const canHave = (code: string, { office }: Sayer, { entries }: Gazetteer): boolean =>
  ['delegation', 'organisation', 'commission', 'other'].includes(office) ||
  !entries.some(
    (entry) => entry.kind === 'body' && entry.code === code && entry.is === 'organisation',
  )

/** The same office named with its body, then the publisher's, then the language's, then the nearest side. */
function whoseIs(sayer: Sayer, view: SentenceView, context: Context): string | null {
  const { views, bodyOf, home, sides, gazetteer, lang } = context
  const owner = cuesOf(lang).words.possessives.has(
    foldedWord(view.tokens[sayer.first - 1]?.text ?? ''),
  )
    ? lastNamed(sayer, view, views)
    : null
  if (owner !== null) return owner
  const same = bodyOf.get(sayer.office)
  if (same !== undefined) return same
  if (home !== null && canHave(home, sayer, gazetteer)) return home
  const spoken = gazetteer.entries.find(
    (entry) => entry.kind === 'body' && entry.speaks === lang && sides.includes(entry.code),
  )
  if (spoken?.kind === 'body') return spoken.code
  const near = view.actors
    .filter(({ of }) => of !== null && sides.includes(of))
    .toSorted(
      (one, other) => Math.abs(one.first - sayer.first) - Math.abs(other.first - sayer.first),
    )
  return near[0]?.of ?? null
}

export type { WhoSpeaker }
