/** How many: every figure with its state in words, who says so, and at the same size who says otherwise. */
import { useTranslation } from 'react-i18next'
import type { DisputeView } from '../../../src/record/whole/dispute-views.ts'
import type { EventPageView, ValueView } from '../../../src/record/whole/event-views.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Arithmetic } from '../arithmetic.tsx'
import { useAbout } from '../disputes/about.tsx'
import { Told } from '../disputes/dispute.tsx'
import { Reason } from '../reasons.tsx'
import { SaidBy } from '../said-by.tsx'

type EventValuesProps = {
  readonly page: EventPageView
  /** Below a page's title, or below the name of one event among others. */
  readonly heading?: 'h2' | 'h3'
}

export function EventValues({
  page: { event, conflicts },
  heading: Heading = 'h2',
}: EventValuesProps) {
  const { t } = useTranslation()
  if (event.values.length === 0 && event.withheld.length > 0) return null
  return (
    <section aria-label={t('disputes.event.values')}>
      <Heading>{t('disputes.event.values')}</Heading>
      {event.values.length === 0 && (
        <p>
          <Unknown /> {t('disputes.event.noValues')}
        </p>
      )}
      <ul className="strips" aria-label={t('disputes.event.values')}>
        {event.values.map((value) => (
          <Value
            key={`${value.side} ${value.category}`}
            value={value}
            dispute={conflicts.find(({ id }) => id === value.conflict)}
          />
        ))}
      </ul>
    </section>
  )
}

type ValueProps = { readonly value: ValueView; readonly dispute: DisputeView | undefined }

function Value({ value, dispute }: ValueProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const about = useAbout()
  const { low, best, high, state, claims, against } = value
  const title = about(value)
  const isOpen = dispute !== undefined && state === 'contested'
  const figures = isOpen ? dispute.values.map((each) => each.value) : [best]
  const said = figures.map((each) => (typeof each === 'number' ? number(each) : each))
  return (
    <li className="disagreement" aria-label={title}>
      <div>
        <strong>{title}</strong>
        <div className="voice-value">
          {said.reduce((one, other) => t('disputes.event.or', { one, other }))}
        </div>
        <div className={state === 'contested' ? 'small needs' : 'small quiet'}>
          {t(`disputes.event.state.${state}`)}
        </div>
        {low !== high && (
          <div className="small quiet">
            {t('disputes.event.bounds', {
              low: number(low),
              best: number(best),
              high: number(high),
            })}
          </div>
        )}
      </div>
      <div>
        <div className="disagreement-values">
          <Side
            name={t(state === 'derived' ? 'disputes.event.from' : 'disputes.event.for')}
            claims={claims}
          />
          <Side name={t('disputes.event.against')} claims={against} />
        </div>
        <Because value={value} dispute={dispute} />
      </div>
    </li>
  )
}

/** Why the figures differ; else the arithmetic of a figure that nobody said. */
function Because({ value: { because }, dispute }: ValueProps) {
  const { t } = useTranslation()
  if (because === null) return null
  if (dispute === undefined)
    return (
      <Told name={t('disputes.arithmetic')}>
        <Arithmetic of={because} />
      </Told>
    )
  return (
    <Told name={t('disputes.why')}>
      <Reason says={dispute.resolution.says} fallback={because} />
    </Told>
  )
}

function Side({ name, claims }: { name: string; claims: ValueView['claims'] }) {
  if (claims.length === 0) return null
  return (
    <div className="voice">
      <p className="small quiet">{name}</p>
      <SaidBy claims={claims} label={name} />
    </div>
  )
}
