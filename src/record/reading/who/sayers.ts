/**
 * Who may be meant by a verb of saying: offices and their holders, bodies, "a source", "officials",
 * "he". An office and its holder beside it are one ("the chairman of the service, X").
 */
import { foldedWord, matchesIn, type Match } from '../../gazetteer/forms.ts'
import type { Span } from '../span.ts'
import type { Office } from '../words-of-the-field.ts'
import type { Cues, SpeechCue } from './cues.ts'
import { spanOfTokens, type Actor, type SentenceView } from './sentence-view.ts'

export type Sayer = {
  /** `office` with its holder; `body` for a state or organisation; `again` for who spoke last. */
  readonly kind: 'office' | 'body' | 'outlet' | 'unnamed' | 'ministry' | 'again'
  readonly of: string | null
  readonly office: Office
  readonly name: string | null
  readonly written: string | null
  readonly actors: readonly Actor[]
  readonly first: number
  readonly end: number
  readonly span: Span
}

/** Words between an office and its holder, or between two offices of one person. */
const titleMost = 4

export function sayersOf(view: SentenceView, cues: Cues): readonly Sayer[] {
  const { and } = cues.words
  const named: Sayer[] = []
  for (const actor of view.actors) {
    const last = named.at(-1)
    const isSame =
      last !== undefined &&
      isOfficial(actor) &&
      last.kind === 'office' &&
      isTitle(view, last, actor, and)
    if (isSame) named.splice(-1, 1, joined(view, last, actor))
    else if (actor.name.by !== 'adjective') named.push(sayerOf(actor))
  }
  const unnamed = matchesIn(cues.speech, view.tokens)
    .filter(({ value }) => value !== 'quotative' && value !== 'attribution')
    .filter((match) => !isNobody(view, match, cues))
    .map((match) => namelessOf(view, match))
    // "ministry" inside the name of one is nobody else.
    .filter(
      ({ first, end, kind }) =>
        kind === 'body' || !named.some((other) => other.first < end && first < other.end),
    )
    // "an official of the ministry" speaks for the ministry.
    .filter(
      ({ end, kind }) =>
        kind !== 'unnamed' ||
        !named.some((other) => other.kind === 'office' && isBeside(view, end, other, cues)),
    )
  return [...named, ...unnamed].toSorted((one, other) => one.first - other.first)
}

/** Nothing but "of the" between. */
const isBeside = (view: SentenceView, end: number, { first }: Sayer, cues: Cues): boolean =>
  first >= end &&
  first - end <= 2 &&
  view.tokens.slice(end, first).every(({ text }) => cues.words.connectors.has(foldedWord(text)))

/** "gives no source"; "officials in both countries" are those of nobody in particular. */
function isNobody(view: SentenceView, { value, first, end }: Match<SpeechCue>, cues: Cues) {
  const before = view.tokens[first - 1]
  // "Northland, she, accuses": the pronoun repeats whom it follows.
  if (value === 'again')
    return before?.text === ',' && view.actors.some((actor) => actor.end === first - 1)
  if (value === 'unnamed') return cues.words.not.has(foldedWord(before?.text ?? ''))
  if (value !== 'officials') return false
  return matchesIn(cues.bothSides, view.tokens).some(
    (both) => both.end > first - 1 && both.first <= end + 1,
  )
}

const isOfficial = ({ name }: Actor): boolean =>
  name.entry.kind === 'office' || name.entry.kind === 'holder'

/** The same body's, with a few words and a comma between, and no "and". */
function isTitle(view: SentenceView, last: Sayer, actor: Actor, and: ReadonlySet<string>): boolean {
  if (last.of !== null && actor.of !== null && last.of !== actor.of) return false
  const between = view.tokens.slice(last.end, actor.first)
  if (between.length > titleMost) return false
  return !between.some(({ text }) => and.has(foldedWord(text)))
}

function joined(view: SentenceView, last: Sayer, actor: Actor): Sayer {
  const added = sayerOf(actor)
  // The holder's own office is the office; what follows it is a title of it or of somebody else.
  const isNamed =
    last.name === null && added.name !== null && (last.of === null || last.office === added.office)
  return {
    ...last,
    of: last.of ?? added.of,
    office: last.of === null && added.of !== null ? added.office : last.office,
    name: isNamed ? added.name : last.name,
    written: isNamed ? added.written : last.written,
    actors: [...last.actors, actor],
    end: actor.end,
    span:
      last.of === null && added.of !== null
        ? added.span
        : cut(spanOfTokens(view, last.first, actor.end), last),
  }
}

/** A long row of titles is quoted by its beginning. */
const cut = (whole: Span, last: Sayer): Span => (whole[1] - whole[0] > 120 ? last.span : whole)

function sayerOf(actor: Actor): Sayer {
  const { entry, span, written } = actor.name
  const base = {
    of: actor.of,
    name: null,
    written: null,
    actors: [actor],
    first: actor.first,
    end: actor.end,
    span,
  }
  switch (entry.kind) {
    case 'holder':
      return { ...base, kind: 'office', office: entry.office, name: entry.name, written }
    case 'office':
      return { ...base, kind: 'office', office: entry.office }
    case 'outlet':
      return { ...base, kind: 'outlet', office: 'news-agency' }
    case 'body':
      return {
        ...base,
        kind: 'body',
        office: entry.is === 'organisation' ? 'organisation' : 'government',
      }
    case 'agreement':
    case 'garbled':
    default:
      return { ...base, kind: 'unnamed', office: 'unnamed' }
  }
}

/** "Northlandic officials", "the Southlandic side" speak for their body; "officials" alone for nobody known. */
function namelessOf(view: SentenceView, match: Match<SpeechCue>): Sayer {
  const beside = view.actors.find(
    ({ end, first, name }) =>
      name.entry.kind === 'body' && (match.first - end === 0 || first - match.end === 0),
  )
  const base = {
    name: null,
    written: null,
    actors: beside === undefined ? [] : [beside],
    first: Math.min(match.first, beside?.first ?? match.first),
    end: Math.max(match.end, beside?.end ?? match.end),
  }
  const span = spanOfTokens(view, base.first, base.end)
  const of = beside?.of ?? null
  const isOrganisation =
    beside?.name.entry.kind === 'body' && beside.name.entry.is === 'organisation'
  if (match.value === 'officials' && of !== null)
    return {
      ...base,
      kind: 'body',
      of,
      office: isOrganisation ? 'organisation' : 'government',
      span,
    }
  if (match.value === 'again') return { ...base, kind: 'again', of: null, office: 'other', span }
  if (match.value === 'ministry')
    return { ...base, kind: 'ministry', of, office: 'foreign-ministry', span }
  return { ...base, kind: 'unnamed', of: null, office: 'unnamed', span }
}
