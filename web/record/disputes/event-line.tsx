/** Of which event it is: what happened, when, in which conflict; leads to its page. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventHead } from '../../../src/record/whole/dispute-views.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../event/day-words.ts'

export function EventLine({ at }: { at: EventHead }) {
  const { t } = useTranslation()
  const dayWords = useDayWords()
  return (
    <>
      <Link to={paths.recordEvent(at.id)}>
        {t('disputes.event.title', { what: t(`record.kind.${at.kind}`), day: dayWords(at.date) })}
      </Link>
      {' · '}
      <bdi>{at.conflict}</bdi>
    </>
  )
}
