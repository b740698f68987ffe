/** What a counter counts, in the words of the page. */
import { useTranslation } from 'react-i18next'
import { CountedCategory } from '../../../src/record/reading/words-of-the-field.ts'
import type { SeriesHead } from '../../../src/record/whole/series-views.ts'

/** `people returned to UKR`; what has no words stays as the record writes it. */
export function useCounted(): (series: Pick<SeriesHead, 'side' | 'category' | 'counts'>) => string {
  const { t } = useTranslation()
  return ({ side, category, counts }) => {
    const known = CountedCategory.options.find((each) => each === category)
    if (known === undefined) return counts
    return side === 'both' ? t(`series.countsBoth.${known}`) : t(`series.counts.${known}`, { side })
  }
}
