/** The checker's own reading of a pool (.wmd): arcs with whole weights, nodes from 1 as written. */
import { Refusal } from '../../../base/refusal.ts'

export type WrittenPool = {
  readonly nodes: number
  readonly isAltruist: (node: number) => boolean
  /** From node to node; none leads to an altruist. Weights as written, times `scale`. */
  readonly arcs: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly scale: number
}

const nodesMax = 2_000
const decimalsMax = 6
/** All together, as whole numbers: the proof adds them up in parts of 2^-20. */
const weightMax = 2 ** 31

export function readPoolText(text: string): WrittenPool {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const nodes = Number(/^#\s*NUMBER ALTERNATIVES:\s*(\d+)\s*$/m.exec(text)?.[1] ?? Number.NaN)
  if (!(nodes <= nodesMax)) {
    throw new Refusal('wrong-input', `The pool does not say how many nodes, up to ${nodesMax}.`)
  }
  const altruists = new Set<number>()
  const rows: [source: number, target: number, weight: string][] = []
  for (const [index, line] of lines.entries()) {
    const [, node, name = ''] = /^#\s*ALTERNATIVE NAME (\d+):\s*(.*)$/.exec(line.trim()) ?? []
    if (node !== undefined && !/^pair\b/i.test(name)) altruists.add(Number(node))
    if (line.trim() === '' || line.startsWith('#')) continue
    const row = /^\s*(\d+)\s*,\s*(\d+)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(line)
    if (row === null) {
      throw new Refusal('wrong-input', `Line ${index + 1}: not source,target,weight.`)
    }
    rows.push([Number(row[1]), Number(row[2]), row[3] ?? ''])
  }
  return poolOf({ nodes, altruists, rows })
}

type Rows = {
  readonly nodes: number
  readonly altruists: ReadonlySet<number>
  readonly rows: readonly (readonly [source: number, target: number, weight: string])[]
}

function poolOf({ nodes, altruists, rows }: Rows): WrittenPool {
  const decimals = rows.reduce((most, [, , weight]) => Math.max(most, decimalsOf(weight)), 0)
  if (decimals > decimalsMax) {
    throw new Refusal(
      'wrong-input',
      `A weight has more than ${decimalsMax} digits after the point.`,
    )
  }
  const scale = 10 ** decimals
  const total = rows.reduce((sum, [, , weight]) => sum + Math.abs(Number(weight)) * scale, 0)
  if (total > weightMax) throw new Refusal('wrong-input', 'The weights are too large to add up.')
  const arcs = new Map<number, Map<number, number>>()
  for (const [source, target, weight] of rows) {
    const isIn = [source, target].every((node) => node >= 1 && node <= nodes)
    if (!isIn) throw new Refusal('wrong-input', `${source},${target}: no such node.`)
    if (altruists.has(target) || source === target) continue
    const from = arcs.get(source) ?? new Map<number, number>()
    arcs.set(source, from.set(target, Math.round(Number(weight) * scale)))
  }
  return { nodes, isAltruist: (node) => altruists.has(node), arcs, scale }
}

const decimalsOf = (weight: string) => (weight.split('.')[1] ?? '').replace(/0+$/, '').length
