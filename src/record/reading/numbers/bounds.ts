/** What stands around a number and makes it a bound: "at least 90", "свыше 300", "40 or more". */
import { unreachable } from '../../../base/refusal.ts'
import { phraseAt, phraseBefore } from '../text/phrases.ts'
import type { Word } from '../mentions.ts'
import type { Span } from '../span.ts'
import type { Bound } from '../words-of-the-field.ts'
import type { NumberLexicon } from './number-words.ts'

export type BoundFound = { readonly bound: Bound; readonly by: Span | null; readonly from: number }

const spanOf = (words: readonly Word[], from: number, until: number): Span | null => {
  const [first, last] = [words[from], words[until - 1]]
  return first && last ? [first.span[0], last.span[1]] : null
}

export function boundOf(
  words: readonly Word[],
  [from, until]: readonly [number, number],
  lexicon: NumberLexicon,
): BoundFound {
  // "at least another 300", "plus de deux mille": one word may stand between.
  for (const at of [from, from - 1]) {
    if (at < from && !lexicon.boundFillers.has(words[at]?.folded ?? '')) break
    const found = phraseBefore(lexicon.boundsBefore, words, at)
    if (found?.value === 'exact') break
    if (found !== undefined)
      return { bound: found.value, by: spanOf(words, found.from, found.until), from: found.from }
  }
  const found = phraseAt(lexicon.boundsAfter, words, until)
  if (found === undefined) return { bound: 'exact', by: null, from }
  return { bound: found.value, by: spanOf(words, found.from, found.until), from }
}

/** Half of the place of the last digit that is not 0: "about 97,000" is 96,500 to 97,500. */
function halfPlace(n: number) {
  const zeros = /0*$/u.exec(String(n))?.[0].length ?? 0
  return n === 0 ? 0 : 10 ** zeros / 2
}

/** What a number can mean with its bound. A round one is spread by half of its last place. */
export function lowAndHigh(n: number, bound: Bound): { low: number; high: number | null } {
  switch (bound) {
    case 'min':
      return { low: n, high: null }
    case 'max':
      return { low: 0, high: n }
    case 'about':
      return { low: Math.max(0, Math.ceil(n - halfPlace(n))), high: Math.ceil(n + halfPlace(n)) }
    case 'exact':
      return { low: n, high: n }
    default:
      return unreachable(bound)
  }
}
