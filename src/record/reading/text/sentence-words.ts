/** What a language brings to the parting of its sentences: words only, no rules. */
import type { Language } from '../languages.ts'
import { arabicSentences } from '../words/ar/sentences.ts'
import { englishSentences } from '../words/en/sentences.ts'
import { frenchSentences } from '../words/fr/sentences.ts'
import { germanSentences } from '../words/de/sentences.ts'
import { russianSentences } from '../words/ru/sentences.ts'
import { ukrainianSentences } from '../words/uk/sentences.ts'
import { foldWord } from './folded-word.ts'

export type SentenceWords = {
  /** Written with a full stop that ends nothing: "No.", "Dr.", "ст." */
  readonly shortForms: string
  /**
   * Where a number with a full stop is an ordinal ("der 66. Austausch"): words that begin a new
   * sentence all the same. Empty where it is none.
   */
  readonly starters: string
}

const written: Readonly<Record<Language, SentenceWords>> = {
  en: englishSentences,
  uk: ukrainianSentences,
  ru: russianSentences,
  ar: arabicSentences,
  fr: frenchSentences,
  de: germanSentences,
}

const setOf = (forms: string): ReadonlySet<string> =>
  new Set(
    forms
      .split(' ')
      .filter((form) => form !== '')
      .map(foldWord),
  )

const ready = new Map<
  Language,
  { shortForms: ReadonlySet<string>; starters: ReadonlySet<string> }
>()

export function sentenceWordsOf(lang: Language) {
  const known = ready.get(lang)
  if (known !== undefined) return known
  const { shortForms, starters } = written[lang]
  const words = { shortForms: setOf(shortForms), starters: setOf(starters) }
  ready.set(lang, words)
  return words
}
