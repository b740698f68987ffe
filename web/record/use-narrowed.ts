/** What the events on a page were narrowed by, in words, for what leaves the page: paper, a chart. */
import { useTranslation } from 'react-i18next'
import { filterNames, type AskedEvents, type FilterName } from './asked.ts'
import { inOrder } from './outlook/figures.ts'

/** `besides`: what is said of it already. Empty: by nothing. */
export function useNarrowed({ query }: AskedEvents, besides: readonly FilterName[] = []): string {
  const { t } = useTranslation()
  const words = {
    ...query,
    kind: query.kind && t(`record.kind.${query.kind}`),
    category: query.category && t(`disputes.category.${query.category}`),
  }
  const parts = filterNames.flatMap((name) => {
    const value = besides.includes(name) ? undefined : words[name]
    return value === undefined ? [] : [`${t(`record.filters.${name}`)}: ${inOrder(value)}`]
  })
  return parts.length === 0 ? '' : t('record.timeline.narrowed', { narrowed: parts.join('; ') })
}
