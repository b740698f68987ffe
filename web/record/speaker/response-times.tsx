/**
 * Who was asked what, and when it was answered. In the desk's own exchanges exactly, from the signed
 * log; among offices as kept statements have it. Open stays open: it is no number of days.
 */
import { useTranslation } from 'react-i18next'
import type { OwnTime } from '../../../src/record/response-times/own-times.ts'
import type { StanceView } from '../../../src/record/whole/stance-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk, useMe } from '../../viewer.tsx'
import { PlainTable } from '../outlook/plain-table.tsx'
import { leftToRight } from '../statements/value-sayings.ts'
import { Stance } from './stances.tsx'

export function ResponseTimes() {
  const { t } = useTranslation()
  const asked = useAsk(['record', 'response-times'], (api) =>
    answerOf(api.api.record['response-times'].$get()),
  )
  return (
    <Asked query={asked}>
      {({ own, said }) =>
        own.length === 0 && said.length === 0 ? null : (
          <section className="stack">
            <h2>{t('speaker.times.title')}</h2>
            <p className="quiet">{t('speaker.times.says')}</p>
            {own.length > 0 && <Own times={own} />}
            {said.length > 0 && <Said replies={said} />}
          </section>
        )
      }
    </Asked>
  )
}

function Own({ times }: { times: readonly OwnTime[] }) {
  const { t } = useTranslation()
  const { desk, parties } = useMe()
  const nameOf = (side: OwnTime['to']) =>
    side === 'desk'
      ? t('speaker.times.desk')
      : leftToRight(parties.find(({ id }) => id === side)?.name ?? side)
  return (
    <>
      <h3>{t('speaker.times.own')}</h3>
      <PlainTable
        label={t('speaker.times.own')}
        heads={[
          t('speaker.times.who'),
          t('speaker.times.what'),
          t('speaker.times.asked'),
          t('speaker.times.answered'),
          t('speaker.times.days'),
        ]}
        rows={times.map(({ id, what, from, to, askedAt, answeredAt, ...time }) => ({
          id,
          cells: [
            t('speaker.times.fromTo', { from: nameOf(from), to: nameOf(to) }),
            t(`speaker.times.kind.${what}`),
            <Moment key="asked" at={askedAt} zone={desk.timeZone} />,
            answeredAt === null ? (
              <span key="answered" className="quiet">
                {t('speaker.times.none')}
              </span>
            ) : (
              <Moment key="answered" at={answeredAt} zone={desk.timeZone} />
            ),
            <Days key="days" time={time} />,
          ],
        }))}
      />
      <div className="on-screen-only">
        <LinkButton to={paths.questions()} variant="default">
          {t('speaker.times.questions')}
        </LinkButton>
      </div>
    </>
  )
}

type DaysProps = { readonly time: Pick<OwnTime, 'days' | 'openDays' | 'isReplaced' | 'answer'> }

function Days({ time: { days, openDays, isReplaced, answer } }: DaysProps) {
  const { t } = useTranslation()
  if (isReplaced) return <span className="quiet">{t('speaker.times.replaced')}</span>
  if (days !== null)
    return (
      <>
        <Took days={days} />
        {answer === 'declined' && ` · ${t('speaker.times.declined')}`}
      </>
    )
  return <span className="needs">{t('speaker.times.open', { count: openDays ?? 0 })}</span>
}

function Took({ days }: { days: number }) {
  const { t } = useTranslation()
  return days === 0 ? t('speaker.times.sameDay') : t('speaker.times.took', { count: days })
}

type Reply = {
  readonly asked: StanceView
  readonly answered: StanceView | null
  readonly days: number | null
}

function Said({ replies }: { replies: readonly Reply[] }) {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('speaker.times.said')}</h3>
      <p className="quiet">{t('speaker.times.saidSays')}</p>
      <ul className="strips" aria-label={t('speaker.times.said')}>
        {replies.map(({ asked, answered, days }) => (
          <li key={asked.id} className="answered">
            <Stance stance={asked} />
            {answered === null ? (
              <p className="voice quiet">{t('speaker.times.noWord')}</p>
            ) : (
              <div>
                <Stance stance={answered} />
                {days !== null && (
                  <div className="small">
                    <Took days={days} />
                  </div>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
