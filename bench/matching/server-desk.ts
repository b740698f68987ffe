/** The desk that server.ts asks: it says on which port it listens, submits lists, and tells its cost. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { perform } from '../../src/acts/perform.ts'
import { deskApp } from '../../src/http/app.ts'
import { enrolCast, northland, southland } from '../../src/http/cast.ts'
import { openDesk } from '../../src/http/open-desk.ts'
import { getAct } from '../../src/http/registry.ts'
import { openSession } from '../../src/http/sessions.ts'

const Asked = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('submit'),
    who: z.enum(['north', 'south']),
    upload: z.string(),
    replaces: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('cost') }),
  z.object({ kind: z.literal('end') }),
])

const home = mkdtempSync(join(tmpdir(), 'good-offices-bench-'))
chmodSync(home, 0o711) // as root, PostgreSQL runs under another account and must get in
const open = await openDesk({
  dataDir: home,
  databaseUrl: process.env['DATABASE_URL'],
  birth: {
    kind: 'demonstration',
    deskName: 'The Desk of Westhaven',
    origin: 'westhaven.example/desk',
    timeZone: 'UTC',
  },
})
const cast = await enrolCast(open)
const [north, south] = [cast.of.get(northland)?.clerk, cast.of.get(southland)?.clerk]
if (north === undefined || south === undefined) throw new Error('no clerks')
const actors = { north, south, officer: cast.desk.officer }
const app = deskApp(open, (error) => process.stderr.write(`${error.stack ?? error.message}\n`))
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
await once(server, 'listening')
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('no port')
const say = (message: object) => process.send?.(message)
const tokenOf = (who: keyof typeof actors) => openSession(open.desk, actors[who].device.id)
say({
  port: address.port,
  tokens: {
    north: await tokenOf('north'),
    south: await tokenOf('south'),
    officer: await tokenOf('officer'),
  },
})

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

async function answer(message: unknown): Promise<void> {
  const asked = Asked.parse(message)
  switch (asked.kind) {
    case 'submit': {
      const { who, kind: _, ...input } = asked
      const act = { act: getAct('lists.submit'), actor: actors[who] }
      const done = await perform(open.desk, act, {
        input: { ...input, title: 'People' },
        answers: [],
      })
      return void say(z.object({ list: z.string() }).parse(done.answer))
    }
    case 'cost': {
      say({
        loopMaxMs: Math.round(delay.max / 1e6),
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      })
      return delay.reset()
    }
    case 'end': {
      server.close()
      await open.close()
      rmSync(home, { recursive: true, force: true })
      process.exit(0)
    }
  }
}

process.on('message', (message) => void answer(message))
