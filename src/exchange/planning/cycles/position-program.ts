/**
 * The same choice as an integer program, for pools that our own search does not close: a column
 * for each cycle and for each arc of a chain at each position, so that chains need not be listed
 * (Dickerson and others, EC 2016, arXiv 1606.01623). Each node is used once; an arc at the next
 * position leaves only a pair that the position before has reached.
 */
import type { IntegerProgram } from '../program/solving/integer-solver.ts'
import type { Column } from './cycle-columns.ts'
import type { Caps, Pool } from './pool.ts'

/** A column of the program: a whole cycle, or an arc at a position of a chain, from 1 on. */
type Choice =
  | { readonly kind: 'cycle'; readonly column: Column }
  | { readonly kind: 'step'; readonly arc: number; readonly position: number }

type Entry = readonly [row: number, value: number]

export type PositionProgram = {
  readonly program: IntegerProgram
  readonly cost: Float64Array
  /** What the solver's answer chooses. */
  readonly read: (x: Float64Array) => Column[]
}

export function positionProgram(
  pool: Pool,
  cycles: readonly Column[],
  { chainMax }: Pick<Caps, 'chainMax'>,
): PositionProgram {
  const choices: Choice[] = cycles.map((column) => ({ kind: 'cycle', column }))
  const entries: Entry[][] = cycles.map(({ nodes }) => nodes.map((node) => [node, 1] as const))
  const rows = addSteps(pool, { choices, entries, chainMax })
  const cost = Float64Array.from(choices, (choice) =>
    choice.kind === 'cycle' ? choice.column.weight : (pool.weight[choice.arc] ?? 0),
  )
  const read = (x: Float64Array) => {
    const chosen = choices.filter((_, index) => (x[index] ?? 0) > 0.5)
    return [...cyclesIn(chosen), ...chainsIn(pool, chosen)]
  }
  return { program: programOf(pool, entries, rows), cost, read }
}

/** Adds the arcs of chains; gives the number of rows. */
function addSteps(
  pool: Pool,
  { choices, entries, chainMax }: { choices: Choice[]; entries: Entry[][]; chainMax: number },
): number {
  let rows = pool.nodes
  let reached = new Map<number, number | undefined>()
  for (let node = 0; node < pool.nodes; node++) {
    if (pool.isAltruist[node] === 1) reached.set(node, undefined)
  }
  for (let position = 1; position <= Math.min(chainMax, pool.nodes - 1); position++) {
    const next = new Map<number, number>()
    for (const [node, row] of reached) {
      for (let arc = pool.first[node] ?? 0; arc < (pool.first[node + 1] ?? 0); arc++) {
        const head = pool.head[arc] ?? 0
        const link = next.get(head) ?? rows++
        next.set(head, link)
        choices.push({ kind: 'step', arc, position })
        entries.push([row === undefined ? [node, 1] : [row, 1], [head, 1], [link, -1]])
      }
    }
    reached = next
  }
  return rows
}

function programOf(pool: Pool, entries: readonly (readonly Entry[])[], rows: number) {
  const all = entries.flat()
  const starts = new Int32Array(entries.length + 1)
  for (const [column, those] of entries.entries()) {
    starts[column + 1] = (starts[column] ?? 0) + those.length
  }
  return {
    columns: entries.length,
    rows,
    lower: new Float64Array(entries.length),
    upper: new Float64Array(entries.length).fill(1),
    integer: new Uint8Array(entries.length).fill(1),
    starts,
    indices: Int32Array.from(all, ([row]) => row),
    values: Float64Array.from(all, ([, value]) => value),
    rowLower: new Float64Array(rows).fill(-Infinity),
    rowUpper: new Float64Array(rows).fill(1, 0, pool.nodes),
  } satisfies IntegerProgram
}

const cyclesIn = (chosen: readonly Choice[]) =>
  chosen.flatMap((choice) => (choice.kind === 'cycle' ? [choice.column] : []))

function chainsIn({ tail, head, weight }: Pool, chosen: readonly Choice[]): Column[] {
  const steps = chosen.flatMap((choice) => (choice.kind === 'step' ? [choice] : []))
  const from = new Map(steps.map(({ arc, position }) => [`${position}:${tail[arc]}`, arc]))
  return steps
    .filter(({ position }) => position === 1)
    .map(({ arc: first }) => {
      const arcs: number[] = []
      for (let arc: number | undefined = first; arc !== undefined;) {
        arcs.push(arc)
        arc = from.get(`${arcs.length + 1}:${head[arc]}`)
      }
      return {
        kind: 'chain',
        weight: arcs.reduce((sum, arc) => sum + (weight[arc] ?? 0), 0),
        nodes: [tail[first] ?? 0, ...arcs.map((arc) => head[arc] ?? 0)],
        arcs,
      } satisfies Column
    })
}
