/** Is somebody on this plan? Their strip says in one sentence when they go or why they stay. */
import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/keys.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Held } from '../../ui/signs.tsx'
import { Strip, Strips } from '../../ui/strip.tsx'
import { PersonName } from '../../ui/written.tsx'
import type { BoardProps } from '../board/board.tsx'
import { useDay } from '../day.tsx'
import { Instruct } from '../by-hand/instruct.tsx'
import { WhatIf } from '../by-hand/what-if.tsx'
import { usePartyOf } from '../parties.ts'
import { findPeople, isOutsideCount, type Planned } from '../plans.ts'
import { SaidWords } from '../said-words.tsx'
import { reasonOf } from './reasons.ts'
import { StrikeName, useMayStrike } from './strike-name.tsx'
import { WhyExactly } from './why-exactly.tsx'

const shownAtOnce = 8

export function FindPerson({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState('')
  const place = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', does: t('exchange.person.find'), run: () => place.current?.focus() }])
  const found = findPeople(plan.people, asked)
  return (
    <section className="stack on-screen-only">
      <TextInput
        ref={place}
        type="search"
        className="form"
        label={t('exchange.person.find')}
        description={t('exchange.person.findSays')}
        value={asked}
        onChange={({ currentTarget: { value } }) => setAsked(value)}
      />
      <output>
        {asked.trim() !== '' && found.length === 0 && (
          <span className="quiet">{t('exchange.person.none')}</span>
        )}
        {found.length > shownAtOnce && (
          <span className="quiet">{t('exchange.person.more', { count: shownAtOnce })}</span>
        )}
      </output>
      {found.length > 0 && (
        <Strips label={t('exchange.person.find')}>
          {found.slice(0, shownAtOnce).map((person) => (
            <PersonStrip key={person.id} {...{ exchange, plan, person }} />
          ))}
        </Strips>
      )}
    </section>
  )
}

type PersonProps = BoardProps & { readonly person: Planned }

function PersonStrip({ exchange, plan, person }: PersonProps) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const day = useDay()
  const mayStrike = useMayStrike(exchange, plan) && person.stage !== null
  const facts = [
    ...(person.bornOn === null ? [] : [day(person.bornOn)]),
    t(`exchange.category.${person.category}`),
    t(`exchange.health.${person.health}`),
  ]
  return (
    <Strip
      title={<PersonName name={person.name} />}
      under={
        <>
          <SideName side={partyOf(person.heldBy)} /> · {facts.join(' · ')}
        </>
      }
      state={<GoesOrStays person={person} />}
      actions={mayStrike && <StrikeName {...{ exchange, plan, person }} />}
    >
      <WhyOf exchange={exchange} person={person} />
      <div className="asked-of-person">
        <WhyExactly {...{ exchange, plan, person }} />
        <WhatIf {...{ exchange, plan, person }} />
        <Instruct {...{ exchange, plan, person }} />
      </div>
    </Strip>
  )
}

function GoesOrStays({ person }: { person: Planned }) {
  const { t } = useTranslation()
  if (person.stage !== null) return t('exchange.person.goes', { stage: person.stage })
  return reasonOf(person) === 'hold' ? <Held /> : t('exchange.person.stays')
}

function WhyOf({ exchange, person }: { exchange: BoardProps['exchange']; person: Planned }) {
  const { t } = useTranslation()
  const day = useDay()
  const stage = exchange.stages.find(({ id }) => id === person.stage)
  const reason = reasonOf(person)
  return (
    <>
      {stage !== undefined && (
        <p>
          {t('exchange.person.goesBecause', {
            day: day(stage.on),
            stage: stage.id,
            transport: t(`exchange.transport.${person.transport}`),
          })}{' '}
          {person.vehicle !== null &&
            `${t('exchange.vehicles.rides', { vehicle: person.vehicle })} `}
          {t(isOutsideCount(person) ? 'exchange.person.outside' : 'exchange.person.counted')}
        </p>
      )}
      {reason !== null && <p>{t(`exchange.stays.${reason}`)}</p>}
      {person.stays !== null && reason !== 'hold' && reason !== 'struck' && (
        <p className="small quiet">
          <SaidWords said={person.stays} />
        </p>
      )}
      {person.before !== null && (
        <p className="small needs">
          {person.before.stage === null
            ? t('exchange.repair.joined')
            : t('exchange.repair.movedFrom', { stage: person.before.stage })}
        </p>
      )}
      {person.namedByOtherParty && <p className="small quiet">{t('exchange.person.named')}</p>}
      {person.struck !== null && (
        <p className="small">{t('exchange.person.struckWith', { reason: person.struck.reason })}</p>
      )}
    </>
  )
}
