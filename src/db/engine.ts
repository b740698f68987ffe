/**
 * The desk's own PostgreSQL: one call takes a data directory, makes the cluster
 * when there is none, stops what a killed desk left behind, and serves on a free
 * port of 127.0.0.1. With DATABASE_URL set, none of this runs.
 */
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { clusterIn, ensureCluster, openHome, ownerPassword } from './cluster-directory.ts'
import { holdDirectory } from './directory-lock.ts'
import { findBinaries } from './engine-binaries.ts'
import { serverAccount } from './server-account.ts'
import { startServer, stopLeftOver } from './server-process.ts'
import type { ServerProcess, ServerStart } from './server-process.ts'

export { ownerRole } from './cluster-directory.ts'

export type Engine = {
  readonly host: '127.0.0.1'
  readonly port: number
  /** Of the role `desk_owner`; kept in the data directory, mode 0600. */
  readonly password: string
  /** Settles with the server's last words when it has ended, also when nobody asked it to. */
  readonly ended: Promise<string>
  /** Stops the server in order, then lets the directory go. May be called twice. */
  readonly stop: () => Promise<void>
}

export type EngineOptions = {
  /** Tests give up durability: a lost test database is no loss. */
  readonly durable: boolean
}

/** Refuses with `in-use` (another desk has the directory) or `cannot-start` (the server's words). */
export async function startEngine(dataDir: string, { durable }: EngineOptions): Promise<Engine> {
  const home = resolve(dataDir)
  openHome(home)
  const release = holdDirectory(home)
  try {
    const account = serverAccount()
    const binaries = findBinaries(account)
    const cluster = clusterIn(home)
    const durability = durable ? 'durable' : 'throwaway'
    await ensureCluster({ home, account, binaries }, durability)
    await stopLeftOver(cluster, account)
    const { postgres } = binaries
    const [server, port] = await startOnFreePort({ postgres, cluster, account, durability })
    const stop = () => server.stop().finally(release)
    return { host: '127.0.0.1', port, password: ownerPassword(home), ended: server.ended, stop }
  } catch (error) {
    release()
    throw error
  }
}

const portsTried = 5

/** Between finding a free port and using it another program may take it: then another is tried. */
async function startOnFreePort(
  start: Omit<ServerStart, 'port'>,
): Promise<readonly [ServerProcess, number]> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort()
    try {
      return [await startServer({ ...start, port }), port]
    } catch (error) {
      const taken = error instanceof Refusal && error.message.includes('Address already in use')
      if (!taken || tries === portsTried) throw error
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
