/**
 * What a rule of doubt looks at, and how it speaks. A flag never takes anything out of a reading: it
 * names the words, says in one sentence what is doubtful and why, and leaves the judgement to a person.
 */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { DateMention, NameMention, ReadText, Sentence } from '../reading/mentions.ts'
import type { ReadFlag, Reading } from '../reading/reading.ts'
import { spanCharactersMax, type Span } from '../reading/span.ts'
import { inEnglish, type Reason } from '../reasons/reason.ts'
import type { RecordedHappening } from './recorded.ts'

export type Matter = {
  /** Everything that was read; flags are not looked at. */
  readonly reading: Reading
  readonly read: ReadText
  readonly gazetteer: Gazetteer
  /** What the record holds, by event; null: there is none to hold it against. */
  readonly recorded: readonly RecordedHappening[] | null
}

export type Rule = (matter: Matter) => readonly ReadFlag[]

type Doubt = Omit<ReadFlag, 'severity' | 'suggests' | 'on' | 'says' | 'message'> & {
  readonly says: Reason
} & Partial<Pick<ReadFlag, 'severity' | 'suggests' | 'on'>>

export const doubt = (doubted: Doubt): ReadFlag => ({
  severity: 'doubt',
  on: [],
  suggests: null,
  message: inEnglish(doubted.says),
  ...doubted,
  span: short(doubted.span),
})

const short = ([from, until]: Span): Span => [from, Math.min(until, from + spanCharactersMax)]

export const inSentence = <T extends NameMention | DateMention>(
  mentions: readonly T[],
  { index }: Sentence,
): readonly T[] => mentions.filter(({ sentence }) => sentence === index)
