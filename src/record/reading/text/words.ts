/**
 * The words of a stretch of text, each with its place. A hyphen parts words ("sixty-six" is two
 * words and a mark), an apostrophe does not, but for the French elision ("l'échange"). Marks
 * without width, also those that turn the direction of writing, belong to no word of their own.
 */
import { wordsOfSentenceMax } from '../../../base/limits.ts'
import type { Language } from '../languages.ts'
import type { Word } from '../mentions.ts'
import type { Span } from '../span.ts'
import { foldWord } from './folded-word.ts'

const unseen =
  '\\u034F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF'
const digit = '[0-9٠-٩۰-۹०-९０-９]'
const apostrophe = "['’‘ʼ`´]"
const inWord = `[\\p{L}\\p{M}${unseen}]`

const token = new RegExp(
  `(${digit}(?:[${unseen}]{0,4}${digit})*)` +
    `|(\\p{L}${inWord}*(?:${apostrophe}\\p{L}${inWord}*)*)` +
    `|([^\\s${unseen}])`,
  'gu',
)

/** The short words of French that lose their vowel before another. */
const elided = /^(?:[ldjmnstc]|qu|lorsqu|puisqu|jusqu|quoiqu)$/i
const trailing = new RegExp(`[${unseen}]+$`, 'u')

function wordAt(text: string, start: number, kind: Word['kind']): Word {
  const written = text.replace(trailing, '')
  const span: Span = [start, start + written.length]
  return { span, text: written, folded: foldWord(written), kind }
}

function partsOf(written: string, start: number, lang: Language): readonly Word[] {
  const at = lang === 'fr' ? written.search(/['’‘ʼ`´]/) : -1
  if (at < 1 || !elided.test(written.slice(0, at))) return [wordAt(written, start, 'word')]
  return [
    wordAt(written.slice(0, at + 1), start, 'word'),
    wordAt(written.slice(at + 1), start + at + 1, 'word'),
  ]
}

export function wordsIn(text: string, [from, until]: Span, lang: Language): readonly Word[] {
  const stretch = text.slice(from, until)
  const words: Word[] = []
  for (const found of stretch.matchAll(token)) {
    if (words.length >= wordsOfSentenceMax) break
    const start = from + found.index
    if (found[1] !== undefined) words.push(wordAt(found[1], start, 'digits'))
    else if (found[2] !== undefined) words.push(...partsOf(found[2], start, lang))
    else words.push(wordAt(found[0], start, 'mark'))
  }
  return words
}

/** Nothing stands between the two, not even a space. */
export const touch = (one: Word | undefined, other: Word | undefined): boolean =>
  one !== undefined && other !== undefined && one.span[1] === other.span[0]
