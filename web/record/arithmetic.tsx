/** Arithmetic as the record reckoned it, from left to right, its words in the language of the page. */
import { useTranslation } from 'react-i18next'
import { arithmeticIn } from './arithmetic-words.ts'

export function Arithmetic({ of }: { readonly of: string | null }) {
  const { t } = useTranslation()
  if (of === null) return null
  return <bdi dir="ltr">{arithmeticIn(of, (word) => t(`arithmetic.${word}`))}</bdi>
}
