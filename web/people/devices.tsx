/** Every device that may sign, and those that no longer do. */
import { Button, Textarea } from '@mantine/core'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, type Api } from '../api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Moment } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { Asked } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { useAsk, useMe } from '../viewer.tsx'

type Device = InferResponseType<Api['api']['devices']['$get'], 200>['devices'][number]

export function Devices() {
  const { t } = useTranslation()
  const devices = useAsk(['devices'], async (api) => {
    return (await answerOf(api.api.devices.$get())).devices
  })
  return (
    <section className="stack">
      <h2>{t('people.devices')}</h2>
      <Asked query={devices}>
        {(all) => (
          <Strips label={t('people.devices')}>
            {all.map((device) => (
              <DeviceStrip key={device.device} device={device} />
            ))}
          </Strips>
        )}
      </Asked>
    </section>
  )
}

function DeviceStrip({ device }: { device: Device }) {
  const { t } = useTranslation()
  const { desk, parties, actor } = useMe()
  const side = parties.find(({ id }) => id === device.party)
  const isMine = actor?.keyName === device.keyName
  return (
    <Strip
      title={device.name}
      under={
        <>
          {side !== undefined && <SideName side={side} />} {t(`roles.${device.role}`)} ·{' '}
          {t(`people.kept.${device.kept}`)} · <Moment at={device.at} zone={desk.timeZone} /> ·{' '}
          <code dir="ltr">{device.keyName}</code>
        </>
      }
      state={
        device.revokedAt !== null && (
          <>
            {t('people.revoked')} <Moment at={device.revokedAt} zone={desk.timeZone} />
          </>
        )
      }
      actions={device.revokedAt === null && !isMine && <Revoke device={device} />}
    />
  )
}

function Revoke({ device }: { device: Device }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const revoke = useAct('trust.revoke-device', () => setOpen(false))
  const { name } = device
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={t('people.revokeTitle', { name })}
        onClick={() => setOpen(true)}
      >
        {t('people.revoke')}
      </Button>
      <Dialog
        title={t('people.revokeTitle', { name })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>{t('people.revokeSays')}</p>
        <Textarea
          label={t('people.reason')}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <ActRefusal act={revoke} />
        <div>
          <Button
            disabled={reason.trim().length < 3}
            loading={revoke.isUnderWay}
            onClick={() => revoke.perform({ device: device.device, reason })}
          >
            {t('people.revoke')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
