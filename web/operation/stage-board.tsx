/** One stage on the board: when, in what state, and both directions facing each other over the line. */
import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import type { ExchangeHead } from '../exchange/plans.ts'
import { paths } from '../paths.ts'
import { Moment, useDay } from '../ui/moment.tsx'
import { Until } from '../today/until.tsx'
import { Done } from '../ui/signs.tsx'
import { instantIn } from '../ui/zone.ts'
import { keyOfDirection, type BoardFilter, type StageOnDay } from './board.ts'
import { DirectionCounts } from './direction-counts.tsx'
import { DirectionColumn } from './direction-column.tsx'

type StageProps = { readonly head: ExchangeHead; readonly stage: StageOnDay }

type StageBoardProps = StageProps & {
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
  readonly marked: ReadonlySet<string>
}

export function StageBoard({ head, stage, filter, onFilter, marked }: StageBoardProps) {
  const { t } = useTranslation()
  return (
    <section className="stage-board" aria-label={t('operation.stage', { stage: stage.id })}>
      <StageHead head={head} stage={stage} />
      <div className="facing">
        {stage.directions.map((direction) => (
          <DirectionColumn
            key={keyOfDirection(direction)}
            {...{ head, stage, direction, filter, onFilter, marked }}
          />
        ))}
      </div>
    </section>
  )
}

function StageHead({ head, stage }: StageProps) {
  const { t } = useTranslation()
  const day = useDay()
  const { timeZone } = head.point
  const at = (clock: string) => instantIn(stage.on, clock, timeZone).toISOString()
  return (
    <header className="stage-head">
      <h2>{t('operation.stage', { stage: stage.id })}</h2>
      <p>
        {day(stage.on, timeZone)},{' '}
        <Moment at={at(stage.window.from)} zone={timeZone} show="clock" />–
        <Moment at={at(stage.window.to)} zone={timeZone} show="clock" />
        {stage.state === 'final' && (
          <>
            {' '}
            · <Until at={at(stage.window.from)} />
          </>
        )}
      </p>
      <p className="quiet">
        {stage.openedAt !== null && (
          <>
            {t('operation.openedAt')} <Moment at={stage.openedAt} zone={timeZone} show="clock" />{' '}
            ·{' '}
          </>
        )}
        <Link to={paths.manifest(head.id, stage.id)}>{t('operation.manifest')}</Link>
      </p>
    </header>
  )
}

/** A stage before or after: folded, with what was agreed and what came. */
export function OtherStage({ head, stage }: StageProps) {
  const { t } = useTranslation()
  const day = useDay()
  return (
    <details className="other-stage">
      <summary>
        <h2 className="other-stage-name">
          {t('operation.stage', { stage: stage.id })} · {day(stage.on, head.point.timeZone)}
        </h2>{' '}
        {stage.state === 'settled' ? (
          <Done word={t('operation.state.settled')} />
        ) : (
          <span className="quiet">{t(`operation.state.${stage.state}`)}</span>
        )}
      </summary>
      <div className="facing">
        {stage.directions.map((direction) => (
          <div key={keyOfDirection(direction)} className="direction-column">
            <DirectionCounts direction={direction} stage={stage} />
          </div>
        ))}
      </div>
    </details>
  )
}
