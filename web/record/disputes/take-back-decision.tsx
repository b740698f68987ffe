/** A decision is taken back, with reasons; the record is then as it was, and both stay in the log. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areReasons } from '../../../src/record/building/adjudication.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'

export function TakeBackDecision({ adjudication }: { adjudication: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const takeBack = useAct('record.withdraw-adjudication', () => setOpen(false))
  return (
    <div className="on-screen-only">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('disputes.takeBack')}
      </Button>
      <Dialog title={t('disputes.takeBackTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('disputes.takeBackSays')}</p>
        <Textarea
          label={t('disputes.reasons')}
          description={t('disputes.reasonsSay')}
          rows={2}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <ActRefusal act={takeBack} />
        <div>
          <Button
            disabled={!areReasons(reason)}
            loading={takeBack.isUnderWay}
            onClick={() => takeBack.perform({ adjudication, reason })}
          >
            {t('disputes.takeBack')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
