/** One list on its strip: title, whom it is of, how it stands, its receipt, earlier versions. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Moment, useNumber } from '../ui/moment.tsx'
import { Done } from '../ui/signs.tsx'
import { Strip } from '../ui/strip.tsx'
import { Written } from '../ui/written.tsx'
import { useMe } from '../viewer.tsx'
import type { ListHead } from './heads.ts'

export function ListState({ head }: { head: ListHead }) {
  const { t } = useTranslation()
  if (head.withdrawn) return <span className="quiet">{t('lists.withdrawn')}</span>
  if (!head.confirmed) return <strong className="needs">{t('lists.unconfirmed')}</strong>
  return <Done word={t('lists.stands')} />
}

export function ListStrip({ head, earlier }: { head: ListHead; earlier: readonly ListHead[] }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const number = useNumber()
  const needs = !head.confirmed && !head.withdrawn
  const facts = [
    t(`lists.kind.${head.kind}`),
    t('lists.lineCount', { count: head.lines, shown: number(head.lines) }),
    t('lists.version', { version: head.version }),
    ...(head.arrived === 'courier' ? [t('lists.byCourier')] : []),
  ]
  return (
    <Strip
      standing={needs ? 'needs' : 'plain'}
      title={
        <Link to={paths.list(head.id)}>
          <Written text={head.title} />
        </Link>
      }
      under={
        <>
          {facts.join(' · ')} · <Moment at={head.at} zone={desk.timeZone} />
        </>
      }
      state={<ListState head={head} />}
      actions={<Receipt act={head.act} />}
    >
      {earlier.length > 0 && (
        <details className="small">
          <summary>{t('lists.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((each) => (
              <li key={each.id}>
                <Link to={paths.list(each.id)}>
                  {t('lists.version', { version: each.version })}
                </Link>{' '}
                · {t('lists.lineCount', { count: each.lines, shown: number(each.lines) })} ·{' '}
                <Moment at={each.at} zone={desk.timeZone} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Strip>
  )
}

/** The proof that anybody can check without the desk. */
export function Receipt({ act }: { act: string }) {
  const { t } = useTranslation()
  return (
    <a href={paths.receipt(act)} download={`${act}.tlog-proof`} className="small">
      {t('lists.receipt')}
    </a>
  )
}
