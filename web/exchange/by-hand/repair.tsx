/** A final plan after somebody withdrew: tried first without keeping anything, then put before all sides anew. */
import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api.ts'
import { DeskRefusal } from '../../refusal.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import type { BoardProps } from '../board/board.tsx'
import { PlanningProgress } from '../choosing/run-progress.tsx'
import { usePlanning } from '../choosing/use-planning.ts'

const trials = api.api.exchanges[':id']['repair-trials']
type Trial = InferResponseType<typeof trials.$post, 200>

/** `plan`: the final one, or a repair of it that waits and is then made anew. */
export function Repair({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('exchange.repair.button')}
      </Button>
      <Dialog title={t('exchange.repair.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('exchange.repair.says')}</p>
        <Trying exchange={exchange} plan={plan} />
        <Making exchange={exchange} plan={plan} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Making({ exchange, plan, onDone }: BoardProps & { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const final = plan.repairs ?? plan.id
  const repair = useAct('exchange.repair', onDone)
  const planning = usePlanning(exchange, {
    repairs: final,
    onDone: (run) => repair.perform({ exchange: exchange.id, plan: final, run }),
  })
  return (
    <>
      <PlanningProgress planning={planning} />
      <ActRefusal act={planning} />
      <ActRefusal act={repair} />
      <div>
        <Button loading={planning.isUnderWay || repair.isUnderWay} onClick={planning.start}>
          {t('exchange.repair.do')}
        </Button>
      </div>
    </>
  )
}

const offeredAtOnce = 500

function Trying({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const [also, setAlso] = useState('')
  const going = plan.people
    .filter(({ stage }) => stage !== null)
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(0, offeredAtOnce)
  const trying = useMutation({
    mutationFn: () => {
      const withdrawn = going.filter(({ id }) => id === also).map(({ id }) => id)
      return answerOf(trials.$post({ param: { id: exchange.id }, json: { withdrawn } }))
    },
  })
  const { error } = trying
  const refused = {
    refusal: error instanceof DeskRefusal ? error : null,
    error: error instanceof DeskRefusal ? null : error,
    isUnderWay: trying.isPending,
    goOnWith: () => {},
  }
  return (
    <section className="stack" aria-label={t('exchange.repair.try')}>
      <NativeSelect
        label={t('exchange.repair.also')}
        description={t('exchange.repair.alsoSays')}
        value={also}
        onChange={({ currentTarget: { value } }) => setAlso(value)}
        data={[
          { value: '', label: t('exchange.repair.nobodyElse') },
          ...going.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div>
        <Button variant="default" loading={trying.isPending} onClick={() => trying.mutate()}>
          {t('exchange.repair.try')}
        </Button>
      </div>
      <ActRefusal act={refused} />
      {trying.data !== undefined && <Tried trial={trying.data} />}
    </section>
  )
}

function Tried({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { moves, status } = trial
  if (status === 'impossible') return <p className="needs">{t('exchange.repair.impossible')}</p>
  const stageWords = (stage: string | null) =>
    stage === null ? t('exchange.person.stays') : t('exchange.person.goes', { stage })
  return (
    <output>
      <p>
        {t('exchange.repair.moves', { count: moves.length, shown: number(moves.length) })}{' '}
        {status === 'optimal' && t('exchange.repair.proven')}
      </p>
      <ul>
        {moves.map(({ person, name, from, to }) => (
          <li key={person}>
            {t('exchange.repair.move', { name, from: stageWords(from), to: stageWords(to) })}
          </li>
        ))}
      </ul>
    </output>
  )
}
