/**
 * The language of a statement: its script first, then the letters that only one language of the
 * script has, then the short words that stand in every sentence, and only then the statistics of
 * three letters (franc). So a text of one sentence is read as surely as a page.
 */
import { franc } from 'franc-min'
import { shortWords } from '../words/short-words.ts'
import type { Language } from '../languages.ts'
import { foldWord } from './folded-word.ts'

/** A longer text says nothing more about its language. */
const charactersRead = 4_000

const iso = { eng: 'en', fra: 'fr', deu: 'de', rus: 'ru', ukr: 'uk', arb: 'ar' } as const
type Iso = keyof typeof iso
const isIso = (code: string): code is Iso => Object.hasOwn(iso, code)

const countOf = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0

function byStatistics(text: string, among: readonly Iso[], otherwise: Language): Language {
  const code = franc(text, { only: [...among], minLength: 3 })
  return isIso(code) && among.includes(code) ? iso[code] : otherwise
}

function ofCyrillic(text: string): Language {
  const ukrainian = countOf(text, /[іїєґ]/giu)
  const russian = countOf(text, /[ыэъё]/giu)
  if (ukrainian !== russian) return ukrainian > russian ? 'uk' : 'ru'
  return byStatistics(text, ['rus', 'ukr'], 'ru')
}

function ofLatin(text: string): Language {
  const words = text.split(/[^\p{L}]+/u).map(foldWord)
  const hits = (['en', 'fr', 'de'] as const)
    .map((lang) => ({ lang, hits: words.filter((word) => shortWords[lang].has(word)).length }))
    .toSorted((one, other) => other.hits - one.hits)
  const [first, second] = hits
  if (first !== undefined && second !== undefined && first.hits >= second.hits + 2)
    return first.lang
  return byStatistics(text, ['eng', 'fra', 'deu'], 'en')
}

export function languageOf(text: string): Language {
  const read = text.slice(0, charactersRead).normalize('NFC')
  const arabic = countOf(read, /\p{Script=Arabic}/gu)
  const cyrillic = countOf(read, /\p{Script=Cyrillic}/gu)
  const latin = countOf(read, /\p{Script=Latin}/gu)
  if (arabic > cyrillic && arabic > latin) return 'ar'
  return cyrillic > latin ? ofCyrillic(read) : ofLatin(read)
}
