/** One direction of the stage under way: its figures, its people as strips, and what can be done with them. */
import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeHead } from '../exchange/plans.ts'
import { paths } from '../paths.ts'
import { useNumber } from '../ui/moment.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { Written } from '../ui/written.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import {
  custodyStates,
  filtered,
  needsFirst,
  toggled,
  type BoardFilter,
  type BoardPerson,
  type OfDirection,
} from './board.ts'
import { ConfirmButtons } from './confirm.tsx'
import { Depart } from './depart.tsx'
import { DirectionCounts } from './direction-counts.tsx'
import { RecordExtra } from './extra.tsx'
import { GateActs } from './gate-acts.tsx'
import { mayLead, mayRecordForMany } from './room.ts'
import { WherePerson } from './standing.tsx'

type ColumnProps = OfDirection & {
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
  readonly marked: ReadonlySet<string>
}

export function DirectionColumn({ filter, onFilter, marked, ...of }: ColumnProps) {
  const { direction, stage } = of
  const { people } = direction
  const isOneself = useSeeAs() === null
  if (people === null) {
    return (
      <div className="direction-column">
        <DirectionCounts direction={direction} stage={stage} />
      </div>
    )
  }
  return (
    <div className="direction-column">
      <DirectionCounts
        direction={direction}
        stage={stage}
        onWhere={(where) => onFilter({ ...filter, where })}
      />
      {isOneself && stage.state === 'open' && <DirectionActs {...of} />}
      <DirectionPeople {...of} people={filtered(people, filter)} marked={marked} />
    </div>
  )
}

/** What is done for the whole direction once the stage is open. */
function DirectionActs(of: OfDirection) {
  const me = useMe()
  return (
    <div className="row on-screen-only">
      {mayLead(me) && of.direction.counts.expected > 0 && <Depart {...of} />}
      <ConfirmButtons {...of} />
      {mayLead(me) && <RecordExtra {...of} />}
    </div>
  )
}

type PeopleProps = OfDirection & {
  readonly people: readonly BoardPerson[]
  readonly marked: ReadonlySet<string>
}

function DirectionPeople({ people, marked, ...of }: PeopleProps) {
  const { t } = useTranslation()
  const me = useMe()
  const number = useNumber()
  const isOneself = useSeeAs() === null
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choosable = people.filter(({ custody }) => custody.state !== 'handed-over')
  const mayChoose = isOneself && mayRecordForMany(me) && choosable.length > 0
  const those = choosable.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) => setChosen((before) => toggled(before, id))
  if (people.length === 0) return <p className="quiet">{t('operation.filter.nobody')}</p>
  return (
    <>
      {mayChoose && (
        <div className="row on-screen-only">
          <Checkbox
            className="choose"
            checked={those.length === choosable.length}
            indeterminate={those.length > 0 && those.length < choosable.length}
            label={t('operation.chooseAll', { shown: number(choosable.length) })}
            onChange={() =>
              setChosen(new Set(those.length > 0 ? [] : choosable.map(({ id }) => id)))
            }
          />
        </div>
      )}
      {those.length > 0 && (
        <div className="chosen on-screen-only">
          <span>{t('operation.chosen', { count: those.length, shown: number(those.length) })}</span>
          <GateActs
            exchange={of.head}
            people={those}
            direction={of.direction}
            onDone={() => setChosen(new Set())}
          />
          <Button variant="subtle" onClick={() => setChosen(new Set())}>
            {t('operation.chooseNobody')}
          </Button>
        </div>
      )}
      {custodyStates.map((state) => (
        <PeopleThere
          key={state}
          {...of}
          state={state}
          people={needsFirst(people.filter(({ custody }) => custody.state === state))}
          marked={marked}
          chosen={chosen}
          onChoose={mayChoose && state !== 'handed-over' ? toggle : undefined}
        />
      ))}
    </>
  )
}

type ThereProps = PeopleProps & {
  readonly state: (typeof custodyStates)[number]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: ((id: string) => void) | undefined
}

function PeopleThere({ state, people, marked, chosen, onChoose, ...of }: ThereProps) {
  const { t } = useTranslation()
  const number = useNumber()
  if (people.length === 0) return null
  const label = `${t(`operation.where.${state}`)} · ${number(people.length)}`
  return (
    <section className="there">
      <h4>{label}</h4>
      <Strips label={label}>
        {people.map((person) => (
          <PersonStrip
            key={person.id}
            exchange={of.head}
            person={person}
            isMarked={marked.has(person.id)}
            isChosen={chosen.has(person.id)}
            onChoose={onChoose && (() => onChoose(person.id))}
          />
        ))}
      </Strips>
    </section>
  )
}

type PersonStripProps = {
  readonly exchange: ExchangeHead
  readonly person: BoardPerson
  readonly isMarked: boolean
  readonly isChosen: boolean
  readonly onChoose: (() => void) | undefined
}

function PersonStrip({ exchange, person, isMarked, isChosen, onChoose }: PersonStripProps) {
  const { t } = useTranslation()
  const { id, name, bornOn, category, transport, word } = person
  const needs = word !== null && word !== 'ready' && person.custody.state === 'expected'
  return (
    <Strip
      standing={needs ? 'needs' : 'plain'}
      title={
        <span className={`person-line ${isMarked ? 'marked' : ''}`}>
          {onChoose !== undefined && (
            <Checkbox
              className="choose"
              aria-label={t('operation.choose', { name })}
              checked={isChosen}
              onChange={onChoose}
            />
          )}
          <Link to={paths.dayPerson(exchange.id, id)} className="person-link">
            <Written text={name} />
          </Link>
        </span>
      }
      under={
        <>
          {bornOn ?? t('ui.unknown.unstated')} · {t(`exchange.category.${category}`)}
          {transport === 'stretcher' && ` · ${t('exchange.transport.stretcher')}`}
        </>
      }
      state={<WherePerson person={person} />}
    />
  )
}
