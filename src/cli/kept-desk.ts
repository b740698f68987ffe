/**
 * What a data directory keeps, opened without serving it: the desk's database (the engine in the
 * directory, or the one that DATABASE_URL names), the published log and its key.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { readBirth, rolesOf, type Birth } from '../db/birth.ts'
import { clusterIn } from '../db/cluster-directory.ts'
import { connect, loginOf, type Login } from '../db/connect.ts'
import { deskConnection, type DeskConnection } from '../db/desk-db.ts'
import { holdDirectory, holderOf } from '../db/directory-lock.ts'
import { ownerRole, startEngine } from '../db/engine.ts'
import { readSecret } from '../db/secrets.ts'
import { keyIn } from '../http/open-desk.ts'
import { keepLog } from '../jobs/log-keeper.ts'

export type KeptDesk = {
  readonly home: string
  readonly birth: Birth
  readonly db: DeskConnection
  /** `beside`: a desk works here, and what it has begun is its own to finish. */
  readonly held: 'alone' | 'beside'
  readonly close: () => Promise<void>
}

/** Only one of two can use the engine of a directory; two can use one that runs elsewhere. */
export async function openKept(dataDir: string, databaseUrl?: string): Promise<KeptDesk> {
  const home = resolve(dataDir)
  const password = readSecret(home, 'keys/desk.password')
  if (password === null) throw new Refusal('cannot-start', `There is no desk in ${home}.`)
  const { owner, held, stop } =
    databaseUrl === undefined ? await ownEngine(home) : databaseOf(home, databaseUrl)
  try {
    const birth = await readBirth(owner)
    if (birth === null) throw new Refusal('cannot-start', `The database of ${home} is empty.`)
    const { host, port, database } = owner
    const user = `${rolesOf(birth.mandateId)}_desk`
    const pool = connect({ host, port, database, user, password }, connectionsMax)
    const close = () => pool.destroy().finally(stop)
    return { home, birth, db: deskConnection(pool), held, close }
  } catch (error) {
    await stop()
    throw error
  }
}

const connectionsMax = 2

type Opened = Pick<KeptDesk, 'held'> & {
  readonly owner: Login
  readonly stop: () => Promise<void>
}

async function ownEngine(home: string): Promise<Opened> {
  const holder = holderOf(home)
  if (holder !== undefined) {
    throw new Refusal(
      'in-use',
      `A desk works in ${home} (process ${holder}): stop it first, or ask it by --url.`,
    )
  }
  if (!existsSync(clusterIn(home))) {
    throw new Refusal(
      'cannot-start',
      `${home} holds no database. If it lies elsewhere, name it in DATABASE_URL.`,
    )
  }
  const { host, port, password, stop } = await startEngine(home, { durable: true })
  const owner = { host, port, user: ownerRole, password, database: 'desk' }
  return { owner, held: 'alone', stop }
}

function databaseOf(home: string, url: string): Opened {
  if (holderOf(home) !== undefined) {
    return { owner: loginOf(url), held: 'beside', stop: async () => {} }
  }
  const release = holdDirectory(home)
  return { owner: loginOf(url), held: 'alone', stop: async () => release() }
}

/** Puts what a killed desk left behind into the published log; a desk at work does that itself. */
export async function settleLog({ home, birth, db, held }: KeptDesk): Promise<void> {
  if (held === 'beside') return
  const key = keyIn(home, 'keys/log.seed', birth.origin)
  const keeper = await keepLog(db, { folder: join(home, 'log'), key })
  await keeper.stop()
}
