/** What was put right is taken back, with a reason; both stay on record. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'

export function TakeBack({ correction }: { correction: string }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const takeBack = useAct('record.withdraw-correction', () => setOpen(false))
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('statements.takeBack')}
      </Button>
      <Dialog title={t('statements.takeBackTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Textarea
          label={t('statements.reason')}
          rows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ActRefusal act={takeBack} />
        <div>
          <Button
            disabled={reason.trim().length < 3}
            loading={takeBack.isUnderWay}
            onClick={() => takeBack.perform({ correction, reason })}
          >
            {t('statements.takeBack')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
