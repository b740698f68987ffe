/**
 * Time to match a new version of a list of which one line in a hundred changed, in one thread:
 * finding the changes, blocking, comparing, choosing, and telling what changed; then, apart, all
 * proposals with their reasons:
 * `node dist/bench/matching/relink.js [LINES]` (default 100,000 a side). First the right list
 * changes, then the left one. Both outcomes are held against a full run under the same model
 * version; the command fails if a pair, a probability or a reason differs.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PartialDate } from '../../src/base/partial-date.ts'
import type { Reading } from '../../src/lists/line.ts'
import { linkLists, type LinkedLists, type NewVersions } from '../../src/matching/linked-lists.ts'
import type { MatchLine } from '../../src/matching/match-line.ts'
import { countChanges } from '../../src/matching/relink/changed-proposals.ts'
import { writeTwoParties } from './two-parties.ts'

const linesPerSide = Number(process.argv[2] ?? 100_000)
const changedEvery = 100

async function linesOf(path: string): Promise<MatchLine[]> {
  const [, ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  return rows.map((row) => {
    const [id = '', surname = '', given = '', patronymic = '', born = ''] = row.split(',')
    const reading: Reading = {
      reference: id,
      surname,
      given,
      ...(patronymic !== '' && { patronymic }),
      ...(born !== '' && { bornOn: PartialDate.parse(born) }),
    }
    return { id, reading }
  })
}

/**
 * Of ten changed lines six take another line's name or date, two are withdrawn, and two are new
 * people, made of two lines.
 */
function newVersionOf(lines: readonly MatchLine[]): MatchLine[] {
  const other = (at: number): Reading => lines[(at * 7 + 13) % lines.length]?.reading ?? {}
  return lines.flatMap((line, at): MatchLine[] => {
    if (at % changedEvery !== 0) return [line]
    const { reference: _, ...instead } = other(at)
    const turn = (at / changedEvery) % 10
    if (turn < 3) return [{ ...line, reading: { ...line.reading, given: instead.given ?? '' } }]
    if (turn < 6) {
      const { bornOn: __, ...rest } = line.reading
      return [{ ...line, reading: { ...rest, ...(instead.bornOn && { bornOn: instead.bornOn }) } }]
    }
    if (turn < 8) return []
    const id = `${line.id}-new`
    const reading = { ...line.reading, reference: id, given: instead.given ?? '' }
    return [line, { id, reading }]
  })
}

/** As another file gives them: no line is the same object as before. */
const readAnew = (lines: readonly MatchLine[]): MatchLine[] =>
  lines.map(({ id, reading }) => ({ id, reading: structuredClone(reading) }))

function timed<Value>(work: () => Value) {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()]
  const value = work()
  const { user, system } = process.cpuUsage(cpu)
  const seconds = Math.round(performance.now() - startedAt) / 1_000
  return { value, cost: { seconds, cpuSeconds: Math.round((user + system) / 1e3) / 1_000 } }
}

/** Of all that is told of every pair, whatever their order. */
function digestOf({ result }: LinkedLists): string {
  const hash = createHash('sha256')
  for (const pair of result.pairs.map((each) => JSON.stringify(each)).toSorted()) hash.update(pair)
  return hash.digest('hex').slice(0, 16)
}

const clock = () => performance.now()

const print = (figures: object) => process.stdout.write(`${JSON.stringify(figures)}\n`)

function measure(linked: LinkedLists, versions: Required<NewVersions>, changed: 'left' | 'right') {
  const again = () => linked.relink({ [changed]: versions[changed] })
  const { value: done, cost: relinked } = timed(again)
  if (done.kind === 'outgrown') throw new Error('the model was outgrown')
  const { seconds, candidatePairs } = done.linked.statistics
  const told = timed(() => done.linked.result)
  const { version } = linked
  const full = timed(() => linkLists(versions.left, versions.right, { version, clock }))
  const digests = [digestOf(done.linked), digestOf(full.value)]
  print({
    changed,
    comparedLines: done.comparedLines,
    comparedPairs: candidatePairs,
    changes: countChanges(done.changes),
    relinked,
    ofItSeconds: { changesAndIndex: seconds.block, compareAndChoose: seconds.score },
    allProposalsTold: told.cost,
    fullRunUnderTheModel: full.cost,
    digests,
  })
  if (digests[0] !== digests[1]) process.exitCode = 1
  return done.linked
}

const folder = await mkdtemp(join(tmpdir(), 'relink-'))
try {
  const files = await writeTwoParties({ linesPerSide, seed: 1, half: 'all' }, folder)
  const [left, right] = [await linesOf(files.left), await linesOf(files.right)]
  const first = timed(() => linkLists(left, right, { clock }))
  print({
    linesPerSide,
    loadOfMachine: loadavg()[0],
    pairs: first.value.result.pairs.length,
    first: first.cost,
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
  })
  const versions = { left, right: readAnew(newVersionOf(right)) }
  const linked = measure(first.value, versions, 'right')
  measure(linked, { ...versions, left: readAnew(newVersionOf(left)) }, 'left')
} finally {
  await rm(folder, { recursive: true, force: true })
}
