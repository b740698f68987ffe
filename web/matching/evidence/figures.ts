/** Weights and probabilities as a page writes them; digits stay Latin, so that columns compare. */
import { useTranslation } from 'react-i18next'

const localeOf = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`

/** The sign stays before its figure among words from right to left, and is not mirrored. */
const beyond = (sign: '<' | '>', figure: string) => `\u2066${sign} ${figure}\u2069`

/** A weight with its sign: +8.2. */
export function useWeight(): (weight: number) => string {
  const { i18n } = useTranslation()
  const form = {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  } as const
  const words = new Intl.NumberFormat(localeOf(i18n.language), form)
  return (weight) => words.format(weight)
}

/** Never 100 and never 0: the weights are not proven to that point. */
export function usePercent(): (probability: number) => string {
  const { i18n } = useTranslation()
  const form = { style: 'percent', maximumFractionDigits: 1 } as const
  const words = new Intl.NumberFormat(localeOf(i18n.language), form)
  return (probability) => {
    if (probability > 0.999) return beyond('>', words.format(0.999))
    if (probability < 0.001) return beyond('<', words.format(0.001))
    return words.format(probability)
  }
}

/** An expected number of pairs: tenths while they are few, "fewer than 0.1" where there is hardly one. */
export function useExpected(): (count: number) => string {
  const { i18n } = useTranslation()
  return (count) => {
    const isHardly = count > 0 && count < 0.1
    const digits = count < 10 ? 1 : 0
    const words = new Intl.NumberFormat(localeOf(i18n.language), { maximumFractionDigits: digits })
    return isHardly ? beyond('<', words.format(0.1)) : words.format(count)
  }
}
