import { expect, it } from 'vitest'
import { withdrawalsCsv } from './withdrawals-csv.ts'

const figure = (mean: number) => ({ mean, low: mean - 1, high: mean + 1 })
const rate = {
  rate: 0.05,
  withdrew: figure(1.234),
  released: figure(28),
  moved: figure(3),
  brokenOff: 2,
}
const played = (ahead: [ReturnType<typeof figure>, ReturnType<typeof figure>] | null) => ({
  version: 2,
  seed: 'draw, again',
  outcome: { runs: 60, planned: 30, rates: [{ ...rate, ahead }] },
})

it('is one row a rate and figure, with the seed by which it is played again', () => {
  const rows = withdrawalsCsv(played([figure(4), figure(1)]), ['northland', 'southland'])
  expect(rows.trim().split(/\r?\n/).slice(1)).toEqual([
    '2,"draw, again",60,0.05,withdrew,,1.23,0.23,2.23',
    '2,"draw, again",60,0.05,leave,,28,27,29',
    '2,"draw, again",60,0.05,move,,3,2,4',
    '2,"draw, again",60,0.05,most_ahead,northland,4,3,5',
    '2,"draw, again",60,0.05,most_ahead,southland,1,0,2',
    '2,"draw, again",60,0.05,ended_early,,2,2,2',
  ])
})

it('says nothing of who is ahead where nothing is counted between two', () => {
  expect(withdrawalsCsv(played(null), ['northland', 'southland'])).not.toContain('most_ahead')
})
