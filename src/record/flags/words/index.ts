/** The words of doubt in every language that is read. */
import type { Language } from '../../reading/languages.ts'
import { ar } from './ar.ts'
import type { CueWords } from './cue-words.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'

export const cueWords: Readonly<Record<Language, CueWords>> = { en, uk, ru, ar, fr, de }
