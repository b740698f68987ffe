/** The ledger: every kept statement, the newest first. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'

const shown = 50

export function Ledger() {
  const { t } = useTranslation()
  const number = useNumber()
  const [from, setFrom] = useState(0)
  const asked = useAsk(['statements', 'ledger', String(from)], (api) =>
    answerOf(
      api.api.record.statements.$get({ query: { from: String(from), count: String(shown) } }),
    ),
  )
  return (
    <section aria-label={t('statements.ledger')}>
      <h2>{t('statements.ledger')}</h2>
      <Asked query={asked}>
        {({ statements, total }) =>
          total === 0 ? (
            <Empty says={t('statements.none')} />
          ) : (
            <>
              <ul className="strips" aria-label={t('statements.ledger')}>
                {statements.map(({ id, fileName, publisher, published, reading, corrections }) => (
                  <li key={id} className="strip">
                    <span>
                      <bdi>{publisher ?? fileName}</bdi>
                      <div className="small quiet">
                        <bdi dir="ltr">{published ?? t('statements.noDay')}</bdi>
                      </div>
                    </span>
                    <span>
                      {t('statements.summary', {
                        events: number(reading.events.length),
                        counts: number(reading.counts.length),
                        doubts: number(
                          reading.flags.filter(({ severity }) => severity !== 'note').length,
                        ),
                      })}
                      {corrections > 0 && (
                        <div className="small">
                          {t('statements.putRight', { count: corrections })}
                        </div>
                      )}
                    </span>
                    <LinkButton to={paths.statement(id)} variant="default">
                      {t('statements.look', { file: fileName })}
                    </LinkButton>
                  </li>
                ))}
              </ul>
              <Pager from={from} count={shown} total={total} onMove={setFrom} />
            </>
          )
        }
      </Asked>
    </section>
  )
}
