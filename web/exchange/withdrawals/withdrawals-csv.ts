/** Played withdrawals as a file for a spreadsheet: one row a rate and figure; it names no person. */
import { writeCsv } from '../../../src/base/csv.ts'
import type { Figure, Simulation } from './use-simulation.ts'

const headings = ['plan', 'seed', 'played', 'rate', 'figure', 'side', 'mean', 'low', 'high']

type Played = Pick<Simulation, 'version' | 'seed' | 'outcome'>

/** With the mark of byte order in front, which spreadsheets need to read other scripts. */
export function withdrawalsCsv(
  { version, seed, outcome }: Played,
  parties: readonly string[],
): string {
  const rows = (outcome?.rates ?? []).flatMap((each) => {
    const row = (figure: string, side: string, { mean, low, high }: Figure) => [
      String(version),
      seed,
      String(outcome?.runs ?? 0),
      String(each.rate),
      figure,
      side,
      ...[mean, low, high].map((value) => String(Math.round(value * 100) / 100)),
    ]
    const share = { mean: each.brokenOff, low: each.brokenOff, high: each.brokenOff }
    return [
      row('withdrew', '', each.withdrew),
      row('leave', '', each.released),
      row('move', '', each.moved),
      ...(each.ahead ?? []).map((spread, at) => row('most_ahead', parties[at] ?? '', spread)),
      row('ended_early', '', share),
    ]
  })
  return `\uFEFF${writeCsv(headings, rows)}`
}
