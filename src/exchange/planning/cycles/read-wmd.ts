/**
 * Reads a pool as PrefLib writes it (.wmd, https://www.preflib.org/format): how many nodes and
 * arcs, a name for each node, then `source,target,weight` with nodes counted from 1. A name that
 * begins with `Pair` is a pair, any other an altruist. What is wrong is refused with its line.
 */
import { poolArcsMax, poolNodesMax } from '../../../base/limits.ts'
import { Refusal } from '../../../base/refusal.ts'
import { makePool, type Arc, type Pool } from './pool.ts'

/** Digits after the point that a weight may have; all weights become whole numbers. */
const decimalsMax = 6
/** All weights together, as whole numbers: the proof adds them up in parts of 2^-20. */
const weightMax = 2 ** 31

type Written = {
  readonly line: number
  readonly arc: readonly [number, number]
  readonly weight: string
}
type Reading = {
  nodes: number | undefined
  arcs: number | undefined
  readonly names: Map<number, string>
  readonly written: Written[]
}

const wrong = (line: number, text: string) => new Refusal('wrong-input', `Line ${line}: ${text}`)

/** Refuses with the number of the line that is wrong. */
export function readWmd(text: string): Pool {
  const reading: Reading = { nodes: undefined, arcs: undefined, names: new Map(), written: [] }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, each] of lines.entries()) readLine(reading, each.trim(), index + 1)
  const { nodes, arcs, names, written } = reading
  if (nodes === undefined) throw wrong(1, 'the pool has no line "# NUMBER ALTERNATIVES: n".')
  if (arcs !== undefined && arcs !== written.length) {
    const [said, found] = [`${arcs} arcs are announced`, `${written.length} are there`]
    throw wrong(lines.length, `${said}, ${found}. Was the file cut short?`)
  }
  const isAltruist = Uint8Array.from({ length: nodes }, (_, node) => {
    const name = names.get(node + 1)
    if (name === undefined) {
      throw wrong(lines.length, `node ${node + 1} has no line "# ALTERNATIVE NAME ${node + 1}: …".`)
    }
    return /^pair\b/i.test(name) ? 0 : 1
  })
  return poolOf(isAltruist, written)
}

function readLine(reading: Reading, line: string, number: number) {
  if (line === '') return
  if (!line.startsWith('#')) {
    reading.written.push(arcOf(reading, line, number))
    return
  }
  const size = /^#\s*NUMBER (ALTERNATIVES|EDGES):\s*(.*)$/.exec(line)
  if (size !== null) {
    const isNodes = size[1] === 'ALTERNATIVES'
    const count = wholeOf(size[2] ?? '', isNodes ? poolNodesMax : poolArcsMax)
    if (count === undefined)
      throw wrong(number, `"${size[2]}" is not a number the planner carries.`)
    reading[isNodes ? 'nodes' : 'arcs'] = count
  }
  const name = /^#\s*ALTERNATIVE NAME (.*?):\s*(.*)$/.exec(line)
  if (name !== null) {
    const node = nodeOf(reading, name[1] ?? '', number)
    if (reading.names.has(node)) throw wrong(number, `node ${node} has a name already.`)
    reading.names.set(node, name[2] ?? '')
  }
}

function arcOf(reading: Reading, line: string, number: number): Written {
  const [source, target, weight, ...others] = line.split(',').map((cell) => cell.trim())
  if (source === undefined || target === undefined || weight === undefined || others.length > 0) {
    throw wrong(number, `"${line}" is not source,target,weight.`)
  }
  if (!/^-?\d+(\.\d+)?$/.test(weight))
    throw wrong(number, `the weight "${weight}" is not a number.`)
  const arc = [nodeOf(reading, source, number), nodeOf(reading, target, number)] as const
  return { line: number, arc, weight: weight.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') }
}

function nodeOf({ nodes }: Reading, text: string, number: number): number {
  if (nodes === undefined) throw wrong(number, 'a node stands before "# NUMBER ALTERNATIVES: n".')
  const node = wholeOf(text, nodes)
  if (node === undefined || node === 0) {
    throw wrong(number, `"${text}" is not a node from 1 to ${nodes}.`)
  }
  return node
}

function wholeOf(text: string, max: number): number | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Infinity
  return value <= max ? value : undefined
}

function poolOf(isAltruist: Uint8Array, written: readonly Written[]): Pool {
  const decimals = Math.max(0, ...lengths(written))
  const scale = 10 ** decimals
  const lineOf = new Map<number, number>()
  let sum = 0
  const arcs = written.map(({ line, arc: [source, target], weight }): Arc => {
    if ((weight.split('.')[1] ?? '').length > decimalsMax) {
      throw wrong(line, `the weight ${weight} has more than ${decimalsMax} digits after the point.`)
    }
    const key = source * (isAltruist.length + 1) + target
    const before = lineOf.get(key)
    if (before !== undefined) {
      throw wrong(line, `the arc from ${source} to ${target} stands on line ${before} already.`)
    }
    lineOf.set(key, line)
    const whole = Math.round(Number(weight) * scale)
    sum += Math.abs(whole)
    if (sum > weightMax) throw wrong(line, 'the weights are too large, or too finely written.')
    return { tail: source - 1, head: target - 1, weight: whole }
  })
  return makePool(isAltruist, arcs, scale)
}

/** Not by spreading all weights at once: an argument list has its own bound. */
function lengths(written: readonly Written[]): Set<number> {
  return new Set(
    written.map(({ weight }) => Math.min(decimalsMax, (weight.split('.')[1] ?? '').length)),
  )
}
