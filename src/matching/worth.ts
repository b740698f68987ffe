/** What the queue weighs beside doubt: how soon the person needs the answer, and how much hangs on it. */
import { Health } from '../people/person.ts'
import { unreachable } from '../base/refusal.ts'

/** 0 to 1. Whoever is seriously wounded or sick is owed first (GC III 109). */
export function urgencyOf(health: string | null): number {
  const { data: read } = Health.safeParse(health)
  switch (read) {
    case undefined:
    case 'good':
      return 0
    case 'light':
      return 0.25
    case 'serious':
      return 0.75
    case 'grave':
      return 1
    default:
      return unreachable(read)
  }
}

type Lines = { readonly leftLine: number; readonly rightLine: number }

/** For each candidate, how many lines hang together with it by candidates. */
export function componentLines(candidates: readonly Lines[]): number[] {
  const above = new Map<string, string>()
  const topOf = (line: string): string => {
    let top = line
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    // The way is made short behind the walk, so that no walk is long twice.
    for (let at = line; at !== top;) {
      const next = above.get(at) ?? top
      above.set(at, top)
      at = next
    }
    return top
  }
  const nodes = candidates.map(({ leftLine, rightLine }) => ({
    left: `left ${leftLine}`,
    right: `right ${rightLine}`,
  }))
  for (const { left, right } of nodes) {
    const [one, other] = [topOf(left), topOf(right)]
    if (one !== other) above.set(one, other)
  }
  const counts = new Map<string, number>()
  for (const line of new Set(nodes.flatMap(({ left, right }) => [left, right])))
    counts.set(topOf(line), (counts.get(topOf(line)) ?? 0) + 1)
  return nodes.map(({ left }) => counts.get(topOf(left)) ?? 2)
}
