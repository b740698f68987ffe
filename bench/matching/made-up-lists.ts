/**
 * Recall, precision and time of the matching on made-up lists of which the truth is known:
 * `node dist/bench/matching/made-up-lists.js [LINES]` (default 20,000 a side, four pairs of
 * spellings; one person in ten stands on one list only). Counts a claim from probability .50.
 *
 * Measured 2026-11, 20,000 lines a side of which 18,000 are common, slips in one cell of twenty:
 * recall .9999 between Cyrillic and Latin, .998 between Cyrillic and Arabic; no wrong pair.
 */
import { matchLists } from '../../src/matching/match.ts'
import { PartialDate } from '../../src/base/partial-date.ts'
import { readList } from '../../src/lists/read-list.ts'
import { asCsv, makeUpList, makeUpPeople } from '../../src/lists/made-up-lists.ts'
import type { Spelling } from '../../src/lists/made-up-lists.ts'

const lines = Number(process.argv[2] ?? 20_000)
const todayOn = PartialDate.parse('2025-05-10')

async function read(people: ReturnType<typeof makeUpPeople>, spelling: Spelling, seed: number) {
  const list = makeUpList(people, { spelling, slips: 0.05, seed })
  const reading = await readList({ bytes: asCsv(list), fileName: 'list.csv' }, { todayOn })
  return reading.lines.map((line, at) => ({
    id: line.reading.reference ?? String(line.line),
    reading: line.reading,
    truth: list.truths[at],
  }))
}

const people = makeUpPeople(Math.round(lines * 1.1), 7)
const extra = people.length - lines
const shared = lines - extra
for (const [leftSpelling, rightSpelling] of [
  ['cyrillic', 'latin'],
  ['cyrillic', 'otherLatin'],
  ['latin', 'otherLatin'],
  ['cyrillic', 'arabic'],
] as const) {
  const left = await read(people.slice(0, lines), leftSpelling, 11)
  const right = await read(people.slice(extra), rightSpelling, 12)
  const startedAt = performance.now()
  const { pairs, statistics } = matchLists(left, right, { clock: () => performance.now() })
  const seconds = (performance.now() - startedAt) / 1_000
  const claims = pairs.filter(({ explanation }) => explanation.probability >= 0.5)
  const isRight = ({ leftAt, rightAt }: (typeof pairs)[number]) =>
    left[leftAt]?.truth === right[rightAt]?.truth
  const found = claims.filter(isRight).length
  const probable = claims.filter(({ explanation }) => explanation.band === 'probable')
  process.stdout.write(
    `${JSON.stringify({
      pair: `${leftSpelling}-${rightSpelling}`,
      lines,
      shared,
      recall: found / shared,
      precision: found / claims.length,
      probable: probable.length,
      probableWrong: probable.filter((pair) => !isRight(pair)).length,
      candidatePairs: statistics.candidatePairs,
      skipped: statistics.skipped,
      seconds: Math.round(seconds * 10) / 10,
      phases: statistics.seconds,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  )
}
