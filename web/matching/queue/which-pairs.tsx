/** Whether all pairs are shown, or those that wait. */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Only } from './queue.ts'

export type Shown = { readonly only: Only; readonly onOnly: (only: Only) => void }

export function WhichPairs({ only, onOnly }: Shown) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      aria-label={t('matching.pair.show')}
      size="xs"
      transitionDuration={0}
      data={[
        { value: 'open', label: t('matching.pair.showOpen') },
        { value: 'all', label: t('matching.pair.showAll') },
      ]}
      value={only}
      onChange={(value) => onOnly(value === 'all' ? value : 'open')}
    />
  )
}
