/** How figures of the outlook are written: shares in hundredths, scores in thousandths. */
import { useTranslation } from 'react-i18next'
import type { OutlookView } from '../../../src/record/outlook-views.ts'
import { useNumber } from '../../ui/moment.tsx'

export type { OutlookView } from '../../../src/record/outlook-views.ts'
export type Ahead = NonNullable<OutlookView['ahead']>

/** Dates and signed numbers keep their order among words from right to left. */
export const inOrder = (text: string) => `\u2066${text}\u2069`

type Interval = { readonly low: number; readonly high: number }

export function useFigures() {
  const { t } = useTranslation()
  const number = useNumber()
  const rounded = (value: number, places: number) => {
    const scaled = Math.round(value * 10 ** places) / 10 ** places
    const written = number(Object.is(scaled, -0) ? 0 : scaled)
    return scaled < 0 ? inOrder(written) : written
  }
  return {
    number,
    rounded,
    percent: (share: number) => t('outlook.percent', { share: rounded(share * 100, 0) }),
    /** One figure where both ends are the same. */
    range: ({ low, high }: Interval, places = 0) =>
      rounded(low, places) === rounded(high, places)
        ? rounded(low, places)
        : t('outlook.range', { low: rounded(low, places), high: rounded(high, places) }),
  }
}
