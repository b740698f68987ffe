/**
 * The words of the pages in one language. A sentence that the language does not have
 * yet is shown in English and marked, so that nobody takes it for their own oversight.
 */
import { createInstance, type i18n, type PostProcessorModule } from 'i18next'
import { ar } from './ar.ts'
import { en } from './en.ts'

export const languages = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
] as const
export type Language = (typeof languages)[number]['id']

/** Isolated, so that it keeps its own direction among other words. */
export const marked = (sentence: string) => `\u2068${sentence}\u2069\u2009ᵉⁿ`

export function makeWords(first: Language): { words: i18n; started: Promise<unknown> } {
  const words = createInstance()
  const markMissing: PostProcessorModule = {
    type: 'postProcessor',
    name: 'mark-missing',
    process: (sentence: string, keys: string | string[], options) => {
      const { language } = words
      if (language === undefined || language === 'en') return sentence
      const key = typeof keys === 'string' ? keys : (keys[0] ?? '')
      const isThere = words.exists(key, { ...options, lng: language, fallbackLng: [] })
      return isThere ? sentence : marked(sentence)
    },
  }
  const started = words.use(markMissing).init({
    lng: first,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ar: { translation: ar } },
    // React escapes. Among words from right to left a name keeps its own direction.
    interpolation: {
      escapeValue: true,
      escape: (value) =>
        words.dir() === 'rtl' && /\p{L}/u.test(value) ? `\u2068${value}\u2069` : value,
    },
    postProcess: ['mark-missing'],
    returnNull: false,
  })
  return { words, started }
}
