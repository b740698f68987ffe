/** German writes a number below a million as one word: "zweihundertfünfzig" is parted here. */
import { phraseAt } from '../text/phrases.ts'
import type { Word } from '../mentions.ts'
import type { NumberLexicon, Worth } from './number-words.ts'

/** The longest number word has some fifty letters. */
const lettersMax = 60

type Part = { readonly n: number; readonly isOrdinal: boolean }

function small(part: string, word: Word, lexicon: NumberLexicon): Part | undefined {
  const bare = part.startsWith('und') ? part.slice(3) : part
  const worth = phraseAt(lexicon.worths, [{ ...word, folded: bare }], 0)?.value
  return worth?.kind === 'small' ? worth : undefined
}

/** Before "hundert" and "tausend" nothing is one; behind them nothing is nothing. */
function hundreds(text: string, word: Word, lexicon: NumberLexicon): Part | undefined {
  const at = text.indexOf('hundert')
  if (at < 0) return small(text, word, lexicon)
  const before = text.slice(0, at)
  const rest = text.slice(at + 'hundert'.length)
  const count = before === '' || before === 'und' ? 1 : small(before, word, lexicon)?.n
  const last = rest === '' ? { n: 0, isOrdinal: false } : small(rest, word, lexicon)
  if (count === undefined || last === undefined || count > 19) return undefined
  return { n: count * 100 + last.n, isOrdinal: last.isOrdinal }
}

export function compoundWorth(word: Word, lexicon: NumberLexicon): Worth | undefined {
  const text = word.folded
  if (text.length > lettersMax || !/hundert|tausend/u.test(text)) return undefined
  const at = text.indexOf('tausend')
  if (at < 0) {
    const found = hundreds(text, word, lexicon)
    return found && { kind: 'small', ...found }
  }
  const before = text.slice(0, at)
  const rest = text.slice(at + 'tausend'.length)
  const count = before === '' ? 1 : hundreds(before, word, lexicon)?.n
  const last = rest === '' ? { n: 0, isOrdinal: false } : hundreds(rest, word, lexicon)
  if (count === undefined || last === undefined) return undefined
  return { kind: 'thousands', n: count * 1000 + last.n }
}
