/**
 * Numbers that cannot count people or exchanges, by the words beside them: money, per cent, years
 * of age, articles, kilometres. They give no mention at all; days and weeks do, and their noun
 * tells what they are.
 */
import { phraseAt, phraseBefore } from '../text/phrases.ts'
import type { Word } from '../mentions.ts'
import type { NumberLexicon } from './number-words.ts'

type Place = { readonly from: number; readonly until: number; readonly boundFrom: number }

/** How far before an age "the youngest" or "aged" may stand. */
const agedWithin = 4
const hyphens = new Set(['-', '‑', '–'])

function isAgeNear(words: readonly Word[], from: number, lexicon: NumberLexicon) {
  for (let at = from - 1; at >= Math.max(0, from - agedWithin); at -= 1) {
    const word = words[at]
    if (word === undefined || word.kind !== 'word') return false
    if (lexicon.ageNear.has(word.folded)) return true
  }
  return false
}

/** "soldiers under 25": a noun of people, then "under", and the number stands alone. */
function isAgeAfterNoun(words: readonly Word[], { from, until }: Place, lexicon: NumberLexicon) {
  const [noun, under, next] = [words[from - 2], words[from - 1], words[until]]
  if (!lexicon.ageAfterNoun.has(under?.folded ?? '') || noun === undefined) return false
  const isAlone = next === undefined || next.kind === 'mark'
  return isAlone || lexicon.agedNouns.has(noun.folded) || /^\p{Lu}.*s$/u.test(noun.text)
}

/** Where the words behind a number end that make it count nobody: "12 per cent". */
export function unitEnd(
  words: readonly Word[],
  until: number,
  lexicon: NumberLexicon,
): number | undefined {
  const after = hyphens.has(words[until]?.text ?? '') ? [until, until + 1] : [until]
  for (const at of after) {
    const found = phraseAt(lexicon.notPeopleAfter, words, at)
    if (found !== undefined) return found.until
  }
  return undefined
}

/** "aged 24, 28 and 31", "articles 118 and 119": what is listed behind one that counts nobody. */
export function isListedBehind(
  words: readonly Word[],
  { last, from, until }: { readonly last: number; readonly from: number; readonly until: number },
  lexicon: NumberLexicon,
): boolean {
  const isLink = (word: Word | undefined) =>
    word !== undefined && (/^[,،]$/u.test(word.text) || lexicon.and.has(word.folded))
  const between = words.slice(last, from)
  if (between.length === 0 || between.length > 2 || !between.every(isLink)) return false
  const next = words[until]
  return next === undefined || next.kind === 'mark' || isLink(next)
}

export function countsNobody(
  words: readonly Word[],
  place: Place & { readonly n: number },
  lexicon: NumberLexicon,
): boolean {
  const { from, until, boundFrom, n } = place
  if (unitEnd(words, until, lexicon) !== undefined) return true
  const before = [from, boundFrom]
  if (before.some((at) => phraseBefore(lexicon.notPeopleBefore, words, at) !== undefined))
    return true
  if (n > 120) return false
  return isAgeNear(words, boundFrom, lexicon) || isAgeAfterNoun(words, place, lexicon)
}
