/** A desk of its own for a test file, with both parties admitted and everybody enrolled. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { perform, type Performed } from '../../src/acts/perform.ts'
import { withClient } from '../../src/db/connect.ts'
import { deskApp, type Surroundings } from '../../src/http/app.ts'
import { findCast, northland, southland, type Cast, type Delegation } from '../../src/http/cast.ts'
import { signAsDemo } from '../../src/http/demonstration.ts'
import { openDesk, type OpenDesk } from '../../src/http/open-desk.ts'
import { getAct } from '../../src/http/registry.ts'
import { openSession } from '../../src/http/sessions.ts'
import type { Actor } from '../../src/people/officer.ts'
import type { Purpose } from '../../src/acts/means.ts'
import { birth, copyHome, template, urlOf } from './template.ts'

export { northland, southland }

export type TestDesk = OpenDesk & {
  readonly cast: Cast
  readonly north: Delegation
  readonly south: Delegation
  readonly url: string
  /** Performs an act in the actor's name. */
  readonly act: (
    actor: Actor,
    name: string,
    input: unknown,
    answers?: { rule: string; reason: string }[],
  ) => Promise<Performed>
  /** A request as a signed-in actor, or as nobody. */
  readonly ask: (actor: Actor | null, path: string, init?: RequestInit) => Promise<Response>
  readonly sign: (actor: Actor, purpose: Purpose, sha256: string) => string
}

const complain = (error: Error) => {
  throw error
}

type Fresh = { readonly now?: () => Date; readonly surroundings?: Surroundings }

/** `now` is the desk's clock; a test moves it by closing over a variable. */
export async function freshDesk({ now, surroundings = {} }: Fresh = {}): Promise<TestDesk> {
  const owner = inject('owner')
  const database = `test_${randomBytes(8).toString('hex')}`
  await withClient(owner, (client) =>
    client.query(`create database ${database} template ${template}`),
  )
  const home = mkdtempSync(join(tmpdir(), 'good-offices-desk-'))
  copyHome(inject('templateHome'), home)
  const url = urlOf(owner, database)
  const open = await openDesk({ dataDir: home, databaseUrl: url, birth, ...(now && { now }) })
  afterAll(async () => {
    await open.close()
    rmSync(home, { recursive: true, force: true })
    await withClient(owner, (client) => client.query(`drop database ${database} with (force)`))
  })
  const cast = await findCast(open)
  const [north, south] = [cast?.of.get(northland), cast?.of.get(southland)]
  if (cast === null || north === undefined || south === undefined) throw new Error('no cast')
  const app = deskApp(open, complain, surroundings)
  const tokens = new Map<string, string>()
  return {
    ...open,
    cast,
    north,
    south,
    url,
    act: (actor, name, input, answers = []) =>
      perform(open.desk, { act: getAct(name), actor }, { input, answers }),
    ask: async (actor, path, init = {}) => {
      const headers = new Headers(init.headers)
      if (actor !== null) {
        const known = tokens.get(actor.device.id)
        const token = known ?? (await openSession(open.desk, actor.device.id))
        tokens.set(actor.device.id, token)
        headers.set('Authorization', `Bearer ${token}`)
      }
      return app.request(path, { ...init, headers })
    },
    sign: (actor, purpose, sha256) => signAsDemo(open, actor, { purpose, sha256 }),
  }
}
