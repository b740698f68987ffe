/** The order of priorities, arranged by dragging, by buttons or by keys; what is owed does not move. */
import { Button } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  isUsual,
  movedTo,
  offeredToo,
  owed,
  usual,
  type Arranged,
  type Priority,
} from './priorities.ts'

type PriorityOrderProps = {
  readonly arranged: Arranged
  readonly onArrange: (arranged: Arranged) => void
}

export function PriorityOrder({ arranged, onArrange }: PriorityOrderProps) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<Priority | null>(null)
  const [said, setSaid] = useState('')
  const move = (priority: Priority, place: number) => {
    const next = movedTo(arranged, priority, place)
    onArrange(next)
    const level = t(`exchange.levels.name.${priority}`)
    setSaid(t('exchange.order.nowAt', { level, place: owed.length + next.indexOf(priority) + 1 }))
  }
  return (
    <fieldset className="fields">
      <legend>{t('exchange.order.title')}</legend>
      <p className="small quiet">{t('exchange.order.says')}</p>
      <ol className="priorities">
        {owed.map((priority) => (
          <li key={priority} className="priority">
            {t(`exchange.levels.name.${priority}`)}
            <span className="quiet small">{t('exchange.order.owed')}</span>
          </li>
        ))}
        {arranged.map((priority, place) => (
          <Movable
            key={priority}
            {...{ priority, place }}
            last={arranged.length - 1}
            onMove={(to) => move(priority, to)}
            onDrag={setDragged}
            onDrop={() => dragged !== null && move(dragged, place)}
          />
        ))}
      </ol>
      <output className="small quiet">{said}</output>
      <div className="row">
        <Button variant="default" size="xs" onClick={() => onArrange(toggled(arranged))}>
          {t(
            arranged.includes(offeredToo) ? 'exchange.order.leaveNamed' : 'exchange.order.addNamed',
          )}
        </Button>
        {!isUsual(arranged) && (
          <Button variant="default" size="xs" onClick={() => onArrange(usual)}>
            {t('exchange.order.usual')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

const toggled = (arranged: Arranged): Arranged =>
  arranged.includes(offeredToo)
    ? arranged.filter((each) => each !== offeredToo)
    : movedTo(arranged, offeredToo, arranged.indexOf('longestHeld') + 1)

type MovableProps = {
  readonly priority: Priority
  readonly place: number
  readonly last: number
  readonly onMove: (place: number) => void
  readonly onDrag: (priority: Priority | null) => void
  readonly onDrop: () => void
}

function Movable({ priority, place, last, onMove, onDrag, onDrop }: MovableProps) {
  const { t } = useTranslation()
  const level = t(`exchange.levels.name.${priority}`)
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (step === undefined || (place === 0 && step < 0) || (place === last && step > 0)) return
    event.preventDefault()
    onMove(place + step)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way; the buttons inside are the first
    <li
      className="priority priority-movable"
      draggable
      onDragStart={() => onDrag(priority)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
      onKeyDown={onKey}
    >
      <div className="priority-line">
        <span>{level}</span>
        <span className="row">
          <Button
            variant="default"
            size="compact-sm"
            disabled={place === 0}
            aria-label={t('exchange.order.earlierThat', { level })}
            onClick={() => onMove(place - 1)}
          >
            {t('exchange.order.earlier')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={place === last}
            aria-label={t('exchange.order.laterThat', { level })}
            onClick={() => onMove(place + 1)}
          >
            {t('exchange.order.later')}
          </Button>
        </span>
      </div>
    </li>
  )
}
