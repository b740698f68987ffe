/**
 * The best value of a small pool by trying every choice of cycles and chains: no code of the
 * planner, and nothing clever. Meant for up to 8 nodes.
 */
import type { PoolText } from './pool-text.ts'

export function bestByTrying(
  { altruists, arcs }: PoolText,
  { cycleMax, chainMax }: { cycleMax: number; chainMax: number },
  /** Worth added for a cycle as such. */
  added: (cycle: readonly number[]) => number = () => 0,
): number {
  const weight = new Map(
    arcs.map(([source, target, each]) => [`${source},${target}`, Number(each)]),
  )
  const nodes = altruists.map((_, at) => at + 1)
  const isAltruist = (node: number) => altruists[node - 1] === true
  /** The best cycle or chain that uses exactly these nodes, by the bits of the nodes. */
  const worth = new Map<number, number>()
  const note = (path: readonly number[], value: number) => {
    const set = path.reduce((bits, node) => bits | (1 << (node - 1)), 0)
    worth.set(set, Math.max(worth.get(set) ?? -Infinity, value))
  }
  const walk = (path: readonly number[], value: number) => {
    const [start = 0] = path
    const end = path.at(-1) ?? 0
    const back = weight.get(`${end},${start}`)
    if (isAltruist(start) && path.length > 1 && path.length <= chainMax + 1) note(path, value)
    if (!isAltruist(start) && path.length > 1 && path.length <= cycleMax && back !== undefined) {
      note(path, value + back + added(path))
    }
    for (const next of nodes) {
      const step = weight.get(`${end},${next}`)
      if (step === undefined || isAltruist(next) || path.includes(next)) continue
      walk([...path, next], value + step)
    }
  }
  for (const node of nodes) walk([node], 0)
  const best = new Float64Array(1 << nodes.length)
  for (let set = 1; set < best.length; set++) {
    for (const [used, value] of worth) {
      if ((used & ~set) === 0) best[set] = Math.max(best[set] ?? 0, value + (best[set ^ used] ?? 0))
    }
  }
  return best.at(-1) ?? 0
}
