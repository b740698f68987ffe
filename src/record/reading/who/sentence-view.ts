/** A sentence as those who act, speak and help are looked for in it: its words, and who is named among them. */
import { tokensOf, type Token } from '../../gazetteer/forms.ts'
import type { NameMention, ReadText } from '../mentions.ts'
import type { Span } from '../span.ts'

/** Somebody named, with the place among the words of the sentence; the end is not included. */
export type Actor = {
  readonly name: NameMention
  readonly of: string | null
  readonly first: number
  readonly end: number
}

export type SentenceView = {
  readonly index: number
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly actors: readonly Actor[]
}

/** Who stands in a dateline alone neither acts nor speaks; an outlet there still passed it on. */
export function viewsOf(read: ReadText): readonly SentenceView[] {
  const named = new Map<number, NameMention[]>()
  for (const name of read.names)
    named.set(name.sentence, [...(named.get(name.sentence) ?? []), name])
  return read.sentences.map(({ index, span, dateline }) => {
    const from = span[0]
    const tokens = tokensOf(read.text.slice(from, span[1]), read.lang).map((token) => ({
      ...token,
      from: token.from + from,
      until: token.until + from,
    }))
    const actors = (named.get(index) ?? []).flatMap((name): readonly Actor[] => {
      const { kind } = name.entry
      if (kind === 'agreement' || kind === 'garbled') return []
      if (dateline !== null && name.span[0] < dateline[1] && kind !== 'outlet') return []
      const first = tokens.findIndex(({ until }) => until > name.span[0])
      const end = tokens.findLastIndex((token) => token.from < name.span[1]) + 1
      return first < 0 || end <= first ? [] : [{ name, of: name.of, first, end }]
    })
    return { index, span, tokens, actors }
  })
}

const stops = new Set(['.', ';', '!', '?', '؛', '؟'])

/** Whether the words from one place up to another belong to one run: few, and no sentence ends in them. */
export function isNear(view: SentenceView, [from, until]: readonly [number, number], most: number) {
  if (until < from || until - from > most) return false
  return !view.tokens.slice(from, until).some(({ text }) => stops.has(text))
}

export const spanOfTokens = (view: SentenceView, first: number, end: number): Span => [
  view.tokens[first]?.from ?? view.span[0],
  view.tokens[end - 1]?.until ?? view.span[1],
]
