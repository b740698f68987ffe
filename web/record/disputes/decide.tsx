/** An officer decides a contradiction: one of its figures stands, or all are kept; with reasons. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areReasons } from '../../../src/record/building/adjudication.ts'
import type { DisputeView } from '../../../src/record/whole/dispute-views.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAbout } from './about.tsx'

export function Decide({ dispute }: { dispute: DisputeView }) {
  const { t } = useTranslation()
  const about = useAbout()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const words = dispute.decided === null ? t('disputes.decide') : t('disputes.decideAgain')
  return (
    <div className="on-screen-only">
      <Button
        variant="default"
        aria-label={`${words}: ${about(dispute.about)}`}
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      <Dialog title={t('disputes.decideTitle')} isOpen={isOpen} onClose={close}>
        <Choice dispute={dispute} onDone={close} />
      </Dialog>
    </div>
  )
}

function Choice({ dispute, onDone }: { dispute: DisputeView; onDone: () => void }) {
  const { t } = useTranslation()
  const number = useNumber()
  const about = useAbout()
  const { about: thing, values, decided } = dispute
  const [chosen, setChosen] = useState<string | null>(null)
  const [reasons, setReasons] = useState('')
  const decide = useAct('record.adjudicate', onDone)
  const sign = () => {
    const said = values[Number(chosen)]
    if (chosen === null || (chosen !== both && said === undefined)) return
    const decision = said === undefined ? ('both' as const) : { value: said.value }
    decide.perform({ about: thing, decision, reasons, replaces: decided?.id ?? null })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        sign()
      }}
    >
      <p>{t('disputes.decideSays')}</p>
      <Radio.Group
        label={`${t('disputes.choice')}: ${about(thing)}`}
        value={chosen}
        onChange={setChosen}
      >
        {values.map(({ value, speakers }, place) => (
          <Radio
            key={String(value)}
            value={String(place)}
            label={typeof value === 'number' ? number(value) : value}
            description={speakers.join(', ')}
          />
        ))}
        <Radio value={both} label={t('disputes.keepBoth')} />
      </Radio.Group>
      <Textarea
        label={t('disputes.reasons')}
        description={t('disputes.reasonsSay')}
        rows={3}
        value={reasons}
        onChange={({ currentTarget: { value } }) => setReasons(value)}
      />
      <ActRefusal act={decide} />
      <div>
        <Button
          type="submit"
          disabled={chosen === null || !areReasons(reasons)}
          loading={decide.isUnderWay}
        >
          {t('disputes.sign')}
        </Button>
      </div>
    </form>
  )
}

const both = 'both'
