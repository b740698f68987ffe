/**
 * The languages of the pages. A sentence that a language does not have yet is shown
 * in English and marked, so that nobody takes it for an oversight of their own.
 */
import { createInstance, type PostProcessorModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ar } from './ar.ts'
import { en } from './en.ts'

export const languages = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
] as const
export type Language = (typeof languages)[number]['id']

const kept = 'good-offices-language'

const words = createInstance()

/** The sign of an English sentence among others: isolated, so that it keeps its own direction. */
const marked = (sentence: string) => `\u2068${sentence}\u2069\u2009ᵉⁿ`

const markMissing: PostProcessorModule = {
  type: 'postProcessor',
  name: 'mark-missing',
  process: (sentence: string, keys: string | string[], options) => {
    const language = words.language
    if (language === undefined || language === 'en') return sentence
    const key = typeof keys === 'string' ? keys : (keys[0] ?? '')
    const isThere = words.exists(key, { ...options, lng: language, fallbackLng: [] })
    return isThere ? sentence : marked(sentence)
  },
}

function firstLanguage(): Language {
  const wanted = localStorage.getItem(kept) ?? navigator.language
  return languages.find(({ id }) => wanted.startsWith(id))?.id ?? 'en'
}

export async function startWords(): Promise<void> {
  await words
    .use(initReactI18next)
    .use(markMissing)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      resources: { en: { translation: en }, ar: { translation: ar } },
      interpolation: { escapeValue: false },
      postProcess: ['mark-missing'],
      returnNull: false,
    })
  applyLanguage()
}

/** The document says its language and direction; both govern fonts and layout. */
function applyLanguage(): void {
  const found = languages.find(({ id }) => id === words.language) ?? languages[0]
  document.documentElement.lang = found.id
  document.documentElement.dir = found.dir
}

export async function chooseLanguage(id: Language): Promise<'ltr' | 'rtl'> {
  localStorage.setItem(kept, id)
  await words.changeLanguage(id)
  applyLanguage()
  return languages.find((each) => each.id === id)?.dir ?? 'ltr'
}
