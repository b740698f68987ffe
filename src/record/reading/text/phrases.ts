/**
 * Phrases of a word list, looked up in the words of a sentence: "at least", "по старому стилю".
 * They are compiled once for a language, by their first and by their last word; the longest wins.
 */
import type { Language } from '../languages.ts'
import type { Word } from '../mentions.ts'
import { wordsIn } from './words.ts'

type Phrase<Value> = { readonly words: readonly string[]; readonly value: Value }
export type Phrases<Value> = {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Value>[]>
  readonly byLast: ReadonlyMap<string, readonly Phrase<Value>[]>
}
/** From this word up to and without that one. */
export type PhraseFound<Value> = {
  readonly from: number
  readonly until: number
  readonly value: Value
}

export const foldedWordsOf = (phrase: string, lang: Language): readonly string[] =>
  wordsIn(phrase, [0, phrase.length], lang).map(({ folded, text }) => folded || text)

/** Each phrase with what it means; the first meaning of a phrase stands. */
export function phrasesOf<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
  lang: Language,
): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>()
  const byLast = new Map<string, Phrase<Value>[]>()
  for (const [phrase, value] of entries) {
    const words = foldedWordsOf(phrase, lang)
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }])
    byLast.set(last, [...(byLast.get(last) ?? []), { words, value }])
  }
  for (const phrases of [...byFirst.values(), ...byLast.values()])
    phrases.sort((one, other) => other.words.length - one.words.length)
  return { byFirst, byLast }
}

const key = (word: Word | undefined) => word && (word.folded || word.text)

const stands = (phrase: Phrase<unknown>, words: readonly Word[], from: number) =>
  from >= 0 && phrase.words.every((each, index) => key(words[from + index]) === each)

/** The longest phrase that begins with the word at `from`. */
export function phraseAt<Value>(
  phrases: Phrases<Value>,
  words: readonly Word[],
  from: number,
): PhraseFound<Value> | undefined {
  const found = phrases.byFirst
    .get(key(words[from]) ?? '')
    ?.find((phrase) => stands(phrase, words, from))
  return found && { from, until: from + found.words.length, value: found.value }
}

/** The longest phrase that ends just before the word at `until`. */
export function phraseBefore<Value>(
  phrases: Phrases<Value>,
  words: readonly Word[],
  until: number,
): PhraseFound<Value> | undefined {
  const found = phrases.byLast
    .get(key(words[until - 1]) ?? '')
    ?.find((phrase) => stands(phrase, words, until - phrase.words.length))
  return found && { from: until - found.words.length, until, value: found.value }
}
