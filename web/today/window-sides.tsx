/** Which side has acknowledged the hours, and when; each in the order of the mandate. */
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import { usePartyOf } from '../exchange/parties.ts'
import { Moment } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { Done } from '../ui/signs.tsx'
import type { Next, WindowSide } from './today.ts'

export function WindowSides({ next: { window, point } }: { next: Next }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const { movedAt } = window
  return (
    <>
      <ul className="window-sides" aria-label={t('today.hours.label')}>
        {window.sides.map((side) => (
          <li key={side.party} className="row">
            <SideName side={partyOf(side.party)} /> <Standing side={side} zone={point.timeZone} />
          </li>
        ))}
      </ul>
      {movedAt !== null && (
        <p className="small needs">
          {t('today.hours.moved')} <Moment at={movedAt} zone={point.timeZone} />
        </p>
      )}
    </>
  )
}

function Standing({ side: { state, at }, zone }: { side: WindowSide; zone: string }) {
  const { t } = useTranslation()
  const clock = at !== null && <Moment at={at} zone={zone} show="clock" />
  switch (state) {
    case 'acknowledged':
      return (
        <span>
          <Done word={t('today.hours.acknowledged')} /> {clock}
        </span>
      )
    case 'changed':
      return (
        <span className="needs">
          {t('today.hours.changed')} {clock}
        </span>
      )
    case 'waits':
      return <span className="needs">{t('today.hours.waits')}</span>
    default:
      return unreachable(state)
  }
}
