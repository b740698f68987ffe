/**
 * A reason of the record in the language of the page. Where it has no words yet, or was kept before
 * reasons had names, its English stands, marked as English.
 */
import { useTranslation } from 'react-i18next'
import type { Reason as ReasonSaid, ReasonValue } from '../../src/record/reasons/reason.ts'
import { isReasonKey } from '../../src/record/reasons/sentences.ts'
import { isReasonWord } from '../../src/record/reasons/words.ts'
import { useNumber } from '../ui/moment.tsx'
import { leftToRight } from './statements/value-sayings.ts'

/** Null: there are no words for it. */
export function useReason(): (says: ReasonSaid | null) => string | null {
  const { t, i18n } = useTranslation()
  const number = useNumber()
  /** Each of a list keeps its own direction; what stands alone is kept apart by the words. */
  const own = (words: string) => (i18n.dir() === 'rtl' ? isolated(words) : words)
  const one = (value: number | string) => {
    if (typeof value === 'number') return number(value)
    return isOfDigits.test(value) ? leftToRight(value) : value
  }
  const said = (value: ReasonValue): string => {
    if (Array.isArray(value))
      return new Intl.ListFormat(i18n.language).format(value.map((each) => own(one(each))))
    if (typeof value !== 'object') return one(value)
    return isReasonWord(value.word) ? t(`reasonWords.${value.word}`) : value.word
  }
  return (says) => {
    if (says === null || !isReasonKey(says.key)) return null
    const values = Object.entries(says.values).map(([name, value]) => [name, said(value)])
    return t(`reasons.${says.key}`, Object.fromEntries(values))
  }
}

/** Days among letters from right to left would turn round. */
const isOfDigits = /^[\d\s:.–-]+$/u

const isolated = (words: string) => `\u2068${words}\u2069`

type ReasonProps = {
  readonly says: ReasonSaid | null
  /** The same in English. */
  readonly fallback: string
}

export function Reason({ says, fallback }: ReasonProps) {
  const words = useReason()(says)
  return words === null ? <bdi lang="en">{fallback}</bdi> : words
}
