/**
 * This device and its key: a one-time code enrols it, the head of desk approves the
 * key, and from then on it signs in by signing a nonce of the desk.
 */
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api.ts'
import { paths } from '../paths.ts'
import { Hash } from '../ui/dialog.tsx'
import { Asked, ErrorState } from '../ui/states.tsx'
import { useMe } from '../viewer.tsx'
import {
  findDeviceKey,
  forgetDeviceKey,
  keepDeviceKey,
  makeDeviceKey,
  signText,
  type DeviceKey,
} from './device-key.ts'

const askAgainMs = 5_000

/** Asks the desk whether a key that waits has been approved, and keeps its name then. */
async function findApprovedKey(): Promise<DeviceKey | null> {
  const key = await findDeviceKey()
  if (key === null || key.keyName !== null) return key
  const { keyName } = await answerOf(api.api.enrol.$post({ json: { code: key.code } }))
  if (keyName === null) return key
  const approved = { ...key, keyName }
  await keepDeviceKey(approved)
  return approved
}

export function ThisDevice() {
  const key = useQuery({
    queryKey: ['device-key'],
    queryFn: findApprovedKey,
    refetchInterval: ({ state: { data } }) => (data?.keyName === null ? askAgainMs : false),
  })
  return (
    <Asked query={key}>
      {(found) => {
        if (found === null) return <Enrol />
        return found.keyName === null ? (
          <WaitForApproval device={found} />
        ) : (
          <SignInHere device={found} keyName={found.keyName} />
        )
      }}
    </Asked>
  )
}

function Enrol() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const enrol = useMutation({
    mutationFn: async () => {
      const key = await makeDeviceKey(code.trim())
      const { publicKey } = key
      await answerOf(api.api.enrol.$post({ json: { code: key.code, publicKey, kept: 'browser' } }))
      await keepDeviceKey(key)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['device-key'] }),
  })
  const isOld = enrol.error instanceof DOMException && enrol.error.name === 'NotSupportedError'
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        enrol.mutate()
      }}
    >
      <p>{t('signIn.enrolSays')}</p>
      <TextInput
        label={t('signIn.code')}
        description={t('signIn.codeSays')}
        value={code}
        onChange={({ currentTarget: { value } }) => setCode(value)}
        autoComplete="off"
        dir="ltr"
      />
      {isOld ? (
        <p className="stopped">{t('signIn.noKeys')}</p>
      ) : (
        enrol.error !== null && <ErrorState error={enrol.error} />
      )}
      <div>
        <Button type="submit" disabled={code.trim().length < 8} loading={enrol.isPending}>
          {t('signIn.enrol')}
        </Button>
      </div>
    </form>
  )
}

function WaitForApproval({ device }: { device: DeviceKey }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <output className="needs">{t('signIn.waiting')}</output>
      <Hash sha256={device.publicKey} />
      <p className="quiet">{t('signIn.waitingSays')}</p>
      <Forget />
    </div>
  )
}

function SignInHere({ device, keyName }: { device: DeviceKey; keyName: string }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const signIn = useMutation({
    mutationFn: async () => {
      const { nonce } = await answerOf(api.api['sign-in'].challenge.$post())
      const text = `good-offices/sign-in/v1\n${desk.origin}\n${nonce}\n`
      const signature = await signText(device, text)
      await answerOf(api.api['sign-in'].$post({ json: { keyName, nonce, signature } }))
    },
    onSuccess: async () => {
      await queries.resetQueries()
      await navigate({ to: paths.today() })
    },
  })
  return (
    <div className="stack">
      <h2>{t('signIn.here')}</h2>
      <p>{t('signIn.hereSays')}</p>
      <code dir="ltr">{keyName}</code>
      {signIn.error !== null && <ErrorState error={signIn.error} />}
      <div className="row">
        <Button onClick={() => signIn.mutate()} loading={signIn.isPending}>
          {t('signIn.sign')}
        </Button>
        <Forget />
      </div>
    </div>
  )
}

function Forget() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const forget = async () => {
    await forgetDeviceKey()
    await queries.invalidateQueries({ queryKey: ['device-key'] })
  }
  return (
    <Button variant="subtle" onClick={() => void forget()}>
      {t('signIn.forget')}
    </Button>
  )
}
