/**
 * The files of the desk's PostgreSQL inside its data directory: `postgres/` with the
 * cluster, and `owner.password` with the secret of the role that owns everything.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '../base/refusal.ts'
import type { Binaries } from './engine-binaries.ts'
import { canEnter, type ServerAccount } from './server-account.ts'
import { serverEnvironment, type Durability } from './server-process.ts'

/** The role that migrates, named when the cluster is made. */
export const ownerRole = 'desk_owner'

export type ClusterSite = {
  /** The desk's data directory, absolute. */
  readonly home: string
  readonly account: ServerAccount
  readonly binaries: Binaries
}

export const clusterIn = (home: string) => join(home, 'postgres')

/**
 * Makes the data directory when there is none. Root leaves the way through open
 * (0711), since the server runs under another account; its own folder is 0700.
 */
export function openHome(home: string): void {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  try {
    const first = mkdirSync(home, { recursive: true, mode })
    if (first === undefined) return
    // Again and by name, because a strict umask has taken bits away.
    for (let dir = home; dir.length >= first.length; dir = dirname(dir)) chmodSync(dir, mode)
  } catch (error) {
    throw new Refusal(
      'cannot-start',
      `The data directory ${home} cannot be made or opened: ${reason(error)}. ` +
        'Choose another with --data.',
    )
  }
}

export async function ensureCluster(site: ClusterSite, durability: Durability): Promise<void> {
  if (!canEnter(site.account, site.home)) throw closed(site.home)
  if (!existsSync(join(clusterIn(site.home), 'PG_VERSION'))) await makeCluster(site, durability)
}

const closed = (home: string) =>
  new Refusal(
    'cannot-start',
    `The account postgres, which runs the database for root, cannot enter ${home}. Choose a data ` +
      'directory that it can enter, for example --data /var/lib/good-offices/desk, or run the desk ' +
      'under an ordinary account.',
  )

/** The cluster is made aside and moved: a power cut half way leaves no half cluster. */
async function makeCluster(site: ClusterSite, durability: Durability): Promise<void> {
  const { home, account, binaries } = site
  const draft = join(home, 'postgres.new')
  // initdb reads the secret from a file of its account; Node's pipes are sockets, which it refuses.
  const secret = join(home, 'initdb.password')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(secret, `${ownerPassword(home)}\n`, { mode: 0o600 })
  try {
    give(account, [draft, secret])
    const args = ['--pgdata', draft, '--pwfile', secret, '--username', ownerRole]
    args.push('--auth', 'scram-sha-256', '--data-checksums', '--encoding', 'UTF8')
    // Order by code point, from PostgreSQL's own tables: the same on every machine, and an
    // upgrade of the system's C library cannot spoil an index.
    args.push('--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8')
    if (durability === 'throwaway') args.push('--no-sync')
    const options = { ...account, cwd: '/', env: serverEnvironment }
    await promisify(execFile)(binaries.initdb, args, options)
    renameSync(draft, clusterIn(home))
    if (durability === 'durable') syncFolder(home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw new Refusal(
      'cannot-start',
      `PostgreSQL could not make its files in ${home}: ${reason(error)}`,
    )
  } finally {
    rmSync(secret, { force: true })
  }
}

/** The owner's password: made once, kept in the data directory, readable by the desk alone. */
export function ownerPassword(home: string): string {
  const file = join(home, 'owner.password')
  if (!existsSync(file)) {
    const draft = `${file}.new`
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600, flush: true })
    renameSync(draft, file)
  }
  return readFileSync(file, 'utf8').trim()
}

function give({ uid, gid }: ServerAccount, paths: readonly string[]): void {
  if (uid === undefined || gid === undefined) return
  for (const path of paths) chownSync(path, uid, gid)
}

/** Makes the rename itself survive a power cut. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
  return said === '' ? error.message : said
}
