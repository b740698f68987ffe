/** The languages in which statements are read. Each has its words in `words/`; the grammar is one. */
import { z } from 'zod'

export const languages = ['en', 'uk', 'ru', 'ar', 'fr', 'de'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>
