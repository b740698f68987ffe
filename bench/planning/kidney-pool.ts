/**
 * A pool read, searched and checked apart from the planner, for kidney.ts: nothing here comes
 * from src. Cycles and chains are all listed; the two programs for CBC are the one with a column
 * for each of them, and the one with a column for each arc of a chain at each position.
 */
export type ReadPool = {
  readonly nodes: number
  readonly isAltruist: readonly boolean[]
  /** From node to node, counted from 1. */
  readonly arcs: ReadonlyMap<number, ReadonlyMap<number, number>>
}
export type PoolCaps = { readonly cycleMax: number; readonly chainMax: number }
export type Answer = {
  readonly value: number
  readonly cycles: readonly (readonly number[])[]
  readonly chains: readonly (readonly number[])[]
}

type Listed = { readonly weight: number; readonly nodes: readonly number[] }
type ProgramColumn = {
  readonly weight: number
  readonly rows: readonly (readonly [string, number])[]
}

export function readPool(text: string): ReadPool {
  const isAltruist: boolean[] = [false]
  const arcs = new Map<number, Map<number, number>>()
  for (const line of text.split('\n')) {
    const name = /^# ALTERNATIVE NAME (\d+): (\w+)/.exec(line)
    if (name !== null) isAltruist[Number(name[1])] = name[2] !== 'Pair'
    if (line.startsWith('#') || line === '') continue
    const [source = 0, target = 0, weight = 0] = line.split(',').map(Number)
    if (isAltruist[target] === true) continue
    const from = arcs.get(source) ?? new Map<number, number>()
    arcs.set(source, from.set(target, weight))
  }
  return { nodes: isAltruist.length - 1, isAltruist, arcs }
}

const none: ReadonlyMap<number, number> = new Map()

/** What is wrong with an answer; nothing if it is a plan of that value. */
export function wrongIn(
  pool: ReadPool,
  caps: PoolCaps,
  { value, cycles, chains }: Answer,
): string[] {
  const wrong: string[] = []
  const used = new Set<number>()
  let sum = 0
  const take = (path: readonly number[], longest: number) => {
    if (path.length < 2 || path.length > longest) wrong.push(`${path.join('-')}: length`)
    for (const node of path) {
      if (used.has(node)) wrong.push(`${node}: twice`)
      used.add(node)
    }
  }
  const go = (source: number | undefined, target: number | undefined) => {
    const weight = (pool.arcs.get(source ?? 0) ?? none).get(target ?? 0)
    if (weight === undefined) wrong.push(`${source}-${target}: no arc`)
    sum += weight ?? 0
  }
  for (const cycle of cycles) {
    take(cycle, caps.cycleMax)
    for (const [at, node] of cycle.entries()) go(cycle.at(at - 1), node)
  }
  for (const chain of chains) {
    take(chain, caps.chainMax + 1)
    if (pool.isAltruist[chain[0] ?? 0] !== true) wrong.push(`${chain[0]}: no altruist`)
    for (const [at, node] of chain.slice(1).entries()) go(chain[at], node)
  }
  if (sum !== value) wrong.push(`the arcs bring ${sum}, not ${value}`)
  return wrong
}

/** All cycles, each from its lowest node, and all chains. */
function listed({ nodes, isAltruist, arcs }: ReadPool, { cycleMax, chainMax }: PoolCaps) {
  const cycles: Listed[] = []
  const chains: Listed[] = []
  const walk = (path: readonly number[], weight: number) => {
    const [start = 0] = path
    const isChain = isAltruist[start] === true
    if (isChain && path.length > 1) chains.push({ weight, nodes: path })
    for (const [next, worth] of arcs.get(path.at(-1) ?? 0) ?? none) {
      if (next === start && !isChain) cycles.push({ weight: weight + worth, nodes: path })
      const isLong = path.length === (isChain ? chainMax + 1 : cycleMax)
      if (isLong || path.includes(next) || (!isChain && next < start)) continue
      walk([...path, next], weight + worth)
    }
  }
  for (let start = 1; start <= nodes; start++) walk([start], 0)
  return { cycles, chains }
}

const once = ({ weight, nodes }: Listed): ProgramColumn => ({
  weight,
  rows: nodes.map((node) => [`n${node}`, 1]),
})

/** The two programs in CPLEX's LP format. */
export function programsOf(pool: ReadPool, caps: PoolCaps): { listed: string; byPosition: string } {
  const { cycles, chains } = listed(pool, caps)
  return {
    listed: lpText([...cycles, ...chains].map(once)),
    byPosition: lpText([...cycles.map(once), ...chainSteps(pool, caps.chainMax)]),
  }
}

function chainSteps({ isAltruist, arcs }: ReadPool, chainMax: number): ProgramColumn[] {
  const columns: ProgramColumn[] = []
  let reached = new Set([...arcs.keys()].filter((node) => isAltruist[node] === true))
  for (let position = 1; position <= chainMax; position++) {
    const next = new Set<number>()
    for (const node of reached) {
      for (const [to, weight] of arcs.get(node) ?? none) {
        const from = position === 1 ? `n${node}` : `p${position - 1}_${node}`
        const link = [`p${position}_${to}`, -1] as const
        columns.push({ weight, rows: [[from, 1], [`n${to}`, 1], link] })
        next.add(to)
      }
    }
    reached = next
  }
  return columns
}

const wrapped = (terms: readonly string[]) =>
  terms.map((term, at) => (at % 10 === 9 ? `${term}\n` : term)).join(' ')

/** Rows of nodes are at most 1, rows of positions at most 0. */
function lpText(columns: readonly ProgramColumn[]): string {
  const rows = new Map<string, string[]>()
  for (const [at, column] of columns.entries()) {
    for (const [row, value] of column.rows) {
      const terms = rows.get(row) ?? []
      terms.push(`${value < 0 ? '-' : '+'} x${at}`)
      rows.set(row, terms)
    }
  }
  return [
    'Maximize',
    ` worth: ${wrapped(columns.map(({ weight }, at) => `+ ${weight} x${at}`))}`,
    'Subject To',
    ...[...rows].map(
      ([row, terms]) => ` ${row}: ${wrapped(terms)} <= ${row.startsWith('n') ? 1 : 0}`,
    ),
    'Binary',
    ` ${wrapped(columns.map((_, at) => `x${at}`))}`,
    'End',
    '',
  ].join('\n')
}
