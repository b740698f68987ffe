/**
 * Given names that are known as such: of which sex, and how common. The parser tells by it which
 * end of a name is the surname; the score tells two names apart that differ by one letter.
 */
import { groupsOf, isLexiconName, isLexiconPatronymic } from './lexicon.ts'
import { givenNames } from './lexicon/given-names.ts'
import { nameKeys } from './lexicon/name-key.ts'

export type GivenName = {
  readonly sex: 'male' | 'female' | 'unknown'
  /** Binary logarithm of its count in registers of 10 million: 17 Иван, 5 Рюрик. */
  readonly commonness: number
}

let table: ReadonlyMap<string, GivenName> | undefined

/** Made on the first question: 1,500 names, 10 ms. */
function tableOf(): ReadonlyMap<string, GivenName> {
  if (table !== undefined) return table
  const made = new Map<string, GivenName>()
  for (const [, word = '', letter, count] of givenNames.matchAll(/([а-яё]+)([mf]?)(\d+)/gu)) {
    const sex = letter === 'm' ? 'male' : letter === 'f' ? 'female' : 'unknown'
    // The most frequent come first and keep their key.
    for (const key of nameKeys(word))
      if (!made.has(key)) made.set(key, { sex, commonness: Number(count) })
  }
  table = made
  return made
}

/** In Cyrillic or in any office's Latin; undefined says only that the table does not hold it. */
export function givenNameOf(word: string): GivenName | undefined {
  for (const key of nameKeys(word)) {
    const found = tableOf().get(key)
    if (found !== undefined) return found
  }
  return undefined
}

export const isGivenName = (word: string) => isLexiconName(word) || givenNameOf(word) !== undefined

const isKnown = (word: string) => isGivenName(word) || isLexiconPatronymic(word)

/**
 * Two given names, or two patronymics, that are both known and not one by the lexicon: Олег and
 * Олеся, Романович and Германович.
 */
export function areTwoKnownNames(left: string, right: string): boolean {
  if (!isKnown(left) || !isKnown(right)) return false
  const groups = groupsOf(left)
  return !groupsOf(right).some((group) => groups.includes(group))
}
