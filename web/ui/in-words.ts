/** A count at the beginning of a sentence: "Four", and from thirteen on a figure. Read aloud, both are one. */
import { useTranslation } from 'react-i18next'
import { useNumber } from './moment.tsx'

const words = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** One has a sentence of its own in every language. */
export function useInWords(): (count: number) => string {
  const { t } = useTranslation()
  const number = useNumber()
  return (count) => {
    const word = words[count - 2]
    return word === undefined ? number(count) : t(`today.inWords.${word}`)
  }
}
