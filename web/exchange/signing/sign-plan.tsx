/** A head of delegation signs the plan: the hash that this browser computed, never one that it was only told. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSign } from '../../sign-in/sign.ts'
import { Dialog, Hash } from '../../ui/dialog.tsx'
import { Asked, ErrorState } from '../../ui/states.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useMe } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import { Agrees } from './check-edition.tsx'
import { useCheckedPlan } from '../use-exchange.ts'
import { usePartyOf } from '../parties.ts'
import { SignedWords } from './signed-words.tsx'

export function SignPlan({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const partyOf = usePartyOf()
  const [isOpen, setOpen] = useState(false)
  const party = partyOf(actor?.party ?? '').name
  const { number } = exchange
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('exchange.sign.button')}</Button>
      <Dialog title={t('exchange.sign.title')} isOpen={isOpen} onClose={close}>
        <p>{t('exchange.sign.says', { party, number, version: plan.version })}</p>
        <SignedWords exchange={exchange} plan={plan} />
        <Signing exchange={exchange} plan={plan} onDone={close} />
      </Dialog>
    </>
  )
}

function Signing({ exchange, plan, onDone }: BoardProps & { onDone: () => void }) {
  const { t } = useTranslation()
  const sign = useSign()
  const checked = useCheckedPlan(exchange, plan)
  const approve = useAct('exchange.approve', onDone)
  const signing = useMutation({
    mutationFn: (sha256: string) => sign('manifest', sha256),
    onSuccess: (signature, sha256) =>
      approve.perform({
        exchange: exchange.id,
        plan: plan.id,
        sha256,
        means: { kind: 'device', signature },
      }),
  })
  return (
    <Asked query={checked}>
      {({ sha256, agrees }) => (
        <>
          <p>{t('exchange.sign.what')}</p>
          <Hash sha256={sha256} />
          <div>
            <Agrees agrees={agrees} />
          </div>
          <p className="quiet">{t('exchange.sign.undone')}</p>
          {signing.error !== null && <ErrorState error={signing.error} />}
          <ActRefusal act={approve} />
          <div>
            <Button
              disabled={!agrees}
              loading={signing.isPending || approve.isUnderWay}
              onClick={() => signing.mutate(sha256)}
            >
              {t('exchange.sign.do')}
            </Button>
          </div>
        </>
      )}
    </Asked>
  )
}
