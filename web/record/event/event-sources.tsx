/** Where it was printed, each address once; and, for the desk, the statements that it keeps of it. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventPageView } from '../../../src/record/whole/event-views.ts'
import { paths } from '../../paths.ts'
import { useMe } from '../../viewer.tsx'

export function EventSources({ page: { claims, statements } }: { page: EventPageView }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const isDesk = actor !== null && actor.party === null
  const sources = new Map(
    claims.flatMap(({ url, outlet, speaker }) =>
      url === null ? [] : [[url, outlet ?? speaker] as const],
    ),
  )
  return (
    <>
      <section aria-label={t('disputes.event.sources')}>
        <h2>{t('disputes.event.sources')}</h2>
        {sources.size === 0 && <p className="quiet">{t('disputes.event.noSources')}</p>}
        <ul>
          {[...sources].map(([url, printed]) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer noopener" className="source">
                <bdi>{printed}</bdi> <bdi dir="ltr">{url}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {isDesk && statements.length > 0 && (
        <section aria-label={t('disputes.event.statements')}>
          <h2>{t('disputes.event.statements')}</h2>
          <ul>
            {statements.map(({ id, publisher }) => (
              <li key={id}>
                <Link to={paths.statement(id)}>
                  <bdi>{publisher ?? t('disputes.event.statement')}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
