/** Small pools of wishes for tests, written as PrefLib writes them. */
export type PoolText = {
  /** One for each node: true for an altruist. */
  readonly altruists: readonly boolean[]
  /** Source and target from 1, and the weight as it is to be written. */
  readonly arcs: readonly (readonly [source: number, target: number, weight: string])[]
}

export function poolText({ altruists, arcs }: PoolText): string {
  return [
    '# TITLE: a pool made up',
    `# NUMBER ALTERNATIVES: ${altruists.length}`,
    `# NUMBER EDGES: ${arcs.length}`,
    ...altruists.map(
      (is, at) => `# ALTERNATIVE NAME ${at + 1}: ${is ? 'Altruist' : 'Pair'} ${at + 1}`,
    ),
    ...arcs.map((arc) => arc.join()),
    '',
  ].join('\n')
}
