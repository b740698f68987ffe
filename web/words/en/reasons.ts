/** Why the record doubts or settles something: the sentences are the record's own. */
import { sentences } from '../../../src/record/reasons/sentences.ts'
import { writtenWords } from '../../record/arithmetic-words.ts'
import { reasonWords as words } from '../../../src/record/reasons/words.ts'

export const reasons = sentences
export const reasonWords = words

/** What stands between the figures of arithmetic. */
export const arithmetic = writtenWords
