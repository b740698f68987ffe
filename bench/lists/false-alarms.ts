/**
 * What the linter says of lists in which nothing is wrong: `node dist/bench/lists/false-alarms.js
 * [LINES]` (default 20,000). Prints how many problems of each kind it found in made-up lists
 * without any slip, in four spellings, and the processor time.
 *
 * 2026-11, 20,000 lines each, Node 20 on a loaded machine: no problem in any of the four; 0.9
 * to 1.1 CPU-seconds a list.
 */
import { PartialDate } from '../../src/base/partial-date.ts'
import { recogniseColumns } from '../../src/lists/columns.ts'
import { lintLines } from '../../src/lists/linter.ts'
import { readLines } from '../../src/lists/lines.ts'
import { makeUpList, makeUpPeople, type Spelling } from '../../src/lists/made-up-lists.ts'

const count = Number(process.argv[2] ?? 20_000)
const todayOn = PartialDate.parse('2025-05-10')
const people = makeUpPeople(count, 7)

for (const spelling of ['cyrillic', 'latin', 'otherLatin', 'arabic'] satisfies Spelling[]) {
  const { headings, rows: cells } = makeUpList(people, { spelling, slips: 0, seed: 11 })
  const table = { headings, rows: cells.map((row, at) => ({ line: at + 2, cells: row })) }
  const { mapping } = recogniseColumns(table)
  const { lines } = readLines(table, mapping)
  const before = process.cpuUsage()
  const problems = lintLines(lines, { headings, mapping, todayOn })
  const { user, system } = process.cpuUsage(before)
  const cpuSeconds = (user + system) / 1e6
  const byCode: Record<string, number> = {}
  for (const { code } of problems) byCode[code] = (byCode[code] ?? 0) + 1
  process.stdout.write(
    `${JSON.stringify({ spelling, lines: count, problems: problems.length, ...byCode, cpuSeconds })}\n`,
  )
  for (const { says } of problems.slice(0, 5)) process.stdout.write(`  ${says}\n`)
}
