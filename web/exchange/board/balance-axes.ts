/** Axes of the charts of the balance, and the line of one account inside its band. */
import * as Plot from '@observablehq/plot'
import type { Drawn } from '../../ui/chart.tsx'
import type { Move } from './balance-moves.ts'

type Account = Pick<Move, 'stage' | 'ahead'>

export const axisOf = (moves: readonly Account[], { isMirrored, width }: Drawn) => {
  const step = Math.max(1, Math.ceil((moves.length * 32) / Math.max(1, width - 80)))
  return {
    marginLeft: isMirrored ? 12 : 44,
    marginRight: isMirrored ? 44 : 12,
    x: {
      domain: moves.map(({ stage }) => stage),
      reverse: isMirrored,
      label: null,
      ticks: moves.filter((_, at) => at % step === 0).map(({ stage }) => stage),
    },
  }
}

export const wholeTicks = (most: number) => {
  const step = Math.max(1, Math.ceil(most / 3))
  return [-2, -1, 0, 1, 2, 3, -3]
    .map((each) => each * step)
    .filter((each) => Math.abs(each) <= most)
}

export function accountOf(
  moves: readonly Account[],
  /** Null: no limit that could be drawn. */
  limit: number | null,
  drawn: Drawn,
): Plot.PlotOptions {
  const known = moves.filter(({ ahead }) => ahead !== null)
  const most = Math.max(1, limit ?? 0, ...known.map(({ ahead }) => Math.abs(ahead ?? 0)))
  return {
    ...axisOf(moves, drawn),
    height: 140,
    y: {
      label: null,
      domain: [-most * 1.1, most * 1.1],
      ticks: wholeTicks(most),
      tickFormat: (people: number) => String(Math.abs(people)),
      axis: drawn.isMirrored ? 'right' : 'left',
    },
    marks: [
      ...(limit === null
        ? []
        : [
            Plot.rect([0], { y1: -limit, y2: limit, fill: 'var(--accent-wash)' }),
            Plot.ruleY([-limit, limit], { stroke: 'var(--rule-strong)' }),
          ]),
      Plot.ruleY([0], { strokeDasharray: '2 4' }),
      Plot.lineY(known, { x: 'stage', y: 'ahead', curve: 'step', strokeWidth: 2 }),
      Plot.dot(known, { x: 'stage', y: 'ahead', r: 3, fill: 'currentColor' }),
    ],
  }
}
