/** Keys that wait: compared aloud, then approved by an act. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActRefusal, useAct } from '../use-act.tsx'
import { Dialog, Hash } from '../ui/dialog.tsx'
import { Distance } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useMe } from '../viewer.tsx'
import type { WaitingKey } from './waiting-keys.ts'

export function KeysToApprove({ waiting }: { waiting: readonly WaitingKey[] }) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2>{t('people.waiting')}</h2>
      {waiting.length === 0 ? (
        <p className="quiet">{t('people.noneWaiting')}</p>
      ) : (
        <>
          <p className="quiet">{t('people.waitingSays')}</p>
          <Strips>
            {waiting.map((key) => (
              <WaitingStrip key={key.code} waiting={key} />
            ))}
          </Strips>
        </>
      )}
    </section>
  )
}

function WaitingStrip({ waiting }: { waiting: WaitingKey }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const [isOpen, setOpen] = useState(false)
  const approve = useAct('trust.enrol-device', () => setOpen(false))
  const { name, role, party, publicKey, kept, code } = waiting
  const side = parties.find(({ id }) => id === party)
  const roleName = t(`roles.${role}`)
  return (
    <Strip
      standing="needs"
      title={name}
      under={
        <>
          {roleName} {side !== undefined && <SideName side={side} />}
        </>
      }
      state={<Distance at={waiting.redeemedAt} />}
      actions={
        <Button size="xs" onClick={() => setOpen(true)}>
          {t('people.approve')}
        </Button>
      }
    >
      <Hash sha256={publicKey} />
      <Dialog
        title={t('people.approveTitle', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t('people.approveSays', { name, role: roleName })}</p>
        <Hash sha256={publicKey} />
        <ActRefusal act={approve} />
        <div>
          <Button
            loading={approve.isUnderWay}
            onClick={() => approve.perform({ name, role, party, publicKey, kept, code })}
          >
            {t('people.approve')}
          </Button>
        </div>
      </Dialog>
    </Strip>
  )
}
