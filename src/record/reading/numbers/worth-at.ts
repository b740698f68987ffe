/**
 * What the word at a place is worth in a number, if anything. In Arabic the short words "and",
 * "with", "for" and the article are written together with the number: they are taken away here.
 */
import { phraseAt } from '../text/phrases.ts'
import type { Word } from '../mentions.ts'
import { compoundWorth } from './compound.ts'
import type { NumberLexicon, Worth } from './number-words.ts'

export type WorthFound = {
  readonly worth: Worth
  readonly until: number
  /** Characters that belong to a short word before it. */
  readonly before: number
  readonly hasAnd: boolean
}

const clitics = ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'فال', 'وب', 'ول', 'لل', 'كال']
const cliticSet = new Set(clitics)
export const isClitic = (word: string): boolean => cliticSet.has(word)
/** "وست" is "and six", but "لست" is "I am not". */
const leastRest = (clitic: string) => (clitic.startsWith('و') ? 2 : 3)

function withoutClitic(words: readonly Word[], at: number, lexicon: NumberLexicon) {
  const word = words[at]
  if (word === undefined || word.kind !== 'word') return undefined
  for (const clitic of clitics) {
    const rest = word.folded.slice(clitic.length)
    if (!word.folded.startsWith(clitic) || rest.length < leastRest(clitic)) continue
    const bare = [{ ...word, folded: rest }, ...words.slice(at + 1, at + 4)]
    const found = phraseAt(lexicon.worths, bare, 0)
    if (found === undefined) continue
    // With vowel marks between the letters the clitic stays inside of the span.
    const before = word.text.length === word.folded.length ? clitic.length : 0
    const hasAnd = clitic.startsWith('و')
    return { worth: found.value, until: at + found.until, before, hasAnd }
  }
  return undefined
}

export function worthAt(
  words: readonly Word[],
  at: number,
  lexicon: NumberLexicon,
): WorthFound | undefined {
  const found = phraseAt(lexicon.worths, words, at)
  if (found !== undefined)
    return { worth: found.value, until: found.until, before: 0, hasAnd: false }
  if (lexicon.lang === 'ar') return withoutClitic(words, at, lexicon)
  const word = words[at]
  const compound = lexicon.lang === 'de' && word ? compoundWorth(word, lexicon) : undefined
  return compound && { worth: compound, until: at + 1, before: 0, hasAnd: false }
}
