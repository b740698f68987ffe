/** Every sentence by which the record gives a reason, in English, by part and name: `flag.weekday`. */
import { conflictSentences } from './conflict-sentences.ts'
import { findingSentences } from './finding-sentences.ts'
import { flagSentences } from './flag-sentences.ts'

export const sentences = {
  flag: flagSentences,
  conflict: conflictSentences,
  finding: findingSentences,
}

type Sentences = typeof sentences
export type ReasonKey = {
  [Part in keyof Sentences]: `${Part}.${keyof Sentences[Part] & string}`
}[keyof Sentences]

const byKey: ReadonlyMap<string, string> = new Map(
  Object.entries(sentences).flatMap(([part, own]) =>
    Object.entries(own).map(([name, sentence]) => [`${part}.${name}`, sentence] as const),
  ),
)

export const reasonKeys: readonly string[] = [...byKey.keys()]
export const isReasonKey = (key: string): key is ReasonKey => byKey.has(key)
export const sentenceOf = (key: string): string => byKey.get(key) ?? ''
