/**
 * One run of `match` or `dedupe`: files into columns, columns scored in as many threads as the
 * machine has, pairs out. All of it lies where the columns are: no line is handed from one thread
 * to another, and nobody is asked why unless reasons are to be written.
 */
import { writeFile } from 'node:fs/promises'
import { scoreInThreads } from '../../jobs/score-in-threads.ts'
import { shippedCurve } from '../../matching/calibration/shipped-curve.ts'
import { explainedPairs } from '../../matching/explaining/explained-pairs.ts'
import {
  prepareColumns,
  statisticsOf,
  type MatchProgress,
  type MatchStatistics,
} from '../../matching/match.ts'
import { proposalsOf, type ProposalWish } from '../../matching/proposals.ts'
import { keptPerLine } from '../../matching/records/score-range.ts'
import { readColumnMaps, threadsOf, type MatchingWords } from './options.ts'
import { readIntoColumns } from './read-columns.ts'
import { pairRows, reasonRows, writeRows } from './write-pairs.ts'

/** A bar on a terminal, a plain line every tenth otherwise. */
function showProgress(): (progress: MatchProgress) => void {
  let tenths = -1
  return ({ linesCompared, linesTotal }) => {
    const share = linesTotal === 0 ? 1 : linesCompared / linesTotal
    if (process.stderr.isTTY) {
      const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.')
      process.stderr.write(`\r${bar} ${linesCompared} of ${linesTotal}${share === 1 ? '\n' : ''}`)
      return
    }
    const now = Math.floor(share * 10)
    if (now === tenths) return
    tenths = now
    process.stderr.write(`compared ${linesCompared} of ${linesTotal} lines\n`)
  }
}

function tellSkipped({ skipped, crowded, rightRows }: MatchStatistics) {
  for (const { rule, keys, pairs } of skipped)
    process.stderr.write(
      `Too common to follow, by ${rule}: ${keys} keys, ${pairs} pairs not compared for it.\n`,
    )
  if (crowded.pairs > 0)
    process.stderr.write(
      `Too many may be the same: of ${crowded.lines} lines at most ${keptPerLine(rightRows)} ` +
        `likeliest partners were kept, and ${crowded.pairs} pairs left out.\n`,
    )
}

function figuresOf({ seconds, ...counts }: MatchStatistics, secondsRead: number) {
  const { user, system } = process.cpuUsage()
  return {
    ...counts,
    seconds: { read: secondsRead, ...seconds },
    cpuSeconds: (user + system) / 1e6,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const clock = () => performance.now()

export type FilesWish = {
  readonly left: string
  /** Absent: the left list against itself. */
  readonly right?: string
  readonly keep: ProposalWish['keep']
}

export async function matchFiles(files: FilesWish, words: MatchingWords): Promise<void> {
  const threads = threadsOf(words.threads)
  const startedAt = clock()
  const maps = await readColumnMaps(words.columns)
  const { records, ids, lines } = await readIntoColumns(
    {
      left: { path: files.left, columns: maps.left },
      right: files.right === undefined ? undefined : { path: files.right, columns: maps.right },
    },
    { keepsLines: words.explain !== undefined, lints: words.lint === true },
  )
  const secondsRead = (clock() - startedAt) / 1_000
  const run = prepareColumns(records, clock)
  const scored = await scoreInThreads(run.prepared, { threads, onProgress: showProgress() })
  const scoredAt = clock()
  const calibration = shippedCurve
  const proposals = proposalsOf(run.prepared, scored, {
    keep: files.keep,
    calibration,
    ids: { left: (at) => ids.left[at] ?? '', right: (at) => ids.right[at] ?? '' },
  })
  const statistics = statisticsOf(run, scored, { scoredAt, endedAt: clock() })
  await writeRows(words.out, pairRows(proposals, ids))
  if (words.explain !== undefined) {
    const pairs = explainedPairs(run.prepared, proposals, { lines, calibration })
    await writeRows(words.explain, reasonRows(pairs))
  }
  tellSkipped(statistics)
  if (words.stats === undefined) return
  await writeFile(words.stats, `${JSON.stringify(figuresOf(statistics, secondsRead))}\n`)
}
