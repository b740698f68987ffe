/** What this reader can record about one person. */
import { useTranslation } from 'react-i18next'
import type { ExchangeHead } from '../exchange/plans.ts'
import { useMe } from '../viewer.tsx'
import { ActButton } from './act-button.tsx'
import type { PersonStripAnswer } from './board.ts'
import { GateActs } from './gate-acts.tsx'
import { mayAsk, mayLead } from './room.ts'
import { useBoard } from './use-board.ts'
import { VarianceForm } from './variance-form.tsx'
import { WillForm } from './will-form.tsx'

type PersonProps = { readonly head: ExchangeHead; readonly person: PersonStripAnswer }

export function PersonActs({ head, person }: PersonProps) {
  const { t } = useTranslation()
  const me = useMe()
  const isLiving = person.category !== 'remains'
  if (person.custody.state === 'handed-over') return null
  return (
    <div className="row on-screen-only">
      {mayAsk(me) && isLiving && (
        <ActButton isMain label={t('operation.will.button')} title={t('operation.will.title')}>
          {(close) => <WillForm exchange={head} person={person} onDone={close} />}
        </ActButton>
      )}
      <GateActs exchange={head} people={[person]} direction={person} onDone={() => {}} />
      {mayLead(me) && <Variance head={head} person={person} />}
    </div>
  )
}

function Variance({ head, person }: PersonProps) {
  const { t } = useTranslation()
  const { data: board } = useBoard(head.id, 'counted')
  const stage = board?.stages.find(({ id }) => id === person.stage)
  if (stage === undefined || stage.openedAt === null) return null
  return (
    <ActButton label={t('operation.variance.button')} title={t('operation.variance.title')}>
      {(close) => <VarianceForm exchange={head} person={person} stage={stage.id} onDone={close} />}
    </ActButton>
  )
}
