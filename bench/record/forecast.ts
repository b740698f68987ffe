/**
 * How well is the pace of exchanges forecast? Every month from the months before it alone, by days
 * of exchange and by operations, scored and held against climatology.
 * `node dist/bench/record/forecast.js [--data FOLDER] [--conflict NAME] [--until MONTH] [--seed N]`:
 * by default the record that ships, the conflict that it holds completely, its complete months.
 * Prints one table for each unit, and whether any model beats climatology beyond doubt.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../../src/db/package-root.ts'
import { operationsOf, waitsBetween } from '../../src/record/outlook/operations.ts'
import { countedByMonth, type Counted, type Unit } from '../../src/record/outlook/past.ts'
import { beyondDoubt, judgements, type Judgement } from '../../src/record/outlook/rolling-origin.ts'
import { readPublicRecord } from '../../src/record/store.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(packageRoot, 'data', 'record') },
    conflict: { type: 'string' },
    until: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

const say = (line = '') => process.stdout.write(`${line}\n`)
const figure = (value: number) => value.toFixed(3)

const record = await readPublicRecord(values.data)
const coverage = record.coverage.find(
  ({ conflict }) => values.conflict === undefined || conflict === values.conflict,
)
if (coverage === undefined) throw new Error('coverage.csv names no such conflict')
const { conflict, from, until } = coverage
const operations = operationsOf(record.events.filter((event) => event.conflict === conflict))

for (const unit of ['day', 'operation'] as const) {
  const counted = countedByMonth(operations, { unit, from, until: values.until ?? until })
  const all = judgements(counted, unit, Number(values.seed))
  table(unit, counted, all)
}
const waits = waitsBetween(operations.filter(({ start }) => start * 86_400_000 >= Date.parse(from)))
const sorted = waits.toSorted((one, other) => one - other)
say(
  `Waits between operations: ${waits.length}, mean ${(waits.reduce((sum, each) => sum + each, 0) / waits.length).toFixed(1)} days, median ${sorted[Math.floor(waits.length / 2)]}, longest ${sorted.at(-1)}.`,
)

function table(unit: Unit, { counts }: Counted, all: readonly Judgement[]): void {
  const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length
  const variance =
    counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, counts.length - 1)
  say(`${conflict}, ${unit}s a month, ${from} to ${values.until ?? until}: ${counts.join(' ')}`)
  say(`mean ${mean.toFixed(2)}, variance/mean ${(variance / mean).toFixed(2)}`)
  say()
  say('| model | months | log score | RPS | DSS | RPS less climatology [95 %] | PIT |')
  say('|---|---|---|---|---|---|---|')
  for (const { model, months, scores, pit, toClimatology: to } of all)
    say(
      `| ${model} | ${months} | ${figure(scores.logarithmic)} | ${figure(scores.ranked)} | ${figure(scores.dawidSebastiani)} | ${figure(to.difference)} [${figure(to.low)}, ${figure(to.high)}] | ${pit.map((each) => each.toFixed(2)).join(' ')} |`,
    )
  say()
  const sure = beyondDoubt(all).map(({ model }) => model)
  say(
    sure.length === 0
      ? 'No model beats climatology beyond doubt.'
      : `Beyond doubt better than climatology: ${sure.join(', ')}.`,
  )
  say()
}
