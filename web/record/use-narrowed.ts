/** What the events on a page were narrowed by, in words, for a chart that leaves the page. */
import { useTranslation } from 'react-i18next'
import type { AskedEvents } from './asked.ts'
import { inOrder } from './outlook/figures.ts'

/** Without the conflict and the category, which stand in the title. Empty: by nothing. */
export function useNarrowed({ query }: AskedEvents): string {
  const { t } = useTranslation()
  const { text, kind, side, agreement, from, to } = query
  const parts = [
    { name: t('record.filters.text'), value: text },
    { name: t('record.filters.kind'), value: kind && t(`record.kind.${kind}`) },
    { name: t('record.filters.side'), value: side },
    { name: t('record.filters.agreement'), value: agreement },
    { name: t('record.filters.from'), value: from },
    { name: t('record.filters.to'), value: to },
  ]
  return parts
    .flatMap(({ name, value }) => (value === undefined ? [] : [`${name}: ${inOrder(value)}`]))
    .join('; ')
}
