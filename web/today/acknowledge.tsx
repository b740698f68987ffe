/** What exactly is acknowledged, in words and with its hash: signed on this device, or attested from a sheet. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { windowText } from '../../src/operation/window-text.ts'
import { sha256OfText } from '../exchange/signing/own-edition.ts'
import { keepScanOf } from '../lists/keep-scan.ts'
import { isComplete, noPaper, PaperFields } from '../lists/paper-fields.tsx'
import { useSign } from '../sign-in/sign.ts'
import { Hash } from '../ui/dialog.tsx'
import { Asked, ErrorState } from '../ui/states.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useAsk } from '../viewer.tsx'
import type { Next, WindowSide } from './today.ts'

type AcknowledgeProps = {
  readonly next: Next
  readonly side: WindowSide
  readonly onDone: () => void
}

/** Computed here from the hours that are shown: nothing believes a hash that the desk only sent. */
function useWindowHash({ number, point, stage, window }: Next) {
  const text = windowText({ exchange: number, point, stage, version: window.version })
  return useAsk(['window-hash', text], () => sha256OfText(text))
}

function SignedHours({ next, sha256 }: { next: Next; sha256: string }) {
  const { t } = useTranslation()
  const { stage, point, number } = next
  return (
    <>
      <p>
        {t('today.hours.signs', {
          number,
          stage: stage.id,
          day: stage.on,
          point: point.name,
        })}
      </p>
      <p>
        <strong>{t('today.hours.fromTo', { ...stage.window, zone: point.timeZone })}</strong>
      </p>
      <Hash sha256={sha256} />
    </>
  )
}

export function AcknowledgeByDevice({ next, onDone }: AcknowledgeProps) {
  const { t } = useTranslation()
  const sign = useSign()
  const hash = useWindowHash(next)
  const acknowledge = useAct('operation.acknowledge-window', onDone)
  const signing = useMutation({
    mutationFn: async (sha256: string) => ({ sha256, signature: await sign('window', sha256) }),
    onSuccess: ({ sha256, signature }) =>
      acknowledge.perform({
        exchange: next.exchange,
        stage: next.stage.id,
        windowSha256: sha256,
        means: { kind: 'device', signature },
      }),
  })
  return (
    <Asked query={hash}>
      {(sha256) => (
        <>
          <SignedHours next={next} sha256={sha256} />
          {signing.error !== null && <ErrorState error={signing.error} />}
          <ActRefusal act={acknowledge} />
          <div>
            <Button
              loading={signing.isPending || acknowledge.isUnderWay}
              onClick={() => signing.mutate(sha256)}
            >
              {t('today.hours.sign')}
            </Button>
          </div>
        </>
      )}
    </Asked>
  )
}

export function AcknowledgeBySheet({ next, side, onDone }: AcknowledgeProps) {
  const { t } = useTranslation()
  const hash = useWindowHash(next)
  const [paper, setPaper] = useState(noPaper)
  const acknowledge = useAct('operation.acknowledge-window', onDone, { first: keepScanOf })
  return (
    <Asked query={hash}>
      {(sha256) => (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault()
            acknowledge.perform({
              exchange: next.exchange,
              stage: next.stage.id,
              windowSha256: sha256,
              party: side.party,
              means: { kind: 'signed-sheet', ...paper },
            })
          }}
        >
          <SignedHours next={next} sha256={sha256} />
          <p className={side.attestedOnce ? 'needs' : 'quiet'}>
            {t(side.attestedOnce ? 'today.hours.attestedOnce' : 'today.hours.sheetSays')}
          </p>
          <PaperFields words="lists.confirm" paper={paper} onChange={setPaper} />
          <ActRefusal act={acknowledge} />
          <div>
            <Button type="submit" disabled={!isComplete(paper)} loading={acknowledge.isUnderWay}>
              {t('today.hours.attest')}
            </Button>
          </div>
        </form>
      )}
    </Asked>
  )
}
