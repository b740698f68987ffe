/**
 * What an office said beside its figures. A complaint and what answers it face each other at one
 * size, in the words of both; where no denial is known, that stands in the denial's place.
 */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isReasonWord } from '../../../src/record/reasons/words.ts'
import type { StancesView, StanceView } from '../../../src/record/whole/stance-views.ts'
import { paths } from '../../paths.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Written } from '../../ui/written.tsx'
import { leftToRight } from '../statements/value-sayings.ts'

export function Stances({ stances }: { stances: StancesView }) {
  const { t } = useTranslation()
  const { complaints, denied } = stances
  return (
    <>
      <section className="stack">
        <h2>{t('speaker.complaints')}</h2>
        <p className="quiet">
          {t(complaints.length === 0 ? 'speaker.noComplaints' : 'speaker.complaintsSay')}
        </p>
        <ul className="strips" aria-label={t('speaker.complaints')}>
          {complaints.map((each) => (
            <Answered key={each.complaint.id} {...each} />
          ))}
        </ul>
        {denied.length > 0 && (
          <>
            <h3>{t('speaker.denied')}</h3>
            <ul className="strips" aria-label={t('speaker.denied')}>
              {denied.map((stance) => (
                <li key={stance.id} className="answered">
                  <Stance stance={stance} />
                  <p className="voice quiet">{t('speaker.noComplaintKnown')}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Others stances={stances.others} />
    </>
  )
}

function Answered({ complaint, denials }: StancesView['complaints'][number]) {
  const { t } = useTranslation()
  return (
    <li className="answered">
      <Stance stance={complaint} />
      {denials.length === 0 ? (
        <p className="voice quiet">{t('speaker.noDenial')}</p>
      ) : (
        <div className="stack">
          {denials.map((denial) => (
            <Stance key={denial.id} stance={denial} />
          ))}
        </div>
      )}
    </li>
  )
}

const acts = ['confirms', 'announces', 'demands', 'offers', 'thanks'] as const

/** Folded by what was done in saying it. */
function Others({ stances }: { stances: readonly StanceView[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  if (stances.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('speaker.beside')}</h2>
      {acts.map((act) => {
        const own = stances.filter((stance) => stance.act === act)
        return own.length === 0 ? null : (
          <details key={act}>
            <summary>
              {t(`speaker.did.${act}`)} ({number(own.length)})
            </summary>
            <ul className="strips" aria-label={t(`speaker.did.${act}`)}>
              {own.map((stance) => (
                <li key={stance.id} className="answered">
                  <Stance stance={stance} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}

/** Who, what, about whom and when; beneath, the sentence wherever it stands. */
export function Stance({
  stance: { speaker, act, about, towards, on, said },
}: {
  stance: StanceView
}) {
  const { t } = useTranslation()
  const what = [
    t(`statements.act.${act}`),
    ...(towards === null ? [] : [leftToRight(towards)]),
    isReasonWord(about) ? t(`reasonWords.${about}`) : about,
  ]
  return (
    <div className="voice">
      <div>
        <Link to={paths.recordSpeaker(speaker)}>
          <Written text={speaker} />
        </Link>
        {' · '}
        {on === null ? t('speaker.noDay') : <bdi dir="ltr">{on}</bdi>}
      </div>
      <div className="small quiet">{what.join(' · ')}</div>
      {said.map(({ statement, span, outlet, words }) => (
        <div key={`${statement} ${span.join('-')}`}>
          {words !== null && (
            <q className="stance-words" dir="auto">
              {words}
            </q>
          )}
          <div className="small">
            {outlet !== null && (
              <>
                <bdi>{t('record.dialog.printed', { outlet })}</bdi>
                {' · '}
              </>
            )}
            <Link
              to={paths.statement(statement)}
              hash={`s=${span.join('-')}`}
              aria-label={t('speaker.wordsOf', { speaker, day: on ?? '' })}
            >
              {t('record.dialog.words')}
            </Link>
          </div>
        </div>
      ))}
    </div>
  )
}
