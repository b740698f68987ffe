/**
 * A desk that is killed with -9 while lists come in and while people change hands: what it has
 * acknowledged is there when it starts again, with its rows and its receipt, and the log holds.
 * GOOD_OFFICES_KILLS=50 kills more often than `npm test` has time for.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { ChildProcess } from 'node:child_process'
import { ActId } from '../../src/base/ids.ts'
import { asDesk } from '../../src/db/desk-db.ts'
import { serverAccount } from '../../src/db/server-account.ts'
import { stopLeftOver } from '../../src/db/server-process.ts'
import { clusterIn } from '../../src/db/cluster-directory.ts'
import { openKept } from '../../src/cli/kept-desk.ts'
import { asCsv, makeUpList, makeUpPeople } from '../../src/lists/made-up-lists.ts'
import { parsePolicy } from '../../src/trust/policy.ts'
import { verifyReceipt } from '../../src/trust/receipt.ts'
import { compileCommand, end, type CompiledCommand } from '../support/compiled-command.ts'
import { tellDepartedStage, type DepartedStage } from '../support/departed-stage.ts'

const kills = Number(process.env['GOOD_OFFICES_KILLS'] ?? 2)
const minutes = (count: number) => count * 60_000

const home = mkdtempSync(join(tmpdir(), 'good-offices-killed-'))
let command: CompiledCommand
let stage: DepartedStage
let server: ChildProcess | undefined

beforeAll(async () => {
  chmodSync(home, 0o711) // as root, PostgreSQL runs under another account and must get in
  command = compileCommand()
  stage = await tellDepartedStage(home)
}, minutes(3))
afterEach(async () => {
  if (server !== undefined) await end(server, 'SIGKILL')
})
afterAll(async () => {
  await stopLeftOver(clusterIn(home), serverAccount())
  command.remove()
  rmSync(home, { recursive: true, force: true })
})

const Performed = z.object({ act: ActId, answer: z.looseObject({ list: z.uuid().optional() }) })
const Upload = z.object({ id: z.uuid(), state: z.string() })

type Acknowledged = { readonly name: string; readonly act: ActId; readonly list?: string }

/** Undefined when the desk was gone before it had answered, or said no. */
async function asked<Answer>(
  form: z.ZodType<Answer>,
  url: string,
  token: string,
  body?: FormData | object,
): Promise<Answer | undefined> {
  const isForm = body instanceof FormData
  const headers = new Headers({ Authorization: `Bearer ${token}` })
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  }).catch(() => undefined)
  if (response?.ok !== true) return undefined
  const read = form.safeParse(await response.json().catch(() => undefined))
  return read.success ? read.data : undefined
}

const linesOfList = 400
const file = asCsv(
  makeUpList(makeUpPeople(linesOfList, 5), { spelling: 'latin', slips: 0.1, seed: 5 }),
)

/** Uploads and submits list after list until the desk is gone. */
async function importLists(url: string, told: Acknowledged[]): Promise<void> {
  for (;;) {
    const form = new FormData()
    form.set('file', new File([Buffer.from(file)], 'held.csv'))
    form.set('kind', 'we-hold')
    let upload = await asked(Upload, `${url}/api/uploads`, stage.clerk, form)
    while (upload?.state === 'reading') {
      await wait(20)
      upload = await asked(Upload, `${url}/api/uploads/${upload.id}`, stage.clerk)
    }
    if (upload === undefined) return
    const input = { upload: upload.id, title: 'People held' }
    const done = await asked(Performed, `${url}/api/acts/lists.submit`, stage.clerk, { input })
    if (done === undefined) return
    const { act, answer } = done
    told.push({
      name: 'lists.submit',
      act,
      ...(answer.list !== undefined && { list: answer.list }),
    })
  }
}

async function handOver(url: string, told: Acknowledged[]): Promise<void> {
  for (const { name, token, body } of waiting.splice(0, 1).flat()) {
    const done = await asked(
      Performed,
      `${url}/api/acts/${name}`,
      token,
      z.looseObject({}).parse(body),
    )
    if (done === undefined) return
    told.push({ name, act: done.act })
  }
  if (waiting.length > 0) await handOver(url, told)
}
let waiting: DepartedStage['handOvers'][number][] = []

/** Works at the desk with several hands and kills it once something was acknowledged. */
async function killDuring(
  work: (url: string, told: Acknowledged[]) => Promise<void>,
): Promise<readonly Acknowledged[]> {
  const desk = await command.serve(home)
  server = desk.server
  const told: Acknowledged[] = []
  const hands = [1, 2, 3].map(() => work(desk.url, told))
  while (told.length < 3) await wait(5)
  await wait(Math.random() * 400) // somewhere in the middle of the next ones
  await end(desk.server, 'SIGKILL')
  await Promise.all(hands)
  return told
}

/** Starts the desk again and asks it for everything that it had acknowledged. */
async function expectKept(told: readonly Acknowledged[]): Promise<void> {
  const desk = await command.serve(home)
  server = desk.server
  const ask = (path: string) =>
    fetch(`${desk.url}${path}`, { headers: { Authorization: `Bearer ${stage.clerk}` } })
  const policy = parsePolicy(new Uint8Array(await (await ask('/log/policy')).arrayBuffer()))
  for (const { name, act, list } of told) {
    const receipt = await ask(`/api/receipts/${act}`)
    expect([act, receipt.status]).toEqual([act, 200])
    const verdict = verifyReceipt(new Uint8Array(await receipt.arrayBuffer()), policy)
    expect(verdict).toMatchObject({ valid: true, envelope: { act: name } })
    if (list === undefined) continue
    expect(await (await ask(`/api/lists/${list}`)).json()).toMatchObject({
      list: { lines: linesOfList },
    })
  }
  await end(desk.server, 'SIGTERM')
  const { status, out, err } = command.run('log', 'verify', '--data', home, '--database')
  expect({ status, err: err.replace(/^Warning: .*\n/, '') }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(/^verified log .* cosigned by nobody\nverified rows of \d+ acts\n$/)
}

/** Those among the ids that have a row in the table. */
async function actsWithRows(table: 'list' | 'custody_confirmation', told: readonly Acknowledged[]) {
  const kept = await openKept(home)
  const ids = told.map(({ act }) => act)
  return asDesk(kept.db, async (db) => {
    const rows = await db.selectFrom(table).select('act_id').where('act_id', 'in', ids).execute()
    return rows.map(({ act_id: act }) => String(act)).toSorted()
  }).finally(kept.close)
}

const idsOf = (told: readonly Acknowledged[]) => told.map(({ act }) => act).toSorted()

it(
  'in the middle of an import it loses no list that it acknowledged',
  async () => {
    const all: Acknowledged[] = []
    for (let kill = 0; kill < kills; kill += 1) {
      const told = await killDuring(importLists)
      await expectKept(told)
      all.push(...told)
    }
    expect(await actsWithRows('list', all)).toEqual(idsOf(all))
  },
  minutes(1 + kills),
)

it(
  'in the middle of a hand-over it loses no confirmation, and none is there twice',
  async () => {
    waiting = [...stage.handOvers]
    const all: Acknowledged[] = []
    for (let kill = 0; kill < kills && waiting.length > 3; kill += 1) {
      const told = await killDuring(handOver)
      await expectKept(told)
      all.push(...told)
    }
    expect(all.length).toBeGreaterThanOrEqual(3 * Math.min(kills, 2))
    expect(await actsWithRows('custody_confirmation', all)).toEqual(idsOf(all))
  },
  minutes(1 + kills),
)

it(
  'what a killed desk had recorded and not yet published is published by the next reader',
  async () => {
    const told = await killDuring(importLists)
    const last = told.at(-1)?.act ?? ''
    const out = join(home, 'last.tlog-proof')
    expect(command.run('receipt', 'get', last, '--data', home, '--out', out)).toMatchObject({
      status: 0,
    })
    const policy = join(home, 'log', 'policy')
    expect(command.run('receipt', 'verify', out, '--policy', policy)).toMatchObject({
      status: 0,
      out: expect.stringContaining('verified lists.submit at') as unknown,
    })
    const exported = join(home, 'exported')
    expect(command.run('log', 'export', '--data', home, '--out', exported)).toMatchObject({
      status: 0,
    })
    expect(command.run('log', 'verify', '--data', exported)).toMatchObject({ status: 0 })
  },
  minutes(2),
)

it(
  'rows are not read while a desk works in the directory',
  async () => {
    const desk = await command.serve(home)
    server = desk.server
    const { status, err } = command.run('log', 'verify', '--data', home, '--database')
    expect(status).toBe(1)
    expect(err).toContain(`A desk works in ${home} (process ${desk.server.pid})`)
  },
  minutes(1),
)
