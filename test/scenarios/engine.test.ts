/** The life of the embedded PostgreSQL: here, and only here, tests start servers of their own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ownerRole, startEngine, type Engine } from '../../src/db/engine.ts'
import { isAlive } from '../../src/db/running-process.ts'
import { serverAccount } from '../../src/db/server-account.ts'
import { stopLeftOver } from '../../src/db/server-process.ts'

const home = mkdtempSync(join(tmpdir(), 'good-offices-engine-'))
const program = join('test-results', `engine-${process.pid}`)
const cluster = join(home, 'postgres')
const lastLines = join(cluster, 'postmaster.pid')
const children: ChildProcess[] = []

beforeAll(async () => {
  chmodSync(home, 0o711)
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'test/support/engine-process.ts', outDir: program, emptyOutDir: true },
  })
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await stopLeftOver(cluster, serverAccount())
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
  rmSync(program, { recursive: true, force: true })
})

type Address = Pick<Engine, 'port' | 'password'>

async function ask({ port, password }: Address, query: string): Promise<unknown> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: ownerRole,
    password,
    database: 'postgres',
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(query)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

/** Starts the engine in a process of its own; resolves with the first line that it prints. */
async function deskProcess(directory = home): Promise<{ desk: ChildProcess; line: string }> {
  const desk = spawn(process.execPath, [join(program, 'engine-process.js'), directory])
  children.push(desk)
  const [line] = await once(desk.stdout, 'data')
  return { desk, line: String(line).trim() }
}

const serverNumber = () => Number(readFileSync(lastLines, 'utf8').split('\n')[0])

it('the second start finds what the first one kept, and stopping leaves nothing behind', async () => {
  const first = await startEngine(home, { durable: true })
  await ask(first, 'create table kept as select 41 + 1 as number')
  const server = serverNumber()
  await first.stop()
  await first.stop()
  expect(isAlive(server)).toBe(false)
  expect(existsSync(lastLines)).toBe(false)
  expect(existsSync(join(home, 'desk.lock'))).toBe(false)
  expect(existsSync(join(home, 'initdb.password'))).toBe(false)

  const second = await startEngine(home, { durable: true })
  expect(second.password).toBe(first.password)
  expect(await ask(second, 'select number as answer from kept')).toBe(42)
  await second.stop()
})

it('the server is durable, checks its pages, and listens to this machine alone', async () => {
  const engine = await startEngine(home, { durable: true })
  const settings = {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    server_encoding: 'UTF8',
    TimeZone: 'UTC',
  }
  for (const [name, value] of Object.entries(settings)) {
    expect([name, await ask(engine, `select current_setting('${name}') as answer`)]).toEqual([
      name,
      value,
    ])
  }
  expect(await ask(engine, `select lower('ЇЖАК Ёлка ÉLAN') as answer`)).toBe('їжак ёлка élan')
  expect(
    await ask(
      engine,
      `select string_agg(c, '' order by c) as answer
    from unnest(array['я','і','B','a']) c`,
    ),
  ).toBe('Baяі')
  await expect(ask({ ...engine, password: 'wrong' }, 'select 1')).rejects.toThrow('authentication')
  expect(statSync(join(home, 'owner.password')).mode & 0o777).toBe(0o600)
  expect(statSync(cluster).mode & 0o777).toBe(0o700)
  await engine.stop()
})

it('a second desk on the same directory is refused, and the first goes on', async () => {
  const first = await startEngine(home, { durable: true })
  const { desk, line } = await deskProcess()
  expect(line).toBe(
    `The data directory ${home} is in use by process ${process.pid}. ` +
      'Stop that desk first, or choose another directory with --data.',
  )
  if (desk.exitCode === null) await once(desk, 'exit')
  expect(desk.exitCode).toBe(1)
  expect(await ask(first, 'select 1 as answer')).toBe(1)
  await first.stop()
})

it('after kill -9 of the desk the next start stops its server and finds what was committed', async () => {
  const { desk, line } = await deskProcess()
  const left: Address = JSON.parse(line)
  await ask(left, 'create table acknowledged as select 7 as number')
  const server = serverNumber()
  desk.kill('SIGKILL')
  await once(desk, 'exit')
  expect(isAlive(server)).toBe(true)

  const next = await startEngine(home, { durable: true })
  expect(isAlive(server)).toBe(false)
  expect(serverNumber()).not.toBe(server)
  expect(await ask(next, 'select number as answer from acknowledged')).toBe(7)
  await next.stop()
})

it('after kill -9 of desk and server the next start recovers', async () => {
  const { desk, line } = await deskProcess()
  await ask(JSON.parse(line), 'create table survived as select 8 as number')
  const server = serverNumber()
  desk.kill('SIGKILL')
  process.kill(server, 'SIGKILL')
  await once(desk, 'exit')
  while (isAlive(server)) await new Promise((next) => setTimeout(next, 20))

  const next = await startEngine(home, { durable: true })
  expect(await ask(next, 'select number as answer from survived')).toBe(8)
  await next.stop()
})

it.each([
  ['has nothing to do with PostgreSQL', '/bin/sleep', ['60']],
  // A shell that only names our cluster is not our server either.
  [
    'says -D and the cluster, but is another program',
    '/bin/sh',
    ['-c', 'sleep 60; :', '-D', cluster],
  ],
])('a number given out again, whose process %s, is never signalled', async (_, file, words) => {
  await (await startEngine(home, { durable: true })).stop()
  const bystander = spawn(file, words)
  children.push(bystander)
  writeFileSync(
    lastLines,
    `${bystander.pid}\n${cluster}\n1700000000\n5999\n\n127.0.0.1\n1 1\nready\n`,
  )
  await stopLeftOver(cluster, serverAccount())
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
  expect(isAlive(bystander.pid ?? 0)).toBe(true)
  rmSync(lastLines)
})

it('the server of another cluster is never signalled', async () => {
  const other = mkdtempSync(join(tmpdir(), 'good-offices-engine-'))
  chmodSync(other, 0o711)
  await (await startEngine(home, { durable: true })).stop()
  const engine = await startEngine(other, { durable: false })
  writeFileSync(lastLines, readFileSync(join(other, 'postgres', 'postmaster.pid')))
  await stopLeftOver(cluster, serverAccount())
  expect(await ask(engine, 'select 1 as answer')).toBe(1)
  await engine.stop()
  rmSync(lastLines)
  rmSync(other, { recursive: true })
})

it('when the server will not start, the refusal holds its last words and the lock is let go', async () => {
  const broken = mkdtempSync(join(tmpdir(), 'good-offices-engine-'))
  chmodSync(broken, 0o711)
  await (await startEngine(broken, { durable: false })).stop()
  writeFileSync(join(broken, 'postgres', 'postgresql.auto.conf'), 'shared_buffers = many\n')
  await expect(startEngine(broken, { durable: false })).rejects.toMatchObject({
    code: 'cannot-start',
    message: expect.stringContaining('invalid value for parameter "shared_buffers": "many"'),
  })
  writeFileSync(join(broken, 'postgres', 'postgresql.auto.conf'), '')
  await (await startEngine(broken, { durable: false })).stop()
  rmSync(broken, { recursive: true })
})

it('a half-made cluster of an interrupted first start is made anew', async () => {
  const halved = mkdtempSync(join(tmpdir(), 'good-offices-engine-'))
  chmodSync(halved, 0o711)
  mkdirSync(join(halved, 'postgres.new'))
  writeFileSync(join(halved, 'postgres.new', 'PG_VERSION'), '18\n')
  const engine = await startEngine(halved, { durable: false })
  expect(await ask(engine, 'select 1 as answer')).toBe(1)
  await engine.stop()
  expect(existsSync(join(halved, 'postgres.new'))).toBe(false)
  rmSync(halved, { recursive: true })
})

it('a data directory that is a file is refused in one sentence', async () => {
  const file = join(home, 'note.txt')
  writeFileSync(file, '')
  await expect(startEngine(join(file, 'desk'), { durable: true })).rejects.toMatchObject({
    code: 'cannot-start',
    message: expect.stringContaining('cannot be made or opened'),
  })
})

it('the desk learns when the server ends without being asked', async () => {
  const engine = await startEngine(home, { durable: true })
  process.kill(serverNumber(), 'SIGTERM')
  expect(await engine.ended).toContain('database system is shut down')
  await engine.stop()
})
