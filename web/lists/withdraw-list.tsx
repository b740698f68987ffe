/** A party takes a version back, with its reason. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { useNumber } from '../ui/moment.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import type { ListHead } from './heads.ts'

export function WithdrawList({ list }: { list: ListHead }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const number = useNumber()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useAct('lists.withdraw', () => setOpen(false))
  const party = actor?.party === null ? { party: list.party } : {}
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('lists.withdraw.button')}
      </Button>
      <Dialog title={t('lists.withdraw.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('lists.withdraw.says', { count: list.lines, shown: number(list.lines) })}</p>
        <Textarea
          label={t('lists.withdraw.reason')}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <ActRefusal act={withdraw} />
        <div>
          <Button
            disabled={reason.trim().length < 3}
            loading={withdraw.isUnderWay}
            onClick={() => withdraw.perform({ list: list.id, reason, ...party })}
          >
            {t('lists.withdraw.do')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
