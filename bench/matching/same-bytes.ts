/**
 * Are the answers the same, byte for byte, on one thread and two, and on another version of Node?
 * `node dist/bench/matching/same-bytes.js [--node PATH] [--lines N]`: PATH is the other node's
 * program; N lines a side (default 5,000). Below 20,000 lines the command itself stays in one
 * thread: the lists of one script are therefore never shorter. Prints the first twelve digits of
 * the SHA-256 of what each run wrote, pairs and reasons, and ends with 1 if any two differ.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeTwoParties, type ListScripts, type TwoPartiesFiles } from './two-parties.ts'

const { values } = parseArgs({
  options: { node: { type: 'string' }, lines: { type: 'string', default: '5000' } },
})
const programs = [process.execPath, ...(values.node === undefined ? [] : [values.node])]
const lines = Number(values.lines)
/** From here on the command compares in several threads. */
const linesForThreads = 21_000
const namesMax = 2_000
const queriesMax = 200

const versionOf = (program: string) => execFileSync(program, ['--version']).toString().trim()
const hashOf = (text: string | Buffer) =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

const runOf = (program: string, words: readonly string[]) =>
  execFileSync(program, ['dist/src/cli/main.js', ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 30,
  })

/** Surname and given name of each line. */
const namesOf = async (path: string) =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(1, 3).join(' '))

type Run = { readonly what: string; readonly hashes: readonly string[] }

async function ofLists(folder: string, { left, right }: TwoPartiesFiles, program: string) {
  const explain = join(folder, 'explain.jsonl')
  const runs: Run[] = []
  for (const command of [
    ['match', left, right],
    ['dedupe', right],
  ])
    for (const threads of ['1', '2']) {
      const pairs = runOf(program, [...command, '--threads', threads, '--explain', explain])
      // One run after another writes the same file.
      // oxlint-disable-next-line no-await-in-loop
      const hashes = [hashOf(pairs), hashOf(await readFile(explain))]
      runs.push({ what: `${command[0]}, threads ${threads}`, hashes })
    }
  return runs
}

async function ofNames(folder: string, { left, right }: TwoPartiesFiles, program: string) {
  const [lefts, rights] = [await namesOf(left), await namesOf(right)]
  const [pairs, queries, among] = ['pairs.tsv', 'for.txt', 'among.txt'].map((name) =>
    join(folder, name),
  )
  if (pairs === undefined || queries === undefined || among === undefined) return []
  const rows = lefts.slice(0, namesMax).map((name, at) => `${name}\t${rights[at] ?? ''}`)
  await writeFile(pairs, rows.join('\n'))
  await writeFile(queries, lefts.slice(0, queriesMax).join('\n'))
  await writeFile(among, rights.join('\n'))
  const found = runOf(program, ['names', 'find', '--among', among, '--for', queries])
  return [
    { what: 'names score', hashes: [hashOf(runOf(program, ['names', 'score', pairs]))] },
    { what: 'names find', hashes: [hashOf(found)] },
  ]
}

/** Runs that differ only in threads or program must have one hash. */
function differing(runs: readonly Run[]): string[] {
  const seen = new Map<string, string>()
  return runs.flatMap(({ what, hashes }) => {
    const [task = '', text] = [what.split(',')[0], hashes.join(' ')]
    const before = seen.get(task) ?? text
    seen.set(task, before)
    return before === text ? [] : [what]
  })
}

const kinds: readonly { readonly scripts: ListScripts; readonly lines: number }[] = [
  { scripts: { left: 'cyrillic', right: 'latin' }, lines: Math.max(lines, linesForThreads) },
  { scripts: { left: 'cyrillic', right: 'arabic' }, lines },
  { scripts: { left: 'latin', right: 'hebrew' }, lines },
]

const folder = await mkdtemp(join(tmpdir(), 'same-bytes-'))
try {
  process.stdout.write('| lists | node | run | pairs, reasons |\n| --- | --- | --- | --- |\n')
  let faults = 0
  for (const { scripts, lines: linesPerSide } of kinds) {
    const name = `${scripts.left} and ${scripts.right}, ${linesPerSide} a side`
    const place = join(folder, scripts.right)
    // Runs are measured against each other and share their files.
    // oxlint-disable no-await-in-loop
    await mkdir(place)
    const files = await writeTwoParties({ linesPerSide, seed: 1, half: 'all', scripts }, place)
    const all: Run[] = []
    for (const program of programs) {
      const runs = [
        ...(await ofLists(place, files, program)),
        ...(await ofNames(place, files, program)),
      ]
      for (const { what, hashes } of runs)
        process.stdout.write(
          `| ${name} | ${versionOf(program)} | ${what} | ${hashes.join(', ')} |\n`,
        )
      all.push(...runs)
    }
    // oxlint-enable no-await-in-loop
    const different = differing(all)
    if (different.length > 0) process.stdout.write(`${name}: DIFFERENT: ${different.join('; ')}\n`)
    faults += different.length
  }
  process.stdout.write(
    faults === 0 ? 'Every run gave the same bytes.\n' : `${faults} runs differ.\n`,
  )
  process.exitCode = faults === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
