/** `sign-in`: enrols this machine with a one-time code, and signs it in once it is approved. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { seedBytes } from '../trust/keys.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { answerOf, askDesk, defaultAddress, readAddress } from './desk-address.ts'
import {
  deviceFile,
  findDevice,
  keepDevice,
  openSession,
  publicKeyOf,
  type Device,
} from './own-device.ts'

const help = `
good-offices sign-in [--url URL] [--code CODE] [--wait]

Enrols this machine at a desk and signs it in. A key is made here and stays here; the desk gets
its public half with the code, and a head of desk approves it. Until then this says so and ends
with 1: run it again later. Once approved it signs in, also without a code.

  --url URL    the desk (default ${defaultAddress})
  --code CODE  the one-time code that the head of desk gave out
  --wait       wait for the approval, at most an hour

The key and the session lie in ~/.config/good-offices, or in the folder that GOOD_OFFICES_HOME
names, readable by nobody else.
Exit status: 0 signed in, 1 not approved yet or refused, 2 wrong usage.
`

/** The desk lets one address ask 20 times a minute. */
const askAgainMs = 5_000
const waitMs = 3_600_000

export const command: Command = {
  name: 'sign-in',
  summary: 'enrol this machine at a desk, and sign in',
  help,
  run: async (args) => {
    const { url, code, patience } = readSignInArguments(args)
    const device = await approved(deviceFor(url, code), patience)
    await openSession(device)
    const { keyName } = device
    process.stdout.write(`signed in at ${url} as ${keyName}\n`)
    return 0
  },
}

function readSignInArguments(args: readonly string[]) {
  const { values } = readArguments({
    args: [...args],
    options: {
      url: { type: 'string' },
      code: { type: 'string' },
      wait: { type: 'boolean', default: false },
    },
  })
  const code = values.code?.trim().toUpperCase()
  if (code !== undefined && (code.length < 8 || code.length > 40)) {
    throw new UsageError(`"${code}" is not a code: four groups of four letters and digits.`)
  }
  return { url: readAddress(values.url), code, patience: values.wait ? waitMs : 0 }
}

type Known = { readonly device: Device; readonly handedIn: 'before' | 'now' }

/** A further code makes a further key; the same code goes on with the key that it handed in. */
function deviceFor(url: string, code: string | undefined): Known {
  const kept = findDevice(url)
  if (kept !== null && (code === undefined || code === kept.code)) {
    return { device: kept, handedIn: 'before' }
  }
  if (code === undefined) {
    throw new UsageError(`This machine is not known at ${url}: give the code with --code.`)
  }
  const seed = randomBytes(seedBytes).toString('hex')
  return { device: { url, seed, code, keyName: null, token: null }, handedIn: 'now' }
}

const Enrolled = z.object({ keyName: z.string().nullable() })

async function approved({ device, handedIn }: Known, patience: number): Promise<Device> {
  if (device.keyName !== null) return device
  const { url, code } = device
  const enrol = async (key: object) =>
    answerOf(await askDesk(url, { path: '/api/enrol', body: { code, ...key } }), Enrolled)
  let { keyName } =
    handedIn === 'now'
      ? await enrol({ publicKey: publicKeyOf(device), kept: 'file' })
      : await enrol({})
  keepDevice({ ...device, keyName })
  if (keyName === null && patience > 0) {
    process.stderr.write('Waiting for the head of desk to approve this machine.\n')
  }
  for (let waited = 0; keyName === null && waited < patience; waited += askAgainMs) {
    await wait(askAgainMs)
    ;({ keyName } = await enrol({}))
  }
  if (keyName !== null) return keepDevice({ ...device, keyName })
  throw new Refusal(
    'not-signed-in',
    `Not approved yet. The key is handed in and lies in ${deviceFile(url)}; ` +
      'ask the head of desk to approve it, then run this again.',
  )
}
