/** A side that signs on paper: an officer attests the sheet; it counts once a second has seen the same scan. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepScanOf } from '../../lists/keep-scan.ts'
import { isComplete, noPaper, PaperFields } from '../../lists/paper-fields.tsx'
import { Dialog, Hash } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import type { BoardProps } from '../board/board.tsx'
import { usePartyOf } from '../parties.ts'
import { SignedWords } from './signed-words.tsx'

export function RegisterSheet({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('exchange.sheet.button')}
      </Button>
      <Dialog title={t('exchange.sheet.title')} isOpen={isOpen} onClose={close}>
        <p>{t('exchange.sheet.signs', { version: plan.version })}</p>
        <Hash sha256={plan.sha256} />
        <SignedWords exchange={exchange} plan={plan} />
        <Attest exchange={exchange} plan={plan} onDone={close} />
      </Dialog>
    </>
  )
}

function Attest({ exchange, plan, onDone }: BoardProps & { onDone: () => void }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const missing = exchange.parties.filter((party) => !plan.approvedBy.includes(party))
  const [chosen, setChosen] = useState('')
  const [paper, setPaper] = useState(noPaper)
  const approve = useAct('exchange.approve', onDone, { first: keepScanOf })
  const party = missing.find((id) => id === chosen) ?? missing[0]
  if (party === undefined) return null
  const isSecond = plan.attestedOnce.includes(party)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        approve.perform({
          exchange: exchange.id,
          plan: plan.id,
          sha256: plan.sha256,
          party,
          means: { kind: 'signed-sheet', ...paper },
        })
      }}
    >
      <NativeSelect
        label={t('exchange.sheet.party')}
        value={party}
        data={missing.map((id) => ({ value: id, label: partyOf(id).name }))}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
      />
      <p className={isSecond ? 'needs' : 'quiet'}>
        {t(isSecond ? 'exchange.sheet.second' : 'exchange.sheet.says', {
          party: partyOf(party).name,
        })}
      </p>
      <PaperFields words="lists.confirm" paper={paper} onChange={setPaper} />
      <ActRefusal act={approve} />
      <div>
        <Button type="submit" disabled={!isComplete(paper)} loading={approve.isUnderWay}>
          {t('exchange.sheet.do')}
        </Button>
      </div>
    </form>
  )
}
