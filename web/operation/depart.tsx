/** Who leaves: those who are ready, unless the officer says otherwise. Everybody else is listed with their word. */
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../exchange/parties.ts'
import { useNumber } from '../ui/moment.tsx'
import { Written } from '../ui/written.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { ActButton } from './act-button.tsx'
import { needsFirst, toggled, type OfDirection } from './board.ts'
import { WordSign } from './standing.tsx'

export function Depart(of: OfDirection) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const words = { party: partyOf(of.direction.from).name, to: partyOf(of.direction.to).name }
  const way = of.head.parties.length > 2 ? 'oneOfSeveral' : 'only'
  return (
    <ActButton
      isMain
      label={t(`operation.depart.button.${way}`, words)}
      title={t(`operation.depart.title.${way}`, words)}
    >
      {(close) => <Departing {...of} onDone={close} />}
    </ActButton>
  )
}

function Departing({ head, stage, direction, onDone }: OfDirection & { onDone: () => void }) {
  const { t } = useTranslation()
  const number = useNumber()
  const depart = useAct('operation.depart', onDone)
  const expected = needsFirst(
    (direction.people ?? []).filter(({ custody }) => custody.state === 'expected'),
  )
  const [leave, setLeave] = useState<ReadonlySet<string>>(
    () => new Set(expected.filter(({ word }) => word === 'ready').map(({ id }) => id)),
  )
  const leaving = expected.filter(({ id }) => leave.has(id))
  const staying = expected.length - leaving.length
  const toggle = (id: string) => setLeave((before) => toggled(before, id))
  const isForgotten = expected.some(({ id, word }) => word === 'ready' && !leave.has(id))
  return (
    <>
      <p>
        <strong>
          {t('operation.depart.leave', { count: leaving.length, shown: number(leaving.length) })}
        </strong>{' '}
        {t('operation.depart.stay', { count: staying, shown: number(staying) })}
      </p>
      {isForgotten && <p className="needs">{t('operation.depart.forgotten')}</p>}
      <ul className="plain-list choices">
        {expected.map(({ id, name, word }) => (
          <li key={id} className="row choice">
            <Checkbox
              className="choose"
              checked={leave.has(id)}
              onChange={() => toggle(id)}
              label={<Written text={name} />}
            />
            {word !== null && <WordSign word={word} />}
          </li>
        ))}
      </ul>
      <ActRefusal act={depart} />
      <div>
        <Button
          loading={depart.isUnderWay}
          onClick={() =>
            depart.perform({
              exchange: head.id,
              stage: stage.id,
              from: direction.from,
              to: direction.to,
              people: leaving.map(({ id }) => id),
            })
          }
        >
          {t('operation.depart.do', { count: leaving.length, shown: number(leaving.length) })}
        </Button>
      </div>
    </>
  )
}
