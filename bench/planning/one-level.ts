/**
 * One level (`longestHeld`) of a made-up one-for-one problem as a bare min-cost flow, for peers
 * that know one cost: from source 0 to sink 1, with a free arc for whoever is not sent.
 */
import { madeUp } from './made-up-problem.ts'

export type OneLevel = {
  readonly nodes: number
  /** People at the source. */
  readonly supply: number
  readonly arcs: readonly (readonly [tail: number, head: number, capacity: number, cost: number])[]
}

export function oneLevel(people: number, stages: number): OneLevel {
  const problem = madeUp(people, stages)
  const arcs: [number, number, number, number][] = []
  const groups = new Map<string, number>()
  for (const one of problem.people) {
    const isDuty = ['child', 'medical-personnel'].includes(one.category)
    if (isDuty || one.health === 'grave' || one.health === 'serious') continue
    const held = Date.parse(problem.planningOn) - Date.parse(one.heldSince ?? problem.planningOn)
    const key = [
      one.heldBy === 'northland' ? 0 : 1,
      one.transport === 'seat' ? 0 : 1,
      Math.floor(held / 2_592_000_000),
    ].join(' ')
    groups.set(key, (groups.get(key) ?? 0) + 1)
  }
  const place = (side: number, kind: number, at: number) =>
    2 + stages + (2 * side + kind) * stages + at
  let node = 2 + 5 * stages
  let supply = 0
  for (const [key, size] of groups) {
    const [side = 0, kind = 0, months = 0] = key.split(' ').map(Number)
    if (side === 0) supply += size
    arcs.push(side === 0 ? [0, node, size, 0] : [node, 1, size, 0])
    for (let at = 0; at < stages; at++) {
      const cost = -months * (stages - at)
      arcs.push(
        side === 0
          ? [node, place(0, kind, at), size, cost]
          : [place(1, kind, at), node, size, cost],
      )
    }
    node++
  }
  for (const [at, { capacity }] of problem.stages.entries()) {
    for (const [side, party] of problem.parties.entries()) {
      for (const [kind, places] of [
        capacity[party]?.seats ?? 0,
        capacity[party]?.stretchers ?? 0,
      ].entries()) {
        arcs.push(
          side === 0
            ? [place(0, kind, at), 2 + at, places, 0]
            : [2 + at, place(1, kind, at), places, 0],
        )
      }
    }
    if (at + 1 < stages) arcs.push([2 + at, 3 + at, 10, 0], [3 + at, 2 + at, 10, 0])
  }
  arcs.push([0, 1, supply, 0])
  return { nodes: node, supply, arcs }
}

/** Lines that every reader of the format takes. */
const broken = (words: readonly string[]) =>
  words.map((word, at) => (at % 12 === 11 ? `${word}\n` : word)).join(' ')

/** The same in the LP format that CBC, GLPK and HiGHS read. */
export function asLp({ nodes, supply, arcs }: OneLevel): string {
  const rows: string[][] = Array.from({ length: nodes }, () => [])
  for (const [arc, [tail, head]] of arcs.entries()) {
    rows[tail]?.push(`+ x${arc}`)
    rows[head]?.push(`- x${arc}`)
  }
  const costs = arcs.flatMap(([, , , cost], arc) => (cost === 0 ? [] : [`- ${-cost} x${arc}`]))
  return [
    'Minimize',
    ` cost: ${broken(costs)}`,
    'Subject To',
    ...rows.flatMap((row, node) =>
      row.length === 0
        ? []
        : [` n${node}: ${broken(row)} = ${node === 0 ? supply : node === 1 ? -supply : 0}`],
    ),
    'Bounds',
    ...arcs.map(([, , capacity], arc) => ` 0 <= x${arc} <= ${capacity}`),
    'End\n',
  ].join('\n')
}
