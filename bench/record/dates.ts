/**
 * Are the dates of a statement found, and is their year right? Ours against chrono-node with the
 * locale of the text, on annotated statements that do not ship.
 * `RECORD_DATA=FOLDER node dist/bench/record/dates.js`: the folder holds `truth-dev.json` and
 * `statements-dev/`. Prints one row for each language and reader, and what each one missed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { z } from 'zod'
import { Language } from '../../src/record/reading/languages.ts'
import { readText } from '../../src/record/reading/read-text.ts'

const folder = process.env['RECORD_DATA']
if (folder === undefined) throw new Error('RECORD_DATA names the folder of annotated statements')

const Dated = z.object({ state: z.string() })
const Truth = z.array(
  z.object({
    id: z.string(),
    lang: Language,
    published: z.string(),
    dates: z.array(Dated.extend({ value: z.string() })),
    agreements: z.array(Dated.extend({ date: z.string() })),
  }),
)
const jsonIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const truth = Truth.parse(
  Object.values(z.looseObject({}).parse(jsonIn(join(folder, 'truth-dev.json')))),
)
type Annotated = z.infer<typeof Truth>[number]

type Reader = (text: string, statement: Annotated) => readonly string[]

const ours: Reader = (text, { lang, published }) =>
  readText({ text, lang, published })
    .dates.flatMap(({ value, end }) => [value, end])
    .filter((day) => day !== null)

const padded = (value: number | null) => String(value).padStart(2, '0')
const dayOf = (parts: chrono.ParsedComponents) =>
  parts.isCertain('day') || parts.isCertain('weekday')
    ? `${parts.get('year')}-${padded(parts.get('month'))}-${padded(parts.get('day'))}`
    : null

const locales = {
  en: chrono.en,
  uk: chrono.uk,
  ru: chrono.ru,
  fr: chrono.fr,
  de: chrono.de,
  ar: null,
}
const theirs: Reader = (text, { lang, published }) => {
  const found = locales[lang]?.parse(text, new Date(`${published}T12:00:00`)) ?? []
  return found
    .flatMap(({ start, end }) => [dayOf(start), end ? dayOf(end) : null])
    .filter((day) => day !== null)
}

type Score = { found: number; missed: number; beyond: number; seconds: number }

/** The day of publication is every statement's day and proves nothing: neither asked nor counted. */
function scored(read: Reader, statements: readonly Annotated[], name: string): Score {
  const score = { found: 0, missed: 0, beyond: 0, seconds: 0 }
  for (const statement of statements) {
    const file = z
      .object({ text: z.string() })
      .parse(jsonIn(join(folder ?? '', 'statements-dev', `${statement.id}.json`)))
    const all = [
      ...statement.dates.map(({ value, state }) => ({ value, state })),
      ...statement.agreements.map(({ date, state }) => ({ value: date, state })),
    ]
    const known = new Set(all.flatMap(({ value }) => value.split('/')))
    const asked = new Set(
      all
        .filter(
          ({ value, state }) =>
            state === 'stated' && value.length === 10 && value !== statement.published,
        )
        .map(({ value }) => value),
    )
    // Once to make the word lists ready, once to be timed.
    read(file.text, statement)
    const began = process.hrtime.bigint()
    const days = new Set(
      read(file.text, statement).filter((day) => day.length === 10 && day !== statement.published),
    )
    score.seconds += Number(process.hrtime.bigint() - began) / 1e9
    const missed = [...asked].filter((day) => !days.has(day))
    const beyond = [...days].filter((day) => !known.has(day))
    score.found += asked.size - missed.length
    score.missed += missed.length
    score.beyond += beyond.length
    if (missed.length + beyond.length > 0)
      say(
        `${name} ${statement.id}: missed ${missed.join(' ') || '-'}, beyond ${beyond.join(' ') || '-'}`,
      )
  }
  return score
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function row(lang: string, name: string, score: Score, documents: number) {
  const { found, missed, beyond, seconds } = score
  const sum = 2 * found + missed + beyond
  const f1 = found + missed === 0 ? '-' : ((2 * found) / sum).toFixed(3)
  return `| ${lang} | ${name} | ${documents} | ${found}/${found + missed} | ${beyond} | ${f1} | ${((seconds * 1000) / documents).toFixed(1)} |`
}

const rows: string[] = []
for (const lang of ['all', ...Language.options]) {
  const statements = truth.filter((each) => lang === 'all' || each.lang === lang)
  if (statements.length === 0) continue
  const quietly = lang === 'all' ? '' : `${lang} `
  rows.push(row(lang, 'ours', scored(ours, statements, `${quietly}ours`), statements.length))
  rows.push(
    row(
      lang,
      'chrono-node',
      scored(theirs, statements, `${quietly}chrono-node`),
      statements.length,
    ),
  )
}
say(
  '\n| language | reader | statements | days found | beyond | F1 | ms a statement |\n|---|---|---|---|---|---|---|',
)
for (const line of rows) say(line)
