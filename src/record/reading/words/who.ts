/** The words by which a text says who did, said, passed on or helped, one list a language. */
import type { Language } from '../languages.ts'
import { who as ar } from './ar/who.ts'
import { who as de } from './de/who.ts'
import { who as en } from './en/who.ts'
import { who as fr } from './fr/who.ts'
import { who as ru } from './ru/who.ts'
import { who as uk } from './uk/who.ts'

export type WhoWords = {
  /** Between an office and whose it is: "of the", "in"; folded. */
  readonly connectors: ReadonlySet<string>
}

const byLanguage: Record<Language, WhoWords> = { en, uk, ru, ar, fr, de }

export const whoWords = (lang: Language): WhoWords => byLanguage[lang]
