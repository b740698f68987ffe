/** `good-offices plan cycles`: named-for-named exchange among many parties, from a PrefLib pool. */
import { cycleCapMax } from '../base/limits.ts'
import { aimNames, type AimName } from '../exchange/planning/cycles/further-aims.ts'
import type { Caps } from '../exchange/planning/cycles/pool.ts'
import { planCycles, type CyclesPlan } from '../exchange/planning/cycles/plan-cycles.ts'
import { readWmd } from '../exchange/planning/cycles/read-wmd.ts'
import type { SolvingThread } from '../jobs/solve-in-thread.ts'
import { readArguments, UsageError, type Command } from './command.ts'
import { readText, secondsOf, writeOut } from './plan-files.ts'

const help = `
good-offices plan cycles POOL.wmd [--cycle 3] [--chain 3] [--aims AIMS] [--out FILE] [--seconds N]

Finds the cycles of pairs, and the chains that begin with an altruist, that are worth
most together; each pair gives and gets at most once. POOL.wmd is a pool as PrefLib
writes it. The plan goes to --out, or to stdout; a summary goes to stderr.

  --cycle N      the most pairs in a cycle, default 3; below 2: no cycles
  --chain N      the most pairs in a chain after its altruist, default 3; 0: no chains
  --aims AIMS    among plans of the same value, one after the other, with commas:
                 two-way (more cycles of two), fewer-long (fewer longer ones),
                 back-arcs (more arcs in longer cycles that have an arc back)
  --out FILE     write the plan there
  --seconds N    budget of the search, default 60; at its end the best plan known is
                 given, with its bound

Exit status: 0 done, 1 refused, 2 wrong usage.
`

function capOf(option: string, text: string): number {
  const cap = /^\d+$/.test(text) ? Number(text) : Infinity
  if (cap > cycleCapMax) {
    throw new UsageError(`--${option} takes a whole number up to ${cycleCapMax}, not "${text}".`)
  }
  return cap
}

function aimsOf(text: string): AimName[] {
  const asked = text.split(',').map((word) => word.trim())
  const aims = asked.flatMap((word) => aimNames.filter((name) => name === word))
  if (aims.length < asked.length || new Set(aims).size < aims.length) {
    throw new UsageError(`--aims takes each of ${aimNames.join(', ')} at most once, not "${text}".`)
  }
  return aims
}

function summary({ status, value, bound, cycles, chains, aims = [] }: CyclesPlan): string {
  const proof = status === 'optimal' ? 'proven' : `not proven (bound ${bound})`
  const lines = aims.map((aim) => `  ${aim.name} ${aim.value}${aim.proven ? '' : ', not proven'}\n`)
  const counts = `${cycles.length} cycles and ${chains.length} chains`
  return `${status}: ${counts}, value ${value}, ${proof}\n${lines.join('')}`
}

type Effort = { readonly secondsLeft: () => number; readonly aims: readonly AimName[] }

/** The solver is loaded, which takes a second, only for further aims or a pool left open. */
async function solved(text: string, caps: Caps, effort: Effort): Promise<CyclesPlan> {
  const started: SolvingThread[] = []
  const solver = async () => {
    const { solvingThread } = await import('../jobs/solve-in-thread.ts')
    const thread = solvingThread()
    started.push(thread)
    return thread
  }
  try {
    return await planCycles(readWmd(text), caps, { ...effort, solver })
  } finally {
    await Promise.all(started.map((thread) => thread.end()))
  }
}

export const command: Command = {
  name: 'plan cycles',
  summary: 'find cycles and chains of named people among many parties',
  help,
  run: async (args) => {
    const { values, positionals } = readArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        cycle: { type: 'string', default: '3' },
        chain: { type: 'string', default: '3' },
        aims: { type: 'string' },
        out: { type: 'string' },
        seconds: { type: 'string', default: '60' },
      },
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) {
      throw new UsageError('plan cycles takes one POOL.wmd.')
    }
    const caps = {
      cycleMax: capOf('cycle', values.cycle),
      chainMax: capOf('chain', values.chain),
    }
    const aims = values.aims === undefined ? [] : aimsOf(values.aims)
    const budget = secondsOf(values.seconds)
    const startedAt = performance.now()
    const secondsSince = () => (performance.now() - startedAt) / 1000
    const secondsLeft = () => budget - secondsSince()
    const plan = await solved(await readText(path), caps, { secondsLeft, aims })
    const seconds = Math.round(secondsSince() * 1000) / 1000
    const text = `${JSON.stringify({ ...plan, seconds })}\n`
    await writeOut(values.out, text)
    process.stderr.write(summary(plan))
    return 0
  },
}
