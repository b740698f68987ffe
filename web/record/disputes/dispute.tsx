/**
 * One contradiction: its figures in one size, each with who said it; why they differ, and what an
 * officer decided, with the reasons.
 */
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisputeView } from '../../../src/record/whole/dispute-views.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Arithmetic } from '../arithmetic.tsx'
import { Reason } from '../reasons.tsx'
import { NotKept, SaidBy } from '../said-by.tsx'
import { useAbout } from './about.tsx'
import { Decide } from './decide.tsx'
import { Decisions } from './decisions.tsx'
import { EventLine } from './event-line.tsx'
import { useDecides } from './use-decides.ts'

type DisputeProps = {
  readonly dispute: DisputeView
  /** On the page of its event the event is not named again. */
  readonly isOnEvent?: boolean
}

export function Dispute({ dispute, isOnEvent = false }: DisputeProps) {
  const { t } = useTranslation()
  const about = useAbout()
  // What nobody keeps is nothing to decide.
  const isKept = useContext(NotKept).size === 0
  const decides = useDecides() && isKept
  const { at, about: thing, kind, resolution, values } = dispute
  const title = about(thing)
  const per = thing.per === 'side' ? null : thing.per
  const detail = [per, thing.part, thing.series, thing.scope].filter((each) => each !== null)
  return (
    <li className="disagreement" aria-label={title} tabIndex={-1}>
      <div>
        <strong>{title}</strong>
        {detail.length > 0 && (
          <div className="small quiet">
            <bdi lang="en">{detail.join(', ')}</bdi>
          </div>
        )}
        {!isOnEvent && (
          <div className="small">
            <EventLine at={at} />
          </div>
        )}
        <div className={resolution.state === 'open' ? 'small needs' : 'small quiet'}>
          {t(`disputes.state.${resolution.state}`)} · {t(`disputes.kind.${kind}`)}
        </div>
      </div>
      <div>
        <div className="disagreement-values">
          {values.map((each) => (
            <Voice key={String(each.value)} said={each} />
          ))}
        </div>
        {resolution.adjudication === null && (
          <Told name={t('disputes.why')}>
            <Reason says={resolution.says} fallback={resolution.why} />
          </Told>
        )}
        <Decisions of={dispute} />
        {decides && <Decide dispute={dispute} />}
      </div>
    </li>
  )
}

function Voice({ said: { value, claims, because } }: { said: DisputeView['values'][number] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const shown = typeof value === 'number' ? number(value) : value
  return (
    <div className="voice">
      <div className="voice-value">
        <bdi>{shown}</bdi>
      </div>
      {because !== null && (
        <Told name={t(claims.length === 0 ? 'disputes.nobody' : 'disputes.arithmetic')}>
          <Arithmetic of={because} />
        </Told>
      )}
      {claims.length > 0 && (
        <SaidBy claims={claims} label={t('disputes.saidBy', { value: shown })} />
      )}
    </div>
  )
}

export function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="small">
      <span className="quiet">{name}</span> {children}
    </p>
  )
}
