/** Words by which a rule knows a sentence, per language: the lists lie in `words/`, compiled once. */
import { matcherOf, matchesIn, tokensOf, type Matcher } from '../gazetteer/forms.ts'
import type { Language } from '../reading/languages.ts'
import type { ReadText, Sentence } from '../reading/mentions.ts'
import type { Span } from '../reading/span.ts'
import { cueWords } from './words/index.ts'

export const cueNames = [
  /** "may reflect", "could indicate": the outlet's own guess. */
  'conjecture',
  /** "remains unclear". */
  'unclear',
  /** "the role of". */
  'role',
  /** "between". */
  'between',
  /** "between the two sides". */
  'betweenSides',
  /** "the two nations". */
  'twoSides',
  /** "is expected to". */
  'expected',
  /** "in the coming week", "in the next days". */
  'soon',
  /** "have also been reported": told as news. */
  'asNews',
  /** "will be handed over", "has not yet begun". */
  'ahead',
  /** "another", "as many more": not the same people once more. */
  'more',
  /** "the last exchange", "the previous swap". */
  'previous',
] as const
export type CueName = (typeof cueNames)[number]

const compiled = new Map<Language, Matcher<readonly CueName[]>>()

function cuesOf(lang: Language): Matcher<readonly CueName[]> {
  const known = compiled.get(lang)
  if (known !== undefined) return known
  const names = new Map<string, CueName[]>()
  for (const name of cueNames) {
    for (const form of cueWords[lang][name]) names.set(form, [...(names.get(form) ?? []), name])
  }
  const made = matcherOf(
    [...names].map(([form, value]) => ({ form, value })),
    lang,
  )
  compiled.set(lang, made)
  return made
}

export type Cue = { readonly name: CueName; readonly span: Span }

const found = new WeakMap<Sentence, readonly Cue[]>()

/** Looked for once a sentence, whichever rule asks first. */
export function cuesIn(read: ReadText, sentence: Sentence): readonly Cue[] {
  const cues = found.get(sentence) ?? cuesOfSentence(read, sentence)
  found.set(sentence, cues)
  return cues
}

function cuesOfSentence({ text, lang }: ReadText, { span }: Sentence): readonly Cue[] {
  const words = text.slice(span[0], span[1])
  const tokens = tokensOf(words, lang)
  return matchesIn(cuesOf(lang), tokens).flatMap(({ value, from, end }) => {
    const until = tokens[end - 1]?.until ?? from
    return value.map((name) => ({ name, span: [span[0] + from, span[0] + until] as const }))
  })
}
