/** What one person said in private. Only the protection officer is answered; nobody else's page asks. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import type { ExchangeHead } from '../exchange/plans.ts'
import { Moment } from '../ui/moment.tsx'
import { Unknown } from '../ui/signs.tsx'
import { Asked } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { useAsk } from '../viewer.tsx'

type SaidProps = { readonly exchange: ExchangeHead; readonly person: string }

export function SaidInPrivate({ exchange, person }: SaidProps) {
  const { t } = useTranslation()
  const asked = useAsk(['operation', exchange.id, 'will', person], (api) =>
    answerOf(
      api.api.operation[':exchange'].will[':person'].$get({
        param: { exchange: exchange.id, person },
      }),
    ),
  )
  return (
    <section className="stack">
      <h2>{t('operation.private.title')}</h2>
      <Asked query={asked}>
        {({ records }) =>
          records.length === 0 ? (
            <Unknown word="notAsked" />
          ) : (
            <ol className="plain-list">
              {records.map(({ at, exchange: number, interview, will, fear, note }) => (
                <li key={at}>
                  <Moment at={at} zone={exchange.point.timeZone} /> ·{' '}
                  {number !== exchange.number && `${t('exchange.name', { number })} · `}
                  {t(`operation.will.hows.${interview.kind}`)} ·{' '}
                  <strong>
                    {will === null ? t('operation.private.noAnswer') : t(`operation.will.${will}`)}
                  </strong>
                  {fear && <span className="stopped"> · {t('operation.private.fear')}</span>}
                  {note !== '' && (
                    <p className="quiet">
                      <Written text={note} />
                    </p>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </section>
  )
}
