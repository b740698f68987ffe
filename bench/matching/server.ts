/**
 * Two lists of 20,000 lines compared by a desk that goes on answering meanwhile: a desk of its own
 * in a process of its own, with its PostgreSQL, asked over HTTP as its pages ask it.
 *
 *   npm run build && node dist/bench/matching/server.js [LINES]
 *
 * Prints the seconds until the first pairs stand in the queue and until the run ends, and how long
 * the first page and the queue took meanwhile. Then one line of a hundred is changed and handed in
 * as a new version, which is compared by its changes.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { writeTwoParties } from './two-parties.ts'

const Started = z.object({ port: z.number(), tokens: z.record(z.string(), z.string()) })
const Submitted = z.object({ list: z.string() })
const Cost = z.object({ loopMaxMs: z.number(), peakMegabytes: z.number() })
const Upload = z.looseObject({ id: z.string(), state: z.string() })
const Run = z.looseObject({ id: z.string(), state: z.string(), left: z.string() })
const Runs = z.object({ runs: z.array(Run) })
const Queue = z.looseObject({ total: z.number() })

const print = (row: object) => process.stdout.write(`${JSON.stringify(row)}\n`)
const round = (value: number, digits: number) => Number(value.toFixed(digits))
const milliseconds = (value: number) => round(value, 1)

async function answerOf<Schema extends z.ZodType>(child: ChildProcess, schema: Schema) {
  const [message]: unknown[] = await once(child, 'message')
  return schema.parse(message)
}

function told<Schema extends z.ZodType>(child: ChildProcess, message: object, schema: Schema) {
  const answer = answerOf(child, schema)
  child.send(message)
  return answer
}

type Asked = (who: string, path: string, init?: RequestInit) => Promise<Response>

async function handIn(
  { child, ask }: { child: ChildProcess; ask: Asked },
  { who, kind, text, replaces }: { who: string; kind: string; text: string; replaces?: string },
): Promise<string> {
  const form = new FormData()
  form.set('file', new File([text], 'list.csv'))
  form.set('kind', kind)
  const kept = await ask(who, '/api/uploads', { method: 'POST', body: form })
  const { id } = Upload.parse(await kept.json())
  for (;;) {
    const { state } = Upload.parse(await (await ask(who, `/api/uploads/${id}`)).json())
    if (state === 'read') break
    if (state !== 'reading') throw new Error(`the list was not read: ${state}`)
    await pause(100)
  }
  const submit = { kind: 'submit', who, upload: id, ...(replaces !== undefined && { replaces }) }
  return (await told(child, submit, Submitted)).list
}

/** Milliseconds of each answer, sorted. */
class Waits {
  readonly #times: number[] = []

  async of(work: Promise<Response>): Promise<Response> {
    const asked = performance.now()
    const answer = await work
    await answer.clone().arrayBuffer()
    this.#times.push(performance.now() - asked)
    if (!answer.ok) throw new Error(`the desk answered ${answer.status}`)
    return answer
  }

  get figures() {
    const sorted = this.#times.toSorted((one, other) => one - other)
    return {
      asked: sorted.length,
      medianMs: milliseconds(sorted[Math.floor(sorted.length / 2)] ?? 0),
      slowestMs: milliseconds(sorted.at(-1) ?? 0),
    }
  }
}

/** Watches a run as a page does that an officer moves about on. */
async function watch(
  ask: Asked,
  findRun: (runs: readonly z.infer<typeof Run>[]) => string | undefined,
) {
  const begun = performance.now()
  const since = () => round((performance.now() - begun) / 1000, 2)
  const [page, queue, lists] = [new Waits(), new Waits(), new Waits()]
  let firstPairs: number | undefined
  for (;;) {
    await page.of(ask('officer', '/'))
    const { runs } = Runs.parse(await (await lists.of(ask('officer', '/api/matching/runs'))).json())
    const id = findRun(runs)
    const run = runs.find((each) => each.id === id)
    if (run !== undefined) {
      const path = `/api/matching/runs/${run.id}/candidates?count=50&only=open`
      const { total } = Queue.parse(await (await queue.of(ask('officer', path))).json())
      if (total > 0) firstPairs ??= since()
      if (run.state === 'done')
        return {
          run: run.id,
          row: {
            firstPairsSeconds: firstPairs,
            doneSeconds: since(),
            pairs: total,
            page: page.figures,
            queue: queue.figures,
            runs: lists.figures,
          },
        }
      if (run.state !== 'running') throw new Error(`the run ended as ${run.state}`)
    }
    await pause(40)
  }
}

/** One line of a hundred bears another day. */
const changed = (text: string) =>
  text
    .split('\n')
    .map((line, at) => (at % 100 === 50 ? line.replace(/-\d\d$/, '-17') : line))
    .join('\n')

async function measure(linesPerSide: number, folder: string, child: ChildProcess): Promise<void> {
  const files = await writeTwoParties({ linesPerSide, seed: 1, half: 'held-back' }, folder)
  const texts = {
    left: await readFile(files.left, 'utf8'),
    right: await readFile(files.right, 'utf8'),
  }
  const { port, tokens } = await answerOf(child, Started)
  const ask: Asked = (who, path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${tokens[who] ?? ''}`)
    return fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers })
  }
  const desk = { child, ask }
  const left = await handIn(desk, { who: 'north', kind: 'we-hold', text: texts.left })
  const right = await handIn(desk, { who: 'south', kind: 'we-seek', text: texts.right })
  await told(child, { kind: 'cost' }, Cost)
  const started = await ask('officer', '/api/matching/runs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ left, right }),
  })
  const { id } = Run.parse(await started.json())
  const first = await watch(ask, () => id)
  print({ step: 'every line', lines: linesPerSide, ...first.row })
  print({ desk: await told(child, { kind: 'cost' }, Cost) })
  const newer = await handIn(desk, {
    who: 'north',
    kind: 'we-hold',
    text: changed(texts.left),
    replaces: left,
  })
  await told(child, { kind: 'cost' }, Cost)
  const second = await watch(ask, (runs) => runs.find((run) => run.left === newer)?.id)
  print({ step: 'one line of a hundred changed', ...second.row })
  print({ desk: await told(child, { kind: 'cost' }, Cost) })
}

const folder = await mkdtemp(join(tmpdir(), 'server-bench-'))
const desk = fileURLToPath(new URL('./server-desk.js', import.meta.url))
const child = fork(desk, [], { stdio: 'inherit' })
try {
  await measure(Number(process.argv[2] ?? 20_000), folder, child)
} finally {
  child.send({ kind: 'end' })
  await once(child, 'exit')
  await rm(folder, { recursive: true, force: true })
}
