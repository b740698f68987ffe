/**
 * Who stands several times in one list: lines are gathered into clusters, each thought to be one
 * person. The two clusters that belong together most are joined first, by the mean probability
 * over all pairs between them, and none below the cut: a chain of doubtful links makes no person.
 * What an officer signed holds: lines decided to be different people never share a cluster.
 */
import { JoinedGroups } from './components.ts'
import type { ScoredPairs } from './pair-graph.ts'

export type LinePair = readonly [one: number, other: number]

/** Two clusters that became one. */
export type Join = {
  /** Their lowest lines; the joined one is known by the lower. */
  readonly kept: number
  readonly gone: number
  /** Over all pairs of lines between the two; 1 where an officer signed that they are one. */
  readonly mean: number
  /** How many pairs that are. */
  readonly pairs: number
}

export type Clustering = {
  /** For each line the lowest line of its cluster. */
  readonly clusterOf: Int32Array
  /** In their order, signed ones first. */
  readonly joins: readonly Join[]
  /** Mean probability over all pairs between the clusters of two lines that were not joined. */
  readonly between: (one: number, other: number) => Pick<Join, 'mean' | 'pairs'>
  /** Signed pairs that cannot hold together with the other signed ones; a person must look. */
  readonly contradictions: readonly LinePair[]
}

export type ClusterTask = {
  readonly lines: number
  /** Left and right are lines of the same list; a pair that is missing counts as probability 0. */
  readonly pairs: Pick<ScoredPairs, 'left' | 'right' | 'count'> & {
    readonly probability: Float64Array
  }
  /** Two clusters are joined from this mean probability on. */
  readonly cut: number
  /** In the order in which they were signed. */
  readonly same?: readonly LinePair[]
  readonly different?: readonly LinePair[]
  /** Two lines that refuse each other never share a cluster, nor do clusters that hold them. */
  readonly refuses?: (one: number, other: number) => boolean
}

/** Of two clusters with more pairs between them not every pair is asked whether it refuses. */
const askedMax = 10_000

type Cluster = {
  /** The lowest line, by which the cluster is known. */
  readonly line: number
  readonly members: number[]
  /** Grows with each join: what was planned with an older one is void. */
  state: number
  /** Sum of probabilities of the pairs to each cluster next to it. */
  readonly sums: Map<number, number>
  readonly apartFrom: Set<number>
}

type Plan = {
  readonly one: number
  readonly other: number
  readonly states: readonly [number, number]
  readonly mean: number
}

function meanBetween(one: Cluster, other: Cluster): Pick<Join, 'mean' | 'pairs'> {
  const pairs = one.members.length * other.members.length
  return { mean: Math.round(((one.sums.get(other.line) ?? 0) / pairs) * 1e12) / 1e12, pairs }
}

/** Best first; equals by their lines. Means are compared in millionths of millionths. */
function isBefore(plan: Plan, than: Plan): boolean {
  if (plan.mean !== than.mean) return plan.mean > than.mean
  return plan.one !== than.one ? plan.one < than.one : plan.other < than.other
}

/** The likeliest join on top; a binary heap. */
class Plans {
  readonly #heap: Plan[] = []

  add(plan: Plan) {
    let at = this.#heap.length
    while (at > 0) {
      const up = (at - 1) >> 1
      const parent = this.#heap[up]
      if (parent === undefined || !isBefore(plan, parent)) break
      this.#heap[at] = parent
      at = up
    }
    this.#heap[at] = plan
  }

  take(): Plan | undefined {
    const [first] = this.#heap
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const [one, other] = [this.#heap[child], this.#heap[child + 1]]
      if (one !== undefined && other !== undefined && isBefore(other, one)) child += 1
      const best = this.#heap[child]
      if (best === undefined || !isBefore(best, last)) break
      this.#heap[at] = best
      at = child
    }
    this.#heap[at] = last
    return first
  }
}

class Gathering {
  readonly contradictions: LinePair[] = []
  readonly joins: Join[] = []
  readonly groups: JoinedGroups
  readonly #clusters = new Map<number, Cluster>()
  readonly #plans = new Plans()
  readonly #cut: number
  readonly #refuses: (one: number, other: number) => boolean

  constructor({ lines, pairs, cut, same = [], different = [], ...task }: ClusterTask) {
    this.#cut = cut
    this.#refuses = task.refuses ?? (() => false)
    this.groups = new JoinedGroups(lines)
    for (const [one, other] of different) {
      this.#of(one).apartFrom.add(other)
      this.#of(other).apartFrom.add(one)
    }
    for (let pair = 0; pair < pairs.count; pair++) {
      const one = this.#of(pairs.left[pair] ?? 0)
      const other = this.#of(pairs.right[pair] ?? 0)
      const sum = pairs.probability[pair] ?? 0
      one.sums.set(other.line, sum)
      other.sums.set(one.line, sum)
    }
    for (const signed of same) this.#joinSigned(signed)
    for (const cluster of this.#clusters.values()) this.#planFrom(cluster)
  }

  #of(line: number): Cluster {
    const known = this.#clusters.get(line)
    if (known !== undefined) return known
    const fresh = { line, members: [line], state: 0, sums: new Map(), apartFrom: new Set<number>() }
    this.#clusters.set(line, fresh)
    return fresh
  }

  #joinSigned(signed: LinePair) {
    const one = this.#of(this.groups.groupOf(signed[0]))
    const other = this.#of(this.groups.groupOf(signed[1]))
    if (one === other) return
    if (one.apartFrom.has(other.line)) this.contradictions.push(signed)
    else this.#join(one, other, 1)
  }

  #planFrom(cluster: Cluster) {
    for (const at of cluster.sums.keys()) if (at > cluster.line) this.#plan(cluster, this.#of(at))
  }

  #plan(cluster: Cluster, next: Cluster) {
    const [one, other] = cluster.line < next.line ? [cluster, next] : [next, cluster]
    const { mean } = meanBetween(one, other)
    if (mean < this.#cut || one.apartFrom.has(other.line)) return
    this.#plans.add({
      one: one.line,
      other: other.line,
      states: [one.state, other.state],
      mean,
    })
  }

  /** Takes over what the smaller neighbourhood knows, under the lower line. */
  #join(a: Cluster, b: Cluster, signed?: number): Cluster {
    const [kept, gone] = a.line < b.line ? [a, b] : [b, a]
    const { mean, pairs } = meanBetween(kept, gone)
    this.joins.push({ kept: kept.line, gone: gone.line, mean: signed ?? mean, pairs })
    for (const member of gone.members) kept.members.push(member)
    kept.state += 1
    gone.state += 1
    kept.sums.delete(gone.line)
    gone.sums.delete(kept.line)
    for (const [line, sum] of gone.sums) {
      const all = (kept.sums.get(line) ?? 0) + sum
      const next = this.#of(line)
      kept.sums.set(line, all)
      next.sums.delete(gone.line)
      next.sums.set(kept.line, all)
    }
    for (const line of gone.apartFrom) {
      const next = this.#of(line)
      kept.apartFrom.add(line)
      next.apartFrom.delete(gone.line)
      next.apartFrom.add(kept.line)
    }
    this.#clusters.delete(gone.line)
    this.groups.join(kept.line, gone.line)
    return kept
  }

  /** Asked when two clusters are about to be joined; what is found stands for all later joins. */
  #areApart(one: Cluster, other: Cluster): boolean {
    if (one.members.length * other.members.length > askedMax) return false
    const { members } = other
    const isApart = one.members.some((line) => members.some((next) => this.#refuses(line, next)))
    if (!isApart) return false
    one.apartFrom.add(other.line)
    other.apartFrom.add(one.line)
    return true
  }

  readonly between = (one: number, other: number) =>
    meanBetween(this.#of(this.groups.groupOf(one)), this.#of(this.groups.groupOf(other)))

  toTheCut() {
    for (let plan = this.#plans.take(); plan !== undefined; plan = this.#plans.take()) {
      const one = this.#clusters.get(plan.one)
      const other = this.#clusters.get(plan.other)
      if (one?.state !== plan.states[0] || other?.state !== plan.states[1]) continue
      if (this.#areApart(one, other)) continue
      const joined = this.#join(one, other)
      for (const line of joined.sums.keys()) this.#plan(joined, this.#of(line))
    }
  }
}

/** 50,000 lines in clusters of ten, 275,000 pairs: 2 s of one core of a shared 2.5 GHz Xeon (2026-11). */
export function clusterLines(task: ClusterTask): Clustering {
  const gathering = new Gathering(task)
  gathering.toTheCut()
  const clusterOf = Int32Array.from({ length: task.lines }, (_, line) =>
    gathering.groups.groupOf(line),
  )
  const { joins, contradictions, between } = gathering
  return { clusterOf, joins, contradictions, between }
}

/** A pair of lines that share a cluster, the lower line first, and the join that put them there. */
export type JoinedPair = readonly [one: number, other: number, join: Join]

/** All pairs of lines that share a cluster; also those that were not scored. */
export function* pairsOfClusters({ joins }: Pick<Clustering, 'joins'>): Generator<JoinedPair> {
  const members = new Map<number, number[]>()
  for (const join of joins) {
    const kept = members.get(join.kept) ?? [join.kept]
    const gone = members.get(join.gone) ?? [join.gone]
    for (const one of kept)
      for (const other of gone) yield one < other ? [one, other, join] : [other, one, join]
    members.set(join.kept, [...kept, ...gone])
    members.delete(join.gone)
  }
}
