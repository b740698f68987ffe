/**
 * This machine as a device of somebody: its key, which never leaves it, and the token of its
 * session, in a file for each desk that nobody else can read.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { encodeBase64 } from '../trust/base64.ts'
import { seedBytes, signingKey } from '../trust/keys.ts'
import { answerOf, askDesk, type Question } from './desk-address.ts'

const Device = z.object({
  url: z.string(),
  /** 64 hexadecimal digits: the whole secret of the key. */
  seed: z.string().length(2 * seedBytes),
  /** The code by which the key was handed in. */
  code: z.string(),
  /** Null: not approved yet. */
  keyName: z.string().nullable(),
  token: z.string().nullable(),
})
export type Device = z.infer<typeof Device>

export const devicesFolder = () =>
  process.env['GOOD_OFFICES_HOME'] ?? join(homedir(), '.config', 'good-offices')

/** One file a desk: `127.0.0.1_4300.json`. */
export const deviceFile = (url: string) =>
  join(devicesFolder(), `${new URL(url).host.replaceAll(/[^\w.-]/g, '_')}.json`)

export function findDevice(url: string): Device | null {
  const file = deviceFile(url)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Refusal('cannot-start', `${file} cannot be read: ${String(error)}`)
  }
  const read = Device.safeParse(parsed(text))
  if (read.success) return read.data
  throw new Refusal('cannot-start', `${file} is damaged. Move it away and sign in with a new code.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function keepDevice(device: Device): Device {
  const file = deviceFile(device.url)
  mkdirSync(devicesFolder(), { recursive: true, mode: 0o700 })
  const whole = `${file}.${process.pid}`
  writeFileSync(whole, `${JSON.stringify(device, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(whole, file)
  return device
}

/** The name is the desk's to give; the key is the same under every name. */
const keyOf = ({ seed }: Pick<Device, 'seed'>) =>
  signingKey({ name: 'device', type: 'plain', seed: Buffer.from(seed, 'hex') })

export const publicKeyOf = (device: Pick<Device, 'seed'>): string =>
  Buffer.from(keyOf(device).publicKey).toString('hex')

const Origin = z.object({ desk: z.object({ origin: z.string() }) })
const Challenge = z.object({ nonce: z.string() })
const Session = z.object({ token: z.string() })

/** Signs a fresh challenge; returns the device with its new token. */
export async function openSession(device: Device): Promise<Device> {
  const { url, keyName } = device
  if (keyName === null) throw notEnrolled(url)
  const { desk } = await answerOf(await askDesk(url, { path: '/api/me' }), Origin)
  const asked = await askDesk(url, { path: '/api/sign-in/challenge', body: {} })
  const { nonce } = await answerOf(asked, Challenge)
  const text = Buffer.from(`good-offices/sign-in/v1\n${desk.origin}\n${nonce}\n`)
  const signature = encodeBase64(keyOf(device).sign(text))
  const signed = await askDesk(url, { path: '/api/sign-in', body: { keyName, nonce, signature } })
  const { token } = await answerOf(signed, Session)
  return keepDevice({ ...device, token })
}

/** Asks as this device; a session that has ended is opened again, once. */
export async function askSignedIn(url: string, question: Question): Promise<Response> {
  const device = findDevice(url)
  if (device === null || device.keyName === null) throw notEnrolled(url)
  const awake = device.token === null ? await openSession(device) : device
  const response = await askDesk(url, { ...question, token: awake.token ?? undefined })
  if (response.status !== 401) return response
  const { token } = await openSession(awake)
  return askDesk(url, { ...question, token: token ?? undefined })
}

const notEnrolled = (url: string) =>
  new Refusal(
    'not-signed-in',
    `This machine is not enrolled at ${url}. Type: good-offices sign-in --url ${url} --code CODE`,
  )
