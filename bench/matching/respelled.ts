/**
 * A real list against its own re-spelling, for local runs: names and places of a German list
 * are written in Cyrillic by German–Russian practical transcription, the order is shuffled, and
 * both are matched by name and place alone. Then the list is searched for people who stand on it
 * twice. `node dist/bench/matching/respelled.js [LIST.csv]` (default
 * ../shared/data/lists/pow-turkestan/pow-turkestan.csv) prints counts and ids, never a name.
 * The transcription below shares nothing with src/matching: it is the other side's clerk.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { csvRow } from '../../src/base/csv.ts'
import { command as dedupe } from '../../src/cli/dedupe.ts'
import { command as match } from '../../src/cli/match.ts'

const source = process.argv[2] ?? '../shared/data/lists/pow-turkestan/pow-turkestan.csv'

/** Longest first; ^ stands for the beginning of a word. */
const transcription: readonly (readonly [german: string, russian: string])[] = [
  ['schtsch', 'щ'],
  ['^jeu', 'йой'],
  ['tsch', 'ч'],
  ['^sch', 'ш'],
  ['sch', 'ш'],
  ['chs', 'кс'],
  ['^sp', 'шп'],
  ['^st', 'шт'],
  ['^je', 'е'],
  ['^jo', 'йо'],
  ['^jö', 'йё'],
  ['^ja', 'я'],
  ['^ju', 'ю'],
  ['^jü', 'ю'],
  ['äu', 'ой'],
  ['eu', 'ой'],
  ['ei', 'ай'],
  ['ey', 'ай'],
  ['ai', 'ай'],
  ['ay', 'ай'],
  ['ie', 'и'],
  ['ch', 'х'],
  ['ck', 'к'],
  ['tz', 'ц'],
  ['ph', 'ф'],
  ['th', 'т'],
  ['dt', 'т'],
  ['qu', 'кв'],
  ['ss', 'сс'],
  ['^ä', 'э'],
  ['^ö', 'э'],
  ['^ü', 'и'],
  ['^e', 'э'],
  ['ja', 'ья'],
  ['jo', 'ьо'],
  ['ä', 'е'],
  ['ö', 'ё'],
  ['ü', 'ю'],
  ['ß', 'с'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['i', 'и'],
  ['j', 'й'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'ф'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'и'],
  ['z', 'ц'],
]
const vowels = 'aeiouäöüy'

/** h is х at the beginning (here the newer custom), nothing after a vowel, г between vowels no more. */
function aspirate(word: string, at: number): string {
  if (at === 0) return 'х'
  return vowels.includes(word.charAt(at - 1)) ? '' : 'х'
}

/** s is з before a vowel, с elsewhere. */
const sibilant = (word: string, at: number) =>
  vowels.includes(word.charAt(at + 1)) && word.charAt(at + 1) !== '' && word.charAt(at - 1) !== 's'
    ? 'з'
    : 'с'

function respellWord(written: string): string {
  const word = written.toLowerCase()
  let out = ''
  for (let at = 0; at < word.length;) {
    const found = transcription.find(([german]) =>
      german.startsWith('^')
        ? at === 0 && word.startsWith(german.slice(1))
        : word.startsWith(german, at),
    )
    const letter = word.charAt(at)
    if (found !== undefined) {
      out += found[1]
      at += found[0].replace('^', '').length
    } else {
      out += letter === 'h' ? aspirate(word, at) : letter === 's' ? sibilant(word, at) : letter
      at += 1
    }
  }
  // Before a consonant and at the end l is soft in this transcription: Albert is Альберт.
  const soft = out.replaceAll(/л(?=[бвгджзкмнпрстфхцчшщ]|$)/g, 'ль').replaceAll('льль', 'лль')
  return soft.charAt(0).toUpperCase() + soft.slice(1)
}

const respell = (text: string) => text.replaceAll(/\p{L}+/gu, respellWord)

const Row = z.object({ id: z.string(), name: z.string(), village: z.string() })

/** Keeps the order of no list: by a hash of the id. */
const scattered = (id: string) =>
  Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)

const folder = await mkdtemp(join(tmpdir(), 'respelled-'))
try {
  const parsed = Papa.parse(await readFile(source, 'utf8'), { header: true, skipEmptyLines: true })
  const rows = z.array(Row).parse(parsed.data)
  const respelled = rows
    .toSorted((one, other) => scattered(one.id) - scattered(other.id))
    .map(({ id, name, village }) => csvRow([id, respell(name), respell(village)]))
  const [native, foreign, out] = ['native', 'foreign', 'out'].map((name) =>
    join(folder, `${name}.csv`),
  )
  if (native === undefined || foreign === undefined || out === undefined)
    throw new Error('no files')
  await writeFile(
    native,
    [
      'id,name,village\r\n',
      ...rows.map(({ id, name, village }) => csvRow([id, name, village])),
    ].join(''),
  )
  await writeFile(foreign, ['№,ФИО,Место жительства\r\n', ...respelled].join(''))
  await match.run([native, foreign, '--out', out])
  const pairs = await readPairs(out)
  const claims = pairs.filter(({ probability }) => probability >= 0.5)
  const right = claims.filter(({ left, right: other }) => left === other)
  print({ rows: rows.length, proposed: pairs.length, claimed: claims.length })
  print({
    found: right.length,
    missed: rows.length - right.length,
    wrong: claims.length - right.length,
  })
  const claimed = new Set(right.map(({ left }) => left))
  print({
    missedIds: rows
      .map(({ id }) => id)
      .filter((id) => !claimed.has(id))
      .join(' '),
  })
  print({
    wrongIds: claims
      .filter(({ left, right: other }) => left !== other)
      .map(({ left, right: other }) => `${left}-${other}`)
      .join(' '),
  })
  await dedupe.run([native, '--out', out])
  for (const { left, right: other, probability, band } of await readPairs(out))
    process.stdout.write(`${left} ${other} ${probability.toFixed(2)} ${band}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

function print(figures: object) {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

async function readPairs(path: string) {
  const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => {
    const [left = '', right = '', probability = '', band = ''] = line.split(',')
    return { left, right, probability: Number(probability), band }
  })
}
