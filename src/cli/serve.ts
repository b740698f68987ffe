/** `serve`: the desk and its pages, until it is told to stop. */
import { isIP } from 'node:net'
import { serve as listen } from '@hono/node-server'
import { Refusal } from '../base/refusal.ts'
import type { BirthPlan } from '../db/birth.ts'
import { deskApp, type Surroundings } from '../http/app.ts'
import { makeCode } from '../http/enrolment-codes.ts'
import { openDesk, type OpenDesk } from '../http/open-desk.ts'
import { listActors } from '../http/sessions.ts'
import { loadStory } from '../http/story/load.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { endpointFrom } from './second-reader-options.ts'
import { stopSignal } from './stop-signal.ts'

const help = `
good-offices serve [--data DIR] [--port N] [--host ADDRESS] [--trusted-proxy ADDRESS] [--demo]
                   [--second-reader URL --second-reader-model NAME]

Serves the desk and its web pages. The database is the desk's own, in DIR, unless DATABASE_URL
names a PostgreSQL (15 or newer; its login needs CREATEROLE and owns an empty database).

  --data DIR      where keys, the published log and the database lie
                  (default ./data-desk; as root /var/lib/good-offices/desk)
  --port N        default 4300
  --host ADDRESS  default 127.0.0.1; put a proxy with TLS before any other address
  --trusted-proxy ADDRESS
                  the proxy's own address, as the desk sees it: limits on requests then count
                  whom it names last in X-Forwarded-For. Without it every request through a
                  proxy counts as the proxy's, and nobody's X-Forwarded-For is read
  --second-reader URL
                  offers officers a second reader of public statements beside the rules: any
                  endpoint that speaks the OpenAI chat completions. It is asked when an officer
                  asks, and sent the words of that one statement. Without it the desk calls
                  nobody
  --second-reader-model NAME
                  the model, as the endpoint calls it
  --second-reader-key-from VARIABLE
                  the environment variable that holds the key, if there is one
  --demo          the demonstration of the Desk of Westhaven, in a directory of its own
                  (default ./data-demo; as root /var/lib/good-offices/demo), on loopback only
  --name NAME     name of the desk, when its directory is made
  --origin NAME   name of its log, such as westhaven.example/desk, when its directory is made

The first start of a mandate prints a one-time code for the head of desk.
`

const loopback = ['127.0.0.1', '::1', 'localhost']

export const demonstration: BirthPlan = {
  kind: 'demonstration',
  deskName: 'The Desk of Westhaven',
  origin: 'westhaven.example/desk',
  timeZone: 'Europe/Kyiv',
}

function readServeArguments(args: readonly string[]) {
  const { values } = readArguments({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '4300' },
      host: { type: 'string', default: '127.0.0.1' },
      'trusted-proxy': { type: 'string' },
      'second-reader': { type: 'string' },
      'second-reader-model': { type: 'string' },
      'second-reader-key-from': { type: 'string' },
      demo: { type: 'boolean', default: false },
      name: { type: 'string', default: 'The desk' },
      origin: { type: 'string', default: 'desk.example/log' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port ${values.port} is no port: give a number from 0 to 65535.`)
  }
  const trustedProxy = values['trusted-proxy']
  if (trustedProxy !== undefined && isIP(trustedProxy) === 0) {
    throw new UsageError(
      `--trusted-proxy ${trustedProxy} is no address: give one such as 127.0.0.1.`,
    )
  }
  if (values.demo && !loopback.includes(values.host)) {
    throw new Refusal(
      'cannot-start',
      'A demonstration signs in anybody: it is served on 127.0.0.1 only.',
    )
  }
  const secondReader = endpointFrom({
    option: '--second-reader',
    url: values['second-reader'],
    model: values['second-reader-model'],
    keyFrom: values['second-reader-key-from'],
  })
  const asRoot = process.getuid?.() === 0
  const folder = values.demo ? 'demo' : 'desk'
  const dataDir = values.data ?? (asRoot ? `/var/lib/good-offices/${folder}` : `./data-${folder}`)
  const birth: BirthPlan = values.demo
    ? demonstration
    : { kind: 'mandate', deskName: values.name, origin: values.origin, timeZone: 'UTC' }
  const surroundings = { trustedProxy, secondReader: secondReader ?? undefined }
  return { port, host: values.host, surroundings, dataDir, birth, demo: values.demo }
}

export const command: Command = {
  name: 'serve',
  summary: 'the desk and its web pages',
  help,
  run: async (args) => {
    const { port, host, surroundings, dataDir, birth, demo } = readServeArguments(args)
    const stop = stopSignal() // before the engine starts: until then a signal ends the process
    const open = await openDesk({ dataDir, databaseUrl: process.env['DATABASE_URL'], birth })
    try {
      if (demo) await loadStory(open)
      else await inviteHead(open)
      const server = await listenOn(open, { port, host, ...surroundings })
      process.stdout.write(`${birth.deskName}: http://${host}:${server.port}\n`)
      await stop
      await server.close()
    } finally {
      await open.close()
    }
    return 0
  },
}

/** Nobody is enrolled yet: whoever sits at this terminal hands the first code out. */
async function inviteHead({ desk }: OpenDesk): Promise<void> {
  if ((await listActors(desk)).length > 0) return
  const code = await makeCode(desk, { name: 'Head of desk', role: 'head-of-desk', party: null })
  process.stdout.write(`Code for the head of desk, good once and for 48 hours: ${code}\n`)
}

const complain = ({ stack, message }: Error) => process.stderr.write(`${stack ?? message}\n`)

type Place = { port: number; host: string } & Surroundings

async function listenOn(open: OpenDesk, { port, host, ...surroundings }: Place) {
  const app = deskApp(open, complain, surroundings)
  const server = listen({ fetch: app.fetch, port, hostname: host })
  await new Promise<void>((ready, failed) => {
    server.once('listening', ready)
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(
        error.code === 'EADDRINUSE'
          ? new Refusal(
              'cannot-start',
              `Port ${port} of ${host} is in use. Choose another one with --port.`,
            )
          : error,
      )
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        // Live pages never end by themselves.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
