/** `log verify`: the whole published log, from a folder or over the network, without a database. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../base/refusal.ts'
import { cosignedWords } from '../trust/cosigned-checkpoint.ts'
import { sameBytes } from '../trust/merkle.ts'
import { parsePolicy, type Policy } from '../trust/policy.ts'
import { noteBytesMax } from '../trust/strict-text.ts'
import {
  verifyLog,
  type KeptCheckpoint,
  type LogVerdict,
  type PublishedLog,
} from '../trust/verify-log.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { loadPolicy } from './receipt-verify.ts'
import { verifyRowsOf } from './rows-verify.ts'

const deskUrl = 'http://127.0.0.1:4300'

const help = `
good-offices log verify [--data DIR | --url URL] [--policy FILE] [--since CHECKPOINT]... [--database]

Checks the whole log: signature and cosignatures of the checkpoint, every bundle and tile byte for
byte, the root, and that nothing lies there which does not belong. Needs no database.

  --data DIR          the desk's data folder, or a folder that holds "checkpoint"
  --url URL           a desk; its log is read under URL/log/ (default ${deskUrl})
  --policy FILE       the logs and witnesses that you believe; without it the published policy
                      is used, which proves only that the desk agrees with itself
  --since CHECKPOINT  a checkpoint that you kept: it must be a prefix of the log; may be repeated
  --database          with --data: also holds every row of the desk's database against the log, and
                      names each act whose rows were changed. The engine in DIR is started for it,
                      so no desk may run there; with DATABASE_URL that database is read instead

Exit status: 0 verified, 1 refused, 2 wrong usage.
`

export const command: Command = {
  name: 'log verify',
  summary: 'check the whole log: tree, signatures, cosignatures',
  help,
  run: async (args) => {
    const { place, policyFile, sinceFiles, rowsOf } = readLogArguments(args)
    const since = await Promise.all(sinceFiles.map(readKept))
    const open = () => openPlace(place)
    const policy = await policyFor(open, policyFile)
    const verdict = await verifySteadily(open, { policy, since })
    if (!verdict.valid) throw new Refusal('not-verified', `The log is refused: ${verdict.reason}`)
    process.stdout.write(`${inWords(verdict)}\n`)
    if (rowsOf !== null) await verifyRowsOf(rowsOf, verdict)
    return 0
  },
}

export type LogPlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'url'; readonly url: string }

function readLogArguments(args: readonly string[]) {
  const { values } = readArguments({
    args: [...args],
    options: {
      data: { type: 'string' },
      url: { type: 'string' },
      policy: { type: 'string' },
      since: { type: 'string', multiple: true, default: [] },
      database: { type: 'boolean', default: false },
    },
  })
  if (values.database && values.data === undefined)
    throw new UsageError("--database needs the desk's data folder: name it with --data.")
  if (values.data !== undefined && values.url !== undefined)
    throw new UsageError('Name a folder or an address, not both.')
  if (values.url !== undefined && !/^https?:$/.test(URL.parse(values.url)?.protocol ?? ''))
    throw new UsageError(`"${values.url}" is not an address.`)
  const place: LogPlace =
    values.data === undefined
      ? { kind: 'url', url: values.url ?? deskUrl }
      : { kind: 'folder', folder: values.data }
  const rowsOf = values.database ? (values.data ?? null) : null
  return { place, policyFile: values.policy, sinceFiles: values.since, rowsOf }
}

async function readKept(file: string): Promise<KeptCheckpoint> {
  const bytes = await findFile(file)
  if (bytes === undefined) throw new Refusal('not-verified', `There is no checkpoint ${file}.`)
  return { name: file, bytes }
}

async function policyFor(
  open: () => Promise<PublishedLog>,
  file: string | undefined,
): Promise<Policy> {
  if (file !== undefined) return loadPolicy(file)
  const bytes = await (await open()).read('policy')
  if (bytes === undefined)
    throw new Refusal('not-verified', 'The log publishes no policy: give yours with --policy FILE.')
  process.stderr.write(
    'Warning: checked against the policy that the log itself publishes. Keep your own copy and give it with --policy.\n',
  )
  return parsePolicy(bytes)
}

const triesMax = 5
const publishingMs = 300

/**
 * A desk at work may publish between the reading of one file and the next. So a refusal stands only
 * if the checkpoint is still the one that was read; otherwise everything is read again.
 */
export async function verifySteadily(
  open: () => Promise<PublishedLog>,
  asked: { readonly policy: Policy; readonly since: readonly KeptCheckpoint[] },
): Promise<LogVerdict> {
  for (let tries = 1; ; tries++) {
    const log = await open()
    const before = await log.read('checkpoint')
    const verdict = await verifyLog(log, asked)
    if (verdict.valid || tries === triesMax) return verdict
    await wait(publishingMs)
    const after = await log.read('checkpoint')
    if (before === after || (before && after && sameBytes(before, after))) return verdict
  }
}

export async function openPlace(place: LogPlace): Promise<PublishedLog> {
  if (place.kind === 'url') return openUrl(place.url)
  const here = await isFile(join(place.folder, 'checkpoint'))
  const folder = here ? place.folder : join(place.folder, 'log')
  return {
    read: (path) => findFile(join(folder, path)),
    paths: await listFiles(folder, 'tile'),
  }
}

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() === true

/** Undefined if there is none; what cannot be read for another reason is refused with that reason. */
async function unlessAbsent<Found>(
  path: string,
  found: Promise<Found>,
): Promise<Found | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code)) return undefined
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('not-verified', `${path} cannot be read: ${why}`)
  }
}

const absent = new Set<unknown>(['ENOENT', 'ENOTDIR'])

const findFile = (path: string): Promise<Uint8Array | undefined> =>
  unlessAbsent(path, readFile(path))

/** Everything below that is not a folder, so that a link or a socket is found not to belong. */
async function listFiles(folder: string, path: string): Promise<readonly string[]> {
  const there = join(folder, path)
  const entries = (await unlessAbsent(there, readdir(there, { withFileTypes: true }))) ?? []
  const nested = entries.map(async (entry) => {
    const inside = `${path}/${entry.name}`
    return entry.isDirectory() ? listFiles(folder, inside) : [inside]
  })
  return (await Promise.all(nested)).flat()
}

const patienceMs = 30_000

function openUrl(url: string): PublishedLog {
  const base = `${url.replace(/\/+$/, '')}/log/`
  return {
    read: async (path) => {
      const response = await fetch(`${base}${path}`, {
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      }).catch((error: unknown) => {
        const why = error instanceof Error ? (error.cause ?? error) : error
        throw new Refusal('not-verified', `${base}${path} cannot be reached: ${String(why)}`)
      })
      if (response.status === 404) return undefined
      if (!response.ok)
        throw new Refusal('not-verified', `${base}${path} answers with ${response.status}.`)
      return readBounded(response)
    },
  }
}

/** No file of the log is longer than a note may be, so more is never taken in. */
async function readBounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > noteBytesMax) throw new Refusal('not-verified', `${response.url} is too long.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function inWords({ checkpoint, since }: Extract<LogVerdict, { valid: true }>): string {
  const { origin, size, cosigned } = checkpoint
  const first = `verified log ${origin} ${size} entries ${cosignedWords(cosigned)}`
  return [first, ...since.map(({ name, size: at }) => `holds ${name} of ${at} entries`)].join('\n')
}
