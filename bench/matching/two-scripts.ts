/**
 * Two parties' lists in two scripts of which the truth is known, matched by `good-offices match`
 * as anybody would call it: `node dist/bench/matching/two-scripts.js [LINES] [--seed N]
 * [--half tune|held-back] [--left cyrillic|latin] [--right latin|arabic|hebrew]` (default 20,000
 * a side, seed 1, held-back, Cyrillic and Latin). Prints how right the
 * proposals are, how far a stated probability is from the truth, tenth by tenth, and the cost.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { halves } from './known-lists.ts'
import { pairFigures, truthOfTwoLists, type Bin, type Rates } from './pair-figures.ts'
import { endedWell } from './process-cost.ts'
import { readClaims } from './proposed-pairs.ts'
import { writeTwoParties } from './two-parties.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: 'held-back' },
    seed: { type: 'string', default: '1' },
    left: { type: 'string', default: 'cyrillic' },
    right: { type: 'string', default: 'latin' },
  },
})
const wish = {
  linesPerSide: Number(positionals[0] ?? 20_000),
  seed: Number(values.seed),
  half: z.enum(halves).parse(values.half),
  scripts: {
    left: z.enum(['cyrillic', 'latin']).parse(values.left),
    right: z.enum(['latin', 'arabic', 'hebrew']).parse(values.right),
  },
}

/** `L12` is the thirteenth line of its list. */
const position = (id: string) => Number(id.slice(1))

const Statistics = z.object({ candidatePairs: z.number() })
const print = (text: string) => process.stdout.write(`${text}\n`)
const share = (value: number) => value.toFixed(4)
const three = ({ f1, precision, recall }: Rates) =>
  `F1 ${share(f1)}, precision ${share(precision)}, recall ${share(recall)}`
const binRow = ({ from, claims, said, right }: Bin) =>
  `| ${from.toFixed(1)} | ${claims} | ${said.toFixed(3)} | ${right.toFixed(3)} |`

const folder = await mkdtemp(join(tmpdir(), 'two-scripts-'))
try {
  const files = await writeTwoParties(wish, folder)
  const truth = truthOfTwoLists(files.leftTruths, files.rightTruths)
  const { linesPerSide, seed, half, scripts } = wish
  print(
    `${scripts.left} and ${scripts.right}, ${linesPerSide} lines a side, seed ${seed}, ${half}: ` +
      `${truth.truePairs} stand on both`,
  )
  for (const keep of [[], ['--all']]) {
    const [out, stats] = [join(folder, 'pairs.csv'), join(folder, 'stats.json')]
    const words = ['match', files.left, files.right, '--out', out, '--stats', stats, ...keep]
    const cost = await endedWell(process.execPath, ['dist/src/cli/main.js', ...words])
    const { candidatePairs } = Statistics.parse(JSON.parse(await readFile(stats, 'utf8')))
    const claims = await readClaims(out, { left: position, right: position })
    const { atHalf, best, recallAtPrecision99, calibration } = pairFigures(claims, truth)
    print(`\n${keep.length === 0 ? 'one to one' : 'every pair (--all)'}, ${claims.length} proposed`)
    print(`at .50: ${three(atHalf)}; best F1 ${share(best.f1)} at ${best.threshold.toFixed(2)}`)
    print(`recall at precision .99: ${share(recallAtPrecision99)}`)
    print(`expected error of the probability: ${share(calibration.expectedError)}`)
    print(['| from | pairs | said | right |', '| --- | --- | --- | --- |'].join('\n'))
    print(calibration.bins.map(binRow).join('\n'))
    print(
      `${candidatePairs} candidate pairs; ${cost.seconds.toFixed(1)} s, ` +
        `${cost.cpuSeconds.toFixed(1)} CPU s, ${cost.peakMegabytes.toFixed(0)} MB`,
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
