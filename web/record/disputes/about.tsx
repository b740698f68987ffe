/** What a contradiction or a finding is about, in words: people to a side, a day, a running number. */
import { useTranslation } from 'react-i18next'
import { leftToRight } from '../statements/value-sayings.ts'

export type Thing = {
  readonly attribute: string
  readonly side: string | null
  readonly category: string | null
}

const attributes = [
  'date',
  'date-end',
  'running',
  'cumulative',
  'intermediary',
  'previous-count',
  'category-of-persons',
  'weekday',
  'since',
  'stage',
  'agreement',
  'place',
  'membership',
  'missing',
] as const

const categories = [
  'person',
  'military',
  'civilian',
  'wounded',
  'child',
  'woman',
  'remains',
  'exchange',
] as const

/** Words of the record's own columns that have none here are shown as they are. */
export function useAbout(): (thing: Thing) => string {
  const { t } = useTranslation()
  return ({ attribute, side, category }) => {
    const known = attributes.find((each) => each === attribute)
    if (known !== undefined) return t(`disputes.about.${known}`)
    if (attribute !== 'count') return leftToRight(attribute.replaceAll('-', ' '))
    const counted = categories.find((each) => each === category) ?? 'person'
    const what = t(`disputes.category.${counted}`)
    return side === null || side === 'both'
      ? t('disputes.about.together', { what })
      : t('disputes.about.count', { what, side: leftToRight(side) })
  }
}
