/** The day on a wall: figures in both directions, no names. Whoever passes may read it. */
import './operation.css'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Moment, useDay } from '../ui/moment.tsx'
import { instantIn } from '../ui/zone.ts'
import { keyOfDirection, stageNow, type Board } from './board.ts'
import { DirectionCounts } from './direction-counts.tsx'
import { useBoard, useExchangeOfDay } from './use-board.ts'
import type { ExchangeHead } from '../exchange/plans.ts'

export function WallPage() {
  const { t } = useTranslation()
  const exchange = useExchangeOfDay()
  return (
    <Asked query={exchange}>
      {({ head }) =>
        head === null ? <Empty says={t('operation.none')} /> : <AskedWall head={head} />
      }
    </Asked>
  )
}

/** The desk is asked for figures alone: no name reaches the wall's browser. */
function AskedWall({ head }: { head: ExchangeHead }) {
  const board = useBoard(head.id, 'counted')
  return <Asked query={board}>{(answer) => <Wall head={head} board={answer} />}</Asked>
}

function Wall({ head, board }: { head: ExchangeHead; board: Board }) {
  const { t } = useTranslation()
  const day = useDay()
  const stage = stageNow(board)
  const { timeZone } = head.point
  const at = (clock: string) => instantIn(stage?.on ?? '', clock, timeZone).toISOString()
  return (
    <div className="wall">
      <Page
        title={t(`operation.title.${stage?.state ?? 'not-final'}`, {
          stage: stage?.id ?? '',
          of: board.stages.length,
        })}
        says={
          stage !== undefined && (
            <>
              {day(stage.on, timeZone)},{' '}
              <Moment at={at(stage.window.from)} zone={timeZone} show="clock" />–
              <Moment at={at(stage.window.to)} zone={timeZone} show="clock" /> · {head.point.name}
            </>
          )
        }
        actions={
          <LinkButton to={paths.day()} variant="default">
            {t('operation.leaveWall')}
          </LinkButton>
        }
      >
        {stage !== undefined && (
          <div className="facing">
            {stage.directions.map((direction) => (
              <div key={keyOfDirection(direction)} className="direction-column">
                <DirectionCounts direction={direction} stage={stage} level={2} />
              </div>
            ))}
          </div>
        )}
      </Page>
    </div>
  )
}
