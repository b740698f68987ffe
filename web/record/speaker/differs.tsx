/** Where an office and others gave different figures: all of them, at the same size. */
import { useTranslation } from 'react-i18next'
import type { SpeakerView } from '../../../src/record/whole/speaker-views.ts'
import { claimsIn } from '../claims-in.ts'
import { Reason } from '../reasons.tsx'
import { Unfolds } from '../said-by.tsx'
import { EventDay } from '../series/series-tables.tsx'

type Difference = SpeakerView['differs'][number]

export function Differs({ view: { differs, said } }: { view: SpeakerView }) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2>{t('speaker.differs')}</h2>
      <p className="quiet">
        {t(differs.length === 0 ? 'speaker.noDiffers' : 'speaker.differsSays')}
      </p>
      <ul className="strips" aria-label={t('speaker.differs')}>
        {differs.map((one) => (
          <li key={one.conflict} className="disagreement">
            <Matter of={one} />
            <div className="disagreement-values">
              <Figures head={t('speaker.own')} figures={one.own} said={said} />
              <Figures head={t('speaker.others')} figures={one.others} said={said} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Matter({
  of: { event, on, attribute, side, category, state, why, says },
}: {
  of: Difference
}) {
  const { t } = useTranslation()
  const about = [attribute, side, category].filter((each) => each !== null).join(', ')
  return (
    <div>
      <EventDay event={event} on={on} />
      <div className="small quiet">
        <bdi lang="en">{about.replaceAll('-', ' ')}</bdi>
      </div>
      {state !== 'resolved' && <div className="small">{t(`speaker.states.${state}`)}</div>}
      <div className="small">
        <Reason says={says} fallback={why} />
      </div>
    </div>
  )
}

type FiguresProps = {
  readonly head: string
  readonly figures: Difference['own']
  readonly said: SpeakerView['said']
}

function Figures({ head, figures, said }: FiguresProps) {
  return figures.map(({ value, claims }) => (
    <div key={String(value)} className="voice">
      <div className="small quiet">{head}</div>
      <div className="voice-value">
        <Unfolds claims={claimsIn(said, claims)}>
          <bdi>{value}</bdi>
        </Unfolds>
      </div>
    </div>
  ))
}
