/** `log export`: the published log as files, complete and checked, for a witness or an archive. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { clusterIn } from '../db/cluster-directory.ts'
import { holderOf } from '../db/directory-lock.ts'
import { cosignedWords } from '../trust/cosigned-checkpoint.ts'
import { parsePolicy } from '../trust/policy.ts'
import { tilePath, tilesOfTree } from '../trust/tiles.ts'
import type { PublishedLog } from '../trust/verify-log.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { defaultAddress, readAddress } from './desk-address.ts'
import { openKept, settleLog } from './kept-desk.ts'
import { openPlace, verifySteadily, type LogPlace } from './log-verify.ts'

const help = `
good-offices log export --out DIR [--data DIR | --url URL]

Writes the published log into a folder: checkpoint, policy, every tile and bundle. It is checked
before anything is written, and can be checked again with log verify --data.

  --out DIR   a folder that does not exist yet or is empty
  --url URL   a desk (default ${defaultAddress})
  --data DIR  a desk's data folder, or a folder that holds "checkpoint"; what a desk that was
              killed had recorded and not yet published is published first

Exit status: 0 written, 1 refused, 2 wrong usage.
`

export const command: Command = {
  name: 'log export',
  summary: 'write the published log into a folder',
  help,
  run: async (args) => {
    const { out, place } = readExportArguments(args)
    await requireEmpty(out)
    if (place.kind === 'folder') await settleIfIdle(place.folder)
    const seen = new Map<string, Uint8Array>()
    const log = await openPlace(place)
    const bytes = await log.read('policy')
    if (bytes === undefined) throw new Refusal('not-verified', 'There is no published log here.')
    const policy = parsePolicy(bytes)
    const open = async () => remembering(await openPlace(place), seen)
    const verdict = await verifySteadily(open, { policy, since: [] })
    if (!verdict.valid) throw new Refusal('not-verified', `The log is refused: ${verdict.reason}`)
    const { origin, size, cosigned } = verdict.checkpoint
    const paths = [...tilesOfTree(size)].map(tilePath)
    // The checkpoint last: a folder that has one is whole.
    for (const path of [...paths, 'policy', 'checkpoint']) {
      const found = path === 'policy' ? bytes : seen.get(path)
      if (found === undefined) throw new Error(`${path} was verified and not read`)
      await mkdir(dirname(join(out, path)), { recursive: true })
      await writeFile(join(out, path), found)
    }
    process.stdout.write(
      `exported log ${origin} ${size} entries ${cosignedWords(cosigned)} to ${out}\n`,
    )
    return 0
  },
}

function readExportArguments(args: readonly string[]): { out: string; place: LogPlace } {
  const { values } = readArguments({
    args: [...args],
    options: { out: { type: 'string' }, data: { type: 'string' }, url: { type: 'string' } },
  })
  if (values.out === undefined) throw new UsageError('Name a folder with --out DIR.')
  if (values.data !== undefined && values.url !== undefined) {
    throw new UsageError('Name a folder or an address, not both.')
  }
  const place: LogPlace =
    values.data === undefined
      ? { kind: 'url', url: readAddress(values.url) }
      : { kind: 'folder', folder: values.data }
  return { out: values.out, place }
}

async function requireEmpty(folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) {
    throw new Refusal('wrong-state', `${folder} is not empty. Name a new folder with --out.`)
  }
}

/** A folder of log files alone has no database to ask. */
async function settleIfIdle(data: string): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL']
  const hasKeys = existsSync(join(data, 'keys', 'log.seed'))
  if (!hasKeys || holderOf(data) !== undefined) return
  if (databaseUrl === undefined && !existsSync(clusterIn(data))) return
  const kept = await openKept(data, databaseUrl)
  await settleLog(kept).finally(kept.close)
}

/** What was verified is what is written, even if the desk publishes meanwhile. */
const remembering = (log: PublishedLog, seen: Map<string, Uint8Array>): PublishedLog => ({
  ...log,
  read: async (path) => {
    const bytes = await log.read(path)
    if (bytes !== undefined) seen.set(path, bytes)
    return bytes
  },
})
