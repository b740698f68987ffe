/** Finds the verb, runs it, and turns whatever happens into one sentence and an exit status. */
import { Refusal } from '../base/refusal.ts'
import { UsageError, type Command, type ExitStatus } from './command.ts'

/** Loaded only when called: a command does not pay for the others. Longest name first wins. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  act: () => import('./act.ts'),
  dedupe: () => import('./dedupe.ts'),
  'log export': () => import('./log-export.ts'),
  'log verify': () => import('./log-verify.ts'),
  match: () => import('./match.ts'),
  'names find': () => import('./names-find.ts'),
  'names score': () => import('./names-score.ts'),
  plan: () => import('./plan.ts'),
  'plan check': () => import('./plan-check.ts'),
  'plan cycles': () => import('./plan-cycles.ts'),
  demo: () => import('./demo.ts'),
  serve: () => import('./serve.ts'),
  'record build': () => import('./record-build.ts'),
  'record drift': () => import('./record-drift.ts'),
  'record export': () => import('./record-export.ts'),
  'record read': () => import('./record-read.ts'),
  'receipt get': () => import('./receipt-get.ts'),
  'receipt verify': () => import('./receipt-verify.ts'),
  'sign-in': () => import('./sign-in.ts'),
}

async function main(words: readonly string[]): Promise<ExitStatus> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) => each in commands)
  const load = name === undefined ? undefined : commands[name]
  if (name === undefined || load === undefined) return overview(words[0])
  const { command } = await load()
  const args = words.slice(name.split(' ').length)
  if (args.includes('--help')) {
    process.stdout.write(`${command.help.trim()}\n`)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nSee good-offices ${name} --help.\n`)
      return 2
    }
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function overview(asked: string | undefined): Promise<ExitStatus> {
  const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).command))
  const width = Math.max(0, ...all.map(({ name }) => name.length))
  const list = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')
  const text = `good-offices <verb> [--help]\n\n${list}\n`
  if (asked === undefined || asked === '--help' || asked === 'help') {
    process.stdout.write(text)
    return 0
  }
  process.stderr.write(`There is no verb "${asked}".\n\n${text}`)
  return 2
}

/** Whoever read the results has read enough (`| head`): nothing is wrong, and nothing is left to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
})

process.exitCode = await main(process.argv.slice(2))
