/**
 * Why the record doubts something or settles it as it does: a sentence by name, with the figures,
 * days, codes and quoted words that stand in it. English is made from it here, and the pages make
 * their own language of it; so no reason is written twice.
 */
import { z } from 'zod'
import { sentenceOf, type ReasonKey } from './sentences.ts'
import { isReasonWord, reasonWords } from './words.ts'

const One = z.union([z.int(), z.string()])
/** A word of a closed list, said in the language of the sentence. */
const Word = z.object({ word: z.string() })
const ReasonValue = z.union([One, Word, z.array(One)])
export type ReasonValue = z.infer<typeof ReasonValue>

/** Readings are kept for years: a name that is known no more is no fault, it is told in English. */
export const Reason = z.object({ key: z.string(), values: z.record(z.string(), ReasonValue) })
export type Reason = z.infer<typeof Reason>

export const reason = (key: ReasonKey, values: Reason['values'] = {}): Reason => ({ key, values })

export const inEnglish = ({ key, values }: Reason): string =>
  sentenceOf(key).replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => written(values[name] ?? ''))

const list = new Intl.ListFormat('en')

function written(value: ReasonValue): string {
  if (Array.isArray(value)) return list.format(value.map(String))
  if (typeof value !== 'object') return String(value)
  return isReasonWord(value.word) ? reasonWords[value.word] : value.word
}
