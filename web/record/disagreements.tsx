/** Where the record disagrees with itself: the values face each other, in one size. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { useNumber } from '../ui/moment.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import type { ConflictView } from './asked.ts'

export function Disagreements() {
  const { t } = useTranslation()
  const asked = useAsk(['record', 'conflicts'], (api) => answerOf(api.api.record.conflicts.$get()))
  return (
    <Asked query={asked}>
      {({ conflicts }) => (
        <>
          <p>{t('record.disagreement.says', { count: conflicts.length })}</p>
          <ul className="strips" aria-label={t('record.tabs.disagreements')}>
            {conflicts.map((conflict) => (
              <Disagreement key={keyOf(conflict)} conflict={conflict} />
            ))}
          </ul>
        </>
      )}
    </Asked>
  )
}

const keyOf = ({ event, attribute, side, category, part, series }: ConflictView) =>
  JSON.stringify([event.id, attribute, side, category, part, series])

function Disagreement({ conflict }: { conflict: ConflictView }) {
  const { t } = useTranslation()
  const { event, attribute, side, category, part } = conflict
  const about = [attribute, side, category, part].filter((each) => each !== null).join(', ')
  return (
    <li className="disagreement">
      <div>
        {t(`record.kind.${event.kind}`)} <bdi dir="ltr">{event.date}</bdi>
        <div className="small quiet">
          <bdi>{event.conflict}</bdi> · <bdi lang="en">{about.replaceAll('-', ' ')}</bdi>
        </div>
      </div>
      <div className="disagreement-values">
        {conflict.values.map((each) => (
          <Voice key={each.value} said={each} />
        ))}
      </div>
    </li>
  )
}

function Voice({ said: { value, claims } }: { said: ConflictView['values'][number] }) {
  const { t } = useTranslation()
  const number = useNumber()
  return (
    <div className="voice">
      <div className="voice-value">
        <bdi>{/^\d{5,}$/.test(value) ? number(Number(value)) : value}</bdi>
      </div>
      {claims.map(({ id, speaker, outlet, url }) => (
        <div key={id} className="small">
          <bdi>{speaker}</bdi>
          {url !== null && (
            <>
              {' · '}
              <a
                href={url}
                target="_blank"
                rel="noreferrer noopener"
                aria-label={t('record.dialog.sourceOf', { value, speaker })}
              >
                {outlet ?? t('record.dialog.source')}
              </a>
            </>
          )}
        </div>
      ))}
    </div>
  )
}
