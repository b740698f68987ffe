/** An officer of the desk proposes to put a person on the plan, or to take one off; a second must agree. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  instructionGrounds,
  type InstructionGround,
} from '../../../src/exchange/instructions/instruction.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import { isBeforeSides, type Planned } from '../plans.ts'
import { mayPlan } from '../room.ts'
import { GroundAndWords, useGround } from './ground-and-words.tsx'

type InstructProps = BoardProps & { readonly person: Planned }

export function Instruct(props: InstructProps) {
  const me = useMe()
  const isOneself = useSeeAs() === null
  const { exchange, plan, person } = props
  const isHeld = person.stays?.reason === 'hold' || person.struck !== null
  return isOneself && mayPlan(me) && isBeforeSides(exchange, plan) && !isHeld ? (
    <Proposing {...props} />
  ) : null
}

/** Whoever goes is taken off, and whoever stays is put on. */
function Proposing({ exchange, plan, person }: InstructProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [other, setOther] = useState<Planned['id'] | null>(null)
  const [stage, setStage] = useState('')
  const chosen = useGround<InstructionGround>()
  const instruct = useAct('exchange.instruct', () => setOpen(false))
  const { ground, words, isWhole } = chosen
  const kind = person.stage === null ? 'on' : 'off'
  const [putsOn, takesOff] = kind === 'on' ? [person.id, other] : [other, person.id]
  const wish = { exchange: exchange.id, putsOn, takesOff, stage: putsOn && stage ? stage : null }
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t(`exchange.instruct.${kind}.label`, { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {t(`exchange.instruct.${kind}.button`)}
      </Button>
      <Dialog
        title={t(`exchange.instruct.${kind}.title`)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t(`exchange.instruct.${kind}.says`, { name: person.name })}</p>
        <Instead {...{ plan, person, kind }} value={other} onChange={setOther} />
        {putsOn !== null && (
          <NativeSelect
            label={t('exchange.instruct.stage')}
            value={stage}
            onChange={({ currentTarget: { value } }) => setStage(value)}
            data={[
              { value: '', label: t('exchange.instruct.anyStage') },
              ...exchange.stages.map(({ id }) => ({
                value: id,
                label: t('exchange.person.goes', { stage: id }),
              })),
            ]}
          />
        )}
        <GroundAndWords
          of={chosen}
          label={t('exchange.strike.ground')}
          grounds={instructionGrounds.map((value) => ({
            value,
            label: t(`exchange.instruct.grounds.${value}`),
          }))}
          wordsLabel={t('exchange.strike.reason')}
          wordsSays={t('exchange.instruct.wordsSays')}
        />
        <ActRefusal act={instruct} />
        <div>
          <Button
            disabled={!isWhole}
            loading={instruct.isUnderWay}
            onClick={() => ground !== null && instruct.perform({ ...wish, ground, words })}
          >
            {t('exchange.instruct.do')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

type InsteadProps = Pick<InstructProps, 'plan' | 'person'> & {
  readonly kind: 'on' | 'off'
  readonly value: Planned['id'] | null
  readonly onChange: (person: Planned['id'] | null) => void
}

const offeredAtOnce = 200

/** Of the same side: who goes in the other's place. Left open, the planner finds out. */
function Instead({ plan, person, kind, value, onChange }: InsteadProps) {
  const { t } = useTranslation()
  const others = plan.people
    .filter(
      ({ heldBy, stage, stays, struck }) =>
        heldBy === person.heldBy &&
        struck === null &&
        (kind === 'on' ? stage !== null : stays !== null && stays.reason !== 'hold'),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(0, offeredAtOnce)
  return (
    <NativeSelect
      label={t(`exchange.instruct.${kind}.instead`)}
      value={value ?? ''}
      onChange={({ currentTarget: { value: chosen } }) =>
        onChange(others.find(({ id }) => id === chosen)?.id ?? null)
      }
      data={[
        { value: '', label: t('exchange.instruct.plannerDecides') },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
