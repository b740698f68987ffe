/** Which language the pages speak: the one chosen on this device, else the browser's, else English. */
import { initReactI18next } from 'react-i18next'
import { languages, makeWords, type Language } from './instance.ts'

const kept = 'good-offices-language'

function firstLanguage(): Language {
  const wanted = localStorage.getItem(kept) ?? navigator.language
  return languages.find(({ id }) => wanted.startsWith(id))?.id ?? 'en'
}

const { words, started } = makeWords(firstLanguage())

export async function startWords(): Promise<void> {
  await started
  initReactI18next.init(words)
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
