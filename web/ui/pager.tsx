/** Pages of a long table: which rows are shown out of how many, and the way on and back. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNumber } from './moment.tsx'

type PagerProps = {
  readonly from: number
  readonly count: number
  readonly total: number
  readonly onMove: (from: number) => void
}

export function Pager({ from, count, total, onMove }: PagerProps) {
  const { t } = useTranslation()
  const number = useNumber()
  if (total <= count) return null
  const to = Math.min(from + count, total)
  return (
    <fieldset className="pager on-screen-only" aria-label={t('ui.pager')}>
      <Button
        variant="default"
        disabled={from === 0}
        onClick={() => onMove(Math.max(0, from - count))}
      >
        {t('ui.before')}
      </Button>
      <span aria-live="polite">
        {t('ui.shown', { from: number(from + 1), to: number(to), total: number(total) })}
      </span>
      <Button variant="default" disabled={to >= total} onClick={() => onMove(from + count)}>
        {t('ui.next')}
      </Button>
    </fieldset>
  )
}
