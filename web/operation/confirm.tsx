/**
 * Giving, receiving and witnessing: each side signs over the same manifest and the
 * same people. What is signed is shown whole, and its hash is computed in this browser.
 */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSign } from '../sign-in/sign.ts'
import { Asked, ErrorState } from '../ui/states.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useMe } from '../viewer.tsx'
import { ActButton } from './act-button.tsx'
import { unconfirmed, type HandOverSide, type OfDirection } from './board.ts'
import { confirmationSha256 } from './confirmed-text.ts'
import { RegisterHandOver } from './hand-over-sheet.tsx'
import { mayConfirm, mayLead, mayRegister } from './room.ts'
import { SignedHandOver, useManifestHash } from './signed-hand-over.tsx'

const actOf = {
  giving: 'operation.give',
  receiving: 'operation.receive',
  desk: 'operation.witness',
} as const

/** Every confirmation that this reader can give or register for this direction now. */
export function ConfirmButtons(of: OfDirection) {
  const me = useMe()
  const { from, to, people } = of.direction
  const party = me.actor?.party ?? null
  const own: HandOverSide[] = [
    ...(mayConfirm(me) && party === from ? (['giving'] as const) : []),
    ...(mayConfirm(me) && party === to ? (['receiving'] as const) : []),
    ...(mayLead(me) ? (['desk'] as const) : []),
  ]
  return (
    <>
      {own
        .filter((side) => unconfirmed(people, side).length > 0)
        .map((side) => (
          <Confirm key={side} {...of} side={side} />
        ))}
      {mayRegister(me) &&
        (['giving', 'receiving'] as const)
          .filter((side) => unconfirmed(people, side).length > 0)
          .map((side) => <RegisterHandOver key={side} {...of} side={side} />)}
    </>
  )
}

type ConfirmProps = OfDirection & { readonly side: HandOverSide }

function Confirm(of: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <ActButton
      isMain
      label={t(`operation.confirm.button.${of.side}`)}
      title={t(`operation.confirm.title.${of.side}`)}
    >
      {(close) => <Confirming {...of} onDone={close} />}
    </ActButton>
  )
}

function Confirming({ side, onDone, ...of }: ConfirmProps & { onDone: () => void }) {
  const { t } = useTranslation()
  const sign = useSign()
  const people = unconfirmed(of.direction.people, side)
  const ids = people.map(({ id }) => id)
  const checked = useManifestHash(of)
  const confirm = useAct(actOf[side], onDone)
  const signing = useMutation({
    mutationFn: async (manifestSha256: string) =>
      sign('hand-over', await confirmationSha256({ side, manifestSha256, people: ids })),
    onSuccess: (signature, manifestSha256) =>
      confirm.perform({
        exchange: of.head.id,
        stage: of.stage.id,
        people: ids,
        manifestSha256,
        means: { kind: 'device', signature },
      }),
  })
  return (
    <Asked query={checked}>
      {({ sha256, agrees }) => (
        <>
          <p>{t(`operation.confirm.says.${side}`)}</p>
          <SignedHandOver {...of} people={people} sha256={sha256} />
          {!agrees && <p className="stopped">{t('operation.confirm.differs')}</p>}
          <p className="quiet">{t('operation.confirm.undone')}</p>
          {signing.error !== null && <ErrorState error={signing.error} />}
          <ActRefusal act={confirm} />
          <div>
            <Button
              disabled={!agrees || ids.length === 0}
              loading={signing.isPending || confirm.isUnderWay}
              onClick={() => signing.mutate(sha256)}
            >
              {t('operation.confirm.do', { count: ids.length })}
            </Button>
          </div>
        </>
      )}
    </Asked>
  )
}
