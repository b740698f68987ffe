/** What this reader can record about people at the gates: a button for each, by role. */
import { useTranslation } from 'react-i18next'
import { useMe } from '../viewer.tsx'
import { ActButton, PeopleNamed } from './act-button.tsx'
import type { GatePeople } from './gate-people.ts'
import { FitnessForm } from './fitness-form.tsx'
import { HoldForm } from './hold-form.tsx'
import { IdentityForm } from './identity-form.tsx'
import { PapersForm } from './papers-form.tsx'
import { mayExamine, mayHold, mayIdentify } from './room.ts'

export function GateActs(gate: GatePeople) {
  const { t } = useTranslation()
  const me = useMe()
  const { people, direction, onDone } = gate
  const party = me.actor?.party ?? null
  // Of the people whom it receives, a side's medic signs nothing before it has them.
  const areTheirs = party === null || party === direction.from
  const areAlive = people.every(({ category }) => category !== 'remains')
  const all = [
    { kind: 'identity', isFor: mayIdentify(me), Form: IdentityForm },
    { kind: 'fitness', isFor: mayExamine(me) && areTheirs, Form: FitnessForm },
    { kind: 'hold', isFor: mayHold(me), Form: HoldForm },
    {
      kind: 'papers',
      isFor: mayHold(me) && areAlive && people.some(({ category }) => category === 'child'),
      Form: PapersForm,
    },
  ] as const
  return all
    .filter(({ isFor }) => isFor)
    .map(({ kind, Form }) => (
      <ActButton
        key={kind}
        label={t(`operation.${kind}.button`)}
        title={t(`operation.${kind}.title`)}
      >
        {(close) => (
          <>
            <PeopleNamed people={people} />
            <Form
              {...gate}
              onDone={() => {
                close()
                onDone()
              }}
            />
          </>
        )}
      </ActButton>
    ))
}
