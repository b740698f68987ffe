/** The day: the board of the exchange under way. Down the page is time; both directions face each other. */
import './operation.css'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { Access } from '../exchange/closing/access.tsx'
import { Papers } from '../lists/papers.tsx'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import type { ExchangeHead } from '../exchange/plans.ts'
import { noFilter, stageNow, type Board } from './board.ts'
import { FilterFields } from './filter-fields.tsx'
import { OpenStage } from './open-stage.tsx'
import { mayOpenStage } from './room.ts'
import { SinceLooked } from './since-looked.tsx'
import { OtherStage, StageBoard } from './stage-board.tsx'
import { useBoard, useExchangeOfDay, useSinceLooked, type OfTheDay } from './use-board.ts'

export function DayPage() {
  const exchange = useExchangeOfDay()
  return <Asked query={exchange}>{(found) => <DayOf {...found} />}</Asked>
}

function DayOf({ head, open }: OfTheDay) {
  const { t } = useTranslation()
  if (head !== null)
    return <AskedDay head={head} others={open.filter(({ id }) => id !== head.id)} />
  return (
    <Page title={t('operation.title.none')}>
      <Empty says={t('operation.none')} />
    </Page>
  )
}

type DayProps = { readonly head: ExchangeHead; readonly others: readonly ExchangeHead[] }

function AskedDay({ head, others }: DayProps) {
  const board = useBoard(head.id)
  return (
    <Asked query={board}>
      {(answer) => <Day key={head.id} head={head} others={others} board={answer} />}
    </Asked>
  )
}

/** Other exchanges that are not closed, each with its own day. */
function OtherExchanges({ others }: Pick<DayProps, 'others'>) {
  const { t } = useTranslation()
  if (others.length === 0) return null
  return (
    <p className="row on-screen-only">
      {t('operation.others')}
      {others.map(({ id, number, title }) => (
        <Link key={id} to={paths.dayOf(id)}>
          {t('today.exchange', { number })} · <Written text={title} />
        </Link>
      ))}
    </p>
  )
}

function Day({ head, others, board }: DayProps & { board: Board }) {
  const { t } = useTranslation()
  const me = useMe()
  const isOneself = useSeeAs() === null
  const [filter, setFilter] = useState(noFilter)
  const since = useSinceLooked(head.id, board)
  const current = stageNow(board)
  const state = current?.state ?? 'not-final'
  const named = current?.directions.some(({ people }) => people !== null) ?? false
  return (
    <Page
      title={t(`operation.title.${state}`, { stage: current?.id ?? '', of: board.stages.length })}
      says={
        <>
          {t('today.exchange', { number: head.number })} · <Written text={head.title} /> ·{' '}
          <Written text={head.point.name} />
        </>
      }
      actions={
        <>
          <LinkButton to={paths.dayWall(head.id)} variant="default">
            {t('operation.wall')}
          </LinkButton>
          {isOneself && state === 'final' && mayOpenStage(me) && current !== undefined && (
            <OpenStage head={head} stage={current} />
          )}
        </>
      }
    >
      <SinceLooked changes={since.changes} onLook={since.look} />
      {named && <FilterFields filter={filter} onChange={setFilter} />}
      <div className="stages">
        {board.stages.map((stage) =>
          stage.id === current?.id ? (
            <StageBoard
              key={stage.id}
              head={head}
              stage={stage}
              filter={filter}
              onFilter={setFilter}
              marked={since.marked}
            />
          ) : (
            <OtherStage key={stage.id} head={head} stage={stage} />
          ),
        )}
      </div>
      <Access exchange={head} />
      <Papers about={head.id} />
      <OtherExchanges others={others} />
    </Page>
  )
}
