/**
 * What the words of a statement hold by the rules' own grammars: numbers, days, names, who may be
 * meant as a speaker, and the words that doubt, complain or tell how people fared. Against this
 * every value of a second reader is checked; it decides nothing about what the statement means.
 */
import { matchesIn, type Matcher } from '../gazetteer/forms.ts'
import { namesIn } from '../gazetteer/find-names.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { linesOf, type TermMention } from '../reading/frames/line.ts'
import type { ReadText } from '../reading/mentions.ts'
import { readText } from '../reading/read-text.ts'
import type { Span } from '../reading/span.ts'
import type { Statement } from '../reading/statement.ts'
import { cuesOf } from '../reading/who/cues.ts'
import { sayersOf, type Sayer } from '../reading/who/sayers.ts'
import { spanOfTokens, viewsOf, type SentenceView } from '../reading/who/sentence-view.ts'
import { whoIn } from '../reading/who/who-in.ts'
import type { ConditionSubject, StanceAct } from '../reading/words-of-the-field.ts'
import { foldedText, type Folded } from './quoted-place.ts'

/** A word with a meaning, and where it stands. */
export type Cue<Meaning> = { readonly means: Meaning; readonly span: Span }

export type HeldWords = {
  readonly read: ReadText
  readonly folded: Folded
  readonly sayers: readonly Sayer[]
  readonly terms: readonly TermMention[]
  readonly hedges: readonly Cue<string>[]
  readonly stances: readonly Cue<StanceAct>[]
  readonly topics: ReadonlySet<string>
  readonly conditions: readonly Cue<ConditionSubject>[]
  /** Codes of whoever is named, and of the sides. */
  readonly codes: ReadonlySet<string>
  /** Whether the rules take somebody for a party. */
  readonly isSide: (code: string) => boolean
  /** The same; where the rules know no party at all, any state or movement that is named. */
  readonly mayBeParty: (code: string) => boolean
}

export function heldWordsOf(statement: Statement, gazetteer: Gazetteer): HeldWords {
  const bare = readText(statement)
  const names = namesIn(bare.text, bare.sentences, bare.lang, gazetteer)
  const read = { ...bare, names }
  const cues = cuesOf(read.lang)
  const views = viewsOf(read)
  const who = whoIn(read, gazetteer, statement.publisher)
  const organisations = new Set(
    gazetteer.entries.flatMap((entry) =>
      entry.kind === 'body' && entry.is === 'organisation' ? [entry.code] : [],
    ),
  )
  const sides = new Set([...who.sides, ...who.parties.map(({ code }) => code)])
  const codes = new Set([...sides, ...names.flatMap(({ of }) => of ?? [])])
  return {
    read,
    folded: foldedText(read.text),
    sayers: [...views.flatMap((view) => sayersOf(view, cues)), ...alone(views)],
    terms: linesOf(read).flatMap(({ terms }) => terms),
    hedges: cuesIn(views, cues.hedges),
    stances: cuesIn(views, cues.stances),
    topics: new Set(Object.keys(cues.words.topics)),
    conditions: cuesIn(views, cues.conditions),
    codes,
    isSide: (code) => sides.has(code),
    mayBeParty: (code) =>
      sides.size > 0 ? sides.has(code) : codes.has(code) && !organisations.has(code),
  }
}

const cuesIn = <Meaning>(views: readonly SentenceView[], matcher: Matcher<Meaning>) =>
  views.flatMap((view) =>
    matchesIn(matcher, view.tokens).map(({ value, first, end }): Cue<Meaning> => ({
      means: value,
      span: spanOfTokens(view, first, end),
    })),
  )

/** An office or its holder by itself: a quotation may leave out the title beside it. */
const alone = (views: readonly SentenceView[]): readonly Sayer[] =>
  views.flatMap(({ actors }) =>
    actors.flatMap((actor): readonly Sayer[] => {
      const { entry, span, written } = actor.name
      if (entry.kind !== 'office' && entry.kind !== 'holder') return []
      const name = entry.kind === 'holder' ? entry.name : null
      const { of, first, end } = actor
      const { office } = entry
      return [{ kind: 'office', of, office, name, written, actors: [actor], first, end, span }]
    }),
  )
