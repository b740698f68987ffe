/**
 * How well statements are read: made-up statements in six languages, and, with RECORD_DATA, the
 * annotated real ones with their own scorer, by publisher, with the time of one document and two
 * plain ways of doing it in the same run.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env, execPath, stdout } from 'node:process'
import { packageRoot } from '../../src/db/package-root.ts'
import { fictional } from '../../src/record/gazetteer/fictional.ts'
import type { Gazetteer } from '../../src/record/gazetteer/gazetteer.ts'
import { readGazetteer } from '../../src/record/gazetteer/read-gazetteer.ts'
import { readStatement } from '../../src/record/reading/read-statement.ts'
import type { Reading } from '../../src/record/reading/reading.ts'
import { statementOf } from '../../src/record/sources/statement-of.ts'
import { madeUpStatements, type MadeUpStatement } from './made-up-statements.ts'
import { nearestNoun } from './nearest-noun.ts'
import { annotated, type Annotated } from './annotated.ts'
import { secondEnglish } from './unseen/second-english.ts'
import { secondOthers } from './unseen/second-others.ts'
import { fourth } from './unseen/fourth.ts'
import { third } from './unseen/third.ts'
import { addTo, f1, noTally, sameTuple, tallied, toldAsDone, type Tally } from './tuple-score.ts'

const say = (line = '') => stdout.write(`${line}\n`)
const shown = (tally: Tally) =>
  `F1 ${f1(tally).toFixed(3)} (${tally.hits} right, ${tally.extra} too many, ${tally.missed} missed)`
const isVerbose = argv.includes('--verbose')

type Judged = { readonly document: Annotated; readonly reading: Reading; readonly tally: Tally }

function judged(document: Annotated, gazetteer: Gazetteer, isTold = isVerbose): Judged {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...document, date: document.published }))
  const statement = statementOf({ name: `${document.id}.json`, bytes })
  const reading = readStatement(statement, { gazetteer, recorded: null })
  const got = toldAsDone(reading, [...document.counts, ...document.tolerated])
  const free = got.filter(
    (each) =>
      document.counts.some((wanted) => sameTuple(wanted, each)) ||
      !document.tolerated.some((tolerated) => sameTuple(tolerated, each)),
  )
  const tally = tallied(document.counts, free, sameTuple)
  if (isTold && tally.extra + tally.missed > 0)
    say(
      `  ${document.id}: missed ${tally.missing.join(' ; ')} | too many ${tally.surplus.join(' ; ')}`,
    )
  return { document, reading, tally }
}

const same = (wanted: number, { n }: { readonly n: number }) => wanted === n

/** Who helped, each code once, in the statements in which somebody annotated it. */
function intermediaries(all: readonly Judged[]): Tally | undefined {
  const known = all.flatMap(({ document, reading }) =>
    document.intermediaries === undefined
      ? []
      : [
          tallied(
            document.intermediaries,
            [...new Set(reading.intermediaries.map(({ code }) => code))],
            (wanted, code) => wanted === code,
          ),
        ],
  )
  return known.length > 0 ? sumOf(known) : undefined
}

function series(all: readonly Judged[]): readonly [running: Tally, cumulative: Tally] {
  return [
    sumOf(all.map(({ document, reading }) => tallied(document.running, reading.running, same))),
    sumOf(
      all.map(({ document, reading }) => tallied(document.cumulative, reading.cumulative, same)),
    ),
  ]
}

const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(addTo, noTally())

function by(all: readonly Judged[], key: (document: Annotated) => string): void {
  const groups = new Map<string, Tally[]>()
  for (const { document, tally } of all)
    groups.set(key(document), [...(groups.get(key(document)) ?? []), tally])
  for (const [name, tallies] of [...groups].toSorted(([one], [other]) => one.localeCompare(other)))
    say(`  ${name.padEnd(24)} ${shown(sumOf(tallies))}`)
}

function report(title: string, documents: readonly Annotated[], gazetteer: Gazetteer): void {
  say(`${title}: ${documents.length} statements`)
  const all = documents.map((document) => judged(document, gazetteer))
  const [running, cumulative] = series(all)
  say(`  typed counts             ${shown(sumOf(all.map(({ tally }) => tally)))}`)
  say(`  running numbers          ${shown(running)}`)
  say(`  totals so far            ${shown(cumulative)}`)
  const helpers = intermediaries(all)
  if (helpers !== undefined) say(`  intermediaries           ${shown(helpers)}`)
  by(all, ({ lang }) => lang)
  say(
    `  nearest noun and chrono  ${shown(sumOf(documents.map((each) => nearestNoun(each, gazetteer))))}`,
  )
}

function speed(documents: readonly Annotated[], gazetteer: Gazetteer): void {
  const times: number[] = []
  for (let round = 0; round < 20; round += 1)
    for (const document of documents) {
      const before = performance.now()
      judged(document, gazetteer, false)
      times.push(performance.now() - before)
    }
  const sorted = times.slice(documents.length).toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  say(
    `  one document             median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(0.999)} ms`,
  )
}

const madeUp = (title: string, statements: readonly MadeUpStatement[]) =>
  report(
    title,
    statements.map((each) => ({ ...each, tolerated: [] })),
    fictional,
  )

madeUp('Made up, first set', madeUpStatements)
madeUp('Made up, second set', [...secondEnglish, ...secondOthers])
madeUp('Made up, third set, never mended on', third)
madeUp('Made up, fourth set, never mended on', fourth)

const folder = env['RECORD_DATA']
if (folder === undefined || !existsSync(folder))
  say('\nRECORD_DATA is not set: the annotated real statements are left out.')
else {
  const json = readFileSync(join(packageRoot, 'data', 'record', 'gazetteer.json'), 'utf8')
  const { gazetteer } = readGazetteer(json)
  const statements = join(folder, 'statements-dev')
  const truth: unknown = JSON.parse(readFileSync(join(folder, 'truth-dev.json'), 'utf8'))
  const documents = readdirSync(statements)
    .filter((name) => name.endsWith('.json'))
    .map((name) => annotated(name, readFileSync(join(statements, name), 'utf8'), truth))
  say()
  report('Real, annotated', documents, gazetteer)
  say('  by publisher (no rule is learnt, so leaving one out changes nothing but this list):')
  by(
    documents.map((each) => judged(each, gazetteer, false)),
    ({ publisher }) => publisher,
  )
  speed(documents, gazetteer)
  for (const more of [[], ['--dir', join(folder, 'commission')]]) {
    say(`\nThe scorer of the statements${more.length > 0 ? ', the two commission documents' : ''}:`)
    const run = spawnSync(execPath, [join(folder, 'score.mjs'), ...more], {
      encoding: 'utf8',
      env: { ...env, GOOD_OFFICES: join(packageRoot, 'bin', 'good-offices') },
    })
    say(
      run.stdout
        .split('\n')
        .filter((line) => /^(?:all |typed|planned|flags|spans|party|headline)/u.test(line))
        .join('\n'),
    )
  }
}
