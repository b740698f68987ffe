/** A value that the words do not hold is taken out, with a reason; the reading itself stays on record. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../src/record/reading/reading.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { ValueWords } from './value-words.tsx'
import type { Value } from './values.ts'

type TakeOutProps = {
  readonly statement: string
  readonly reading: Reading
  readonly value: Value | null
  readonly onClose: () => void
}

export function TakeOut({ statement, reading, value, onClose }: TakeOutProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const takeOut = useAct('record.correct-reading', () => {
    setReason('')
    onClose()
  })
  return (
    <Dialog title={t('statements.takeOutTitle')} isOpen={value !== null} onClose={onClose}>
      {value !== null && (
        <>
          <p>
            {t(`statements.list.${value.list}`)}: <ValueWords reading={reading} value={value} />
          </p>
          <Textarea
            label={t('statements.reason')}
            rows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ActRefusal act={takeOut} />
          <div>
            <Button
              disabled={reason.trim().length < 3}
              loading={takeOut.isUnderWay}
              onClick={() => {
                const { list, place } = value
                takeOut.perform({ statement, list, place, value: null, reason })
              }}
            >
              {t('statements.takeOut')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
