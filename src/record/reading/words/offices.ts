/**
 * Offices by the words that every country has for them ("defence ministry"): whose they are is
 * told by the body that stands beside them. An office with a name of its own stands in the gazetteer.
 */
import type { OfficeEntry } from '../../gazetteer/gazetteer.ts'
import { languages, type Language } from '../languages.ts'
import { Office } from '../words-of-the-field.ts'
import { offices as ar } from './ar/offices.ts'
import { offices as de } from './de/offices.ts'
import { offices as en } from './en/offices.ts'
import { offices as fr } from './fr/offices.ts'
import { offices as ru } from './ru/offices.ts'
import { offices as uk } from './uk/offices.ts'

export type OfficeWords = Partial<Record<Office, readonly string[]>>

const byLanguage: Record<Language, OfficeWords> = { en, uk, ru, ar, fr, de }

export const officeWords: readonly OfficeEntry[] = languages.flatMap((lang) => {
  const { [lang]: words } = byLanguage
  return Office.options.flatMap((office) => {
    const forms = words[office]
    return forms === undefined
      ? []
      : [{ kind: 'office', of: null, office, forms: { [lang]: [...forms] } } satisfies OfficeEntry]
  })
})
