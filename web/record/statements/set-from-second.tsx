/** A value of the second reader is set in the reading that counts, with an officer's reason. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { slotFromSecond } from '../../../src/record/second-reader/slot-from-second.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import type { Answer } from './second-reader.tsx'
import { ValueWords } from './value-words.tsx'
import { keyOf } from './values.ts'

export type Differing = Answer['differences'][number]

type SetFromSecondProps = {
  readonly statement: string
  readonly answer: Answer
  readonly differing: Differing | null
  readonly onClose: () => void
}

export function SetFromSecond({ statement, answer, differing, onClose }: SetFromSecondProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const set = useAct('record.correct-reading', () => {
    setReason('')
    onClose()
  })
  const place = differing?.second ?? null
  return (
    <Dialog title={t('statements.second.setTitle')} isOpen={place !== null} onClose={onClose}>
      {differing !== null && place !== null && (
        <>
          <p>
            {t(`statements.list.${differing.list}`)}:{' '}
            <ValueWords
              reading={answer.reading}
              value={{ key: keyOf(differing.list, place), list: differing.list, place, span: null }}
            />
          </p>
          <p className="small">
            {t(
              differing.rules === null
                ? 'statements.second.setAdds'
                : 'statements.second.setReplaces',
            )}
          </p>
          <Textarea
            label={t('statements.reason')}
            rows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <ActRefusal act={set} />
          <div>
            <Button
              disabled={reason.trim().length < 3}
              loading={set.isUnderWay}
              onClick={() => {
                const { list, rules } = differing
                const meant = { list, second: place }
                const value = slotFromSecond(answer.reading, meant, answer.differences)
                set.perform({ statement, list, place: rules, value, reason })
              }}
            >
              {t('statements.setValue')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
