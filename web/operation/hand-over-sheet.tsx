/** A side that signs a hand-over on paper: an officer attests the sheet; it counts once a second has seen the same scan. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePartyOf } from '../exchange/parties.ts'
import { keepScanOf } from '../lists/keep-scan.ts'
import { isComplete, noPaper, PaperFields } from '../lists/paper-fields.tsx'
import { Asked } from '../ui/states.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { ActButton } from './act-button.tsx'
import { unconfirmed, type OfDirection } from './board.ts'
import { SignedHandOver, useManifestHash } from './signed-hand-over.tsx'

type SheetProps = OfDirection & { readonly side: 'giving' | 'receiving' }

export function RegisterHandOver(of: SheetProps) {
  const { t } = useTranslation()
  const party = usePartyOf()(of.side === 'giving' ? of.direction.from : of.direction.to).name
  return (
    <ActButton
      label={t(`operation.sheet.button.${of.side}`, { party })}
      title={t(`operation.sheet.title.${of.side}`, { party })}
    >
      {(close) => <Attest {...of} onDone={close} />}
    </ActButton>
  )
}

function Attest({ side, onDone, ...of }: SheetProps & { onDone: () => void }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const { head, stage, direction } = of
  const [paper, setPaper] = useState(noPaper)
  const checked = useManifestHash(of)
  const act = side === 'giving' ? 'operation.give' : 'operation.receive'
  const confirm = useAct(act, onDone, { first: keepScanOf })
  const party = side === 'giving' ? direction.from : direction.to
  const people = unconfirmed(direction.people, side)
  const isSecond = people.some(({ custody }) => custody.attestedOnce.includes(side))
  return (
    <Asked query={checked}>
      {({ sha256 }) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            confirm.perform({
              exchange: head.id,
              stage: stage.id,
              people: people.map(({ id }) => id),
              manifestSha256: sha256,
              party,
              means: { kind: 'signed-sheet', ...paper },
            })
          }}
        >
          <p className={isSecond ? 'needs' : 'quiet'}>
            {t(isSecond ? 'operation.sheet.second' : 'operation.sheet.says', {
              party: partyOf(party).name,
            })}
          </p>
          <SignedHandOver {...of} people={people} sha256={sha256} />
          <PaperFields words="lists.confirm" paper={paper} onChange={setPaper} />
          <ActRefusal act={confirm} />
          <div>
            <Button type="submit" disabled={!isComplete(paper)} loading={confirm.isUnderWay}>
              {t('operation.sheet.do')}
            </Button>
          </div>
        </form>
      )}
    </Asked>
  )
}
