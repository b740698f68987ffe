/** What a statement says beside its figures: doubts, complaints and thanks, and how people fared. */
import { foldedWord, matchesIn, type Match } from '../../gazetteer/forms.ts'
import type { Span } from '../span.ts'
import type { ConditionSubject, StanceAct } from '../words-of-the-field.ts'
import type { Cues } from './cues.ts'
import { spanOfTokens, type SentenceView } from './sentence-view.ts'
import type { WhoSaying, WhoSpeaker } from './speakers.ts'

export type WhoHedge = { readonly cue: string; readonly span: Span; readonly sentence: number }
export type WhoStance = {
  readonly speaker: number | null
  readonly about: string
  readonly towards: string | null
  readonly act: StanceAct
  readonly span: Span
  readonly sentence: number
}
export type WhoCondition = {
  readonly about: ConditionSubject
  readonly of: string | null
  readonly span: Span
  readonly sentence: number
}

export type Heard = {
  readonly text: string
  readonly cues: Cues
  readonly speakers: readonly WhoSpeaker[]
  readonly sayings: readonly WhoSaying[]
  /** The codes of the two sides: a complaint without an address goes to the other one. */
  readonly sides: readonly string[]
}

export const hedgesIn = (view: SentenceView, { cues, text }: Heard): readonly WhoHedge[] =>
  matchesIn(cues.hedges, view.tokens).map((match) => {
    const span = spanOfTokens(view, match.first, match.end)
    return { cue: text.slice(span[0], span[1]), span, sentence: view.index }
  })

export function stancesIn(view: SentenceView, heard: Heard): readonly WhoStance[] {
  const topics = matchesIn(heard.cues.topics, view.tokens)
  const all = matchesIn(heard.cues.stances, view.tokens)
    .filter((match) => match.value !== 'confirms' || !isNot(view, match, heard))
    .map((match): WhoStance => {
      const span = spanOfTokens(view, match.first, match.end)
      const speaker = speakerAt(heard, view, span)
      // What it is about follows its verb; else it stands somewhere in the sentence.
      const about = topics.find(({ first }) => first >= match.first) ?? topics[0]
      return {
        speaker: speaker?.id ?? null,
        about: about?.value ?? 'exchange',
        towards: towardsOf(view, match, { heard, speaker }),
        act: match.value,
        span,
        sentence: view.index,
      }
    })
  // "accused Southland of refusing": what somebody is accused of is no second complaint.
  const accused = all.filter(({ act }) => act === 'accuses')
  return all.filter(
    ({ act, speaker, towards }) =>
      act !== 'complains' ||
      !accused.some((one) => one.speaker === speaker && one.towards === towards),
  )
}

/** "did not confirm" confirms nothing. */
const isNot = (view: SentenceView, { first }: Match<StanceAct>, { cues }: Heard): boolean =>
  view.tokens
    .slice(Math.max(0, first - 2), first)
    .some(({ text }) => cues.words.not.has(foldedWord(text)))

/** The next one named who is not the speaker's own; a complaint without one means the other side. */
function towardsOf(
  view: SentenceView,
  match: Match<StanceAct>,
  { heard, speaker }: { readonly heard: Heard; readonly speaker: WhoSpeaker | null },
): string | null {
  if (match.value === 'confirms' || match.value === 'announces') return null
  const own = speaker?.of ?? null
  const isOther = (of: string | null): of is string => of !== null && of !== own
  const behind = view.actors.find(({ first, of }) => first >= match.end && isOther(of))
  if (behind !== undefined) return behind.of
  if (match.value !== 'accuses' && match.value !== 'complains') return null
  const before = view.actors.findLast(({ end, of }) => end <= match.first && isOther(of))
  const other = heard.sides.find((code) => code !== own)
  return before?.of ?? (own !== null && heard.sides.includes(own) ? (other ?? null) : null)
}

export const conditionsIn = (view: SentenceView, heard: Heard): readonly WhoCondition[] =>
  matchesIn(heard.cues.conditions, view.tokens).map((match) => {
    const span = spanOfTokens(view, match.first, match.end)
    const speaker = speakerAt(heard, view, span)
    const before = view.actors.findLast(({ end }) => end <= match.first)
    const of = match.value === 'load' ? (speaker?.of ?? before?.of) : (before?.of ?? speaker?.of)
    return { about: match.value, of: of ?? null, span, sentence: view.index }
  })

/** Who says the words at this place, by the narrowest saying around it. */
export function speakerAt(
  { speakers, sayings }: Pick<Heard, 'speakers' | 'sayings'>,
  { index }: Pick<SentenceView, 'index'>,
  span: Span,
): WhoSpeaker | null {
  const around = sayings
    .filter(
      ({ sentence, governs }) =>
        sentence === index && governs[0] <= span[0] && span[1] <= governs[1],
    )
    .toSorted(
      (one, other) => one.governs[1] - one.governs[0] - (other.governs[1] - other.governs[0]),
    )
  return speakers.find(({ id }) => id === around[0]?.speaker) ?? null
}
