/** For officers: closed exchanges, what a release would publish, and the release itself. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicParty, ToRelease as Waiting } from '../../src/transparency/views.ts'
import { answerOf } from '../api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Asked } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useAsk, useMe, useSeeAs, type Me } from '../viewer.tsx'
import { Figures } from './public-exchange.tsx'

const lookers = ['head-of-desk', 'desk-officer', 'auditor']

/** For the panel only: the desk checks it again. */
export const mayLook = ({ actor }: Me) => actor !== null && lookers.includes(actor.role)

export function ToRelease({ parties }: { parties: readonly PublicParty[] }) {
  const { t } = useTranslation()
  const asked = useAsk(['transparency'], (api) => answerOf(api.api.transparency.exchanges.$get()))
  return (
    <Asked query={asked}>
      {({ exchanges }) =>
        exchanges.length > 0 && (
          <section className="stack on-screen-only">
            <h2>{t('transparency.release.title')}</h2>
            <Strips label={t('transparency.release.label')}>
              {exchanges.map((exchange) => (
                <Closed key={exchange.id} exchange={exchange} parties={parties} />
              ))}
            </Strips>
          </section>
        )
      }
    </Asked>
  )
}

type ClosedProps = { readonly exchange: Waiting; readonly parties: readonly PublicParty[] }

function Closed({ exchange, parties }: ClosedProps) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && me.actor?.role === 'head-of-desk'
  const { number, closedOn, next, editions } = exchange
  const word = next === 'ready' && editions > 0 ? 'again' : next
  return (
    <Strip
      title={t('transparency.exchange', { number })}
      under={t('transparency.closed', { day: closedOn })}
      state={t(`transparency.release.${word}`)}
      standing={next === 'ready' ? 'needs' : 'plain'}
      actions={mayAct && next === 'ready' && <Release exchange={exchange} parties={parties} />}
    />
  )
}

function Release({ exchange, parties }: ClosedProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const act = useAct('transparency.release')
  const { number, figures, id } = exchange
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('transparency.release.act')}</Button>
      <Dialog
        title={t('transparency.release.dialog', { number })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t('transparency.release.dialogSays')}</p>
        {figures !== null && <Figures figures={figures} parties={parties} />}
        <ActRefusal act={act} />
        <div>
          <Button loading={act.isUnderWay} onClick={() => act.perform({ exchange: id })}>
            {t('transparency.release.sign')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
