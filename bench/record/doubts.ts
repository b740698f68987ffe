/**
 * Doubts about sentences made from the public record: as the record has it nothing may be flagged;
 * spoilt in one way, the rule for that way must see it. The record itself is the only text; no
 * statement that anybody published is read here.
 *
 *   node dist/bench/record/doubts.js
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stdout } from 'node:process'
import { packageRoot } from '../../src/db/package-root.ts'
import { readClaimLines } from '../../src/record/building/claim-lines.ts'
import { recordedFrom } from '../../src/record/building/recorded-claims.ts'
import { speakerRow } from '../../src/record/building/witnesses.ts'
import type { RecordedClaim, RecordedHappening } from '../../src/record/flags/recorded.ts'
import type { Gazetteer } from '../../src/record/gazetteer/gazetteer.ts'
import { readGazetteer } from '../../src/record/gazetteer/read-gazetteer.ts'
import { rowsOf } from '../../src/record/read-rows.ts'
import { readStatement } from '../../src/record/reading/read-statement.ts'

const file = (name: string) => readFileSync(join(packageRoot, 'data', 'record', name), 'utf8')
const { gazetteer } = readGazetteer(file('gazetteer.json'))
const speakers = rowsOf('speakers.csv', file('speakers.csv'), speakerRow).rows.map(({ row }) => row)
const recorded = recordedFrom(readClaimLines(file('claims.csv')).claims, speakers)

const exchanges = recorded.filter(
  ({ kind, date, dateEnd }) => kind === 'exchange' && date.length === 10 && dateEnd === null,
)

const nameOf = (code: string, { entries }: Gazetteer): string | null => {
  const body = entries.find((entry) => entry.kind === 'body' && entry.code === code)
  return body?.kind === 'body' ? (body.names.en?.[0]?.replaceAll('*', '') ?? null) : null
}

type Told = { readonly text: string; readonly published: string }

const months = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const day = (date: string) => months.format(new Date(`${date}T00:00:00Z`))

const nouns = new Map([
  ['person', 'people'],
  ['military', 'service members'],
])

const isFigure = ({ attribute, side, category, part, bound, modality, number }: RecordedClaim) =>
  attribute === 'count' &&
  side !== null &&
  side !== 'both' &&
  nouns.has(category ?? '') &&
  part === null &&
  bound === 'exact' &&
  modality === 'asserted' &&
  number !== null

/** One office's figure, as an agency would pass it on. */
function figureTold({ date, parties }: RecordedHappening, claim: RecordedClaim, n: number): Told[] {
  const to = nameOf(claim.side ?? '', gazetteer)
  const from = nameOf(parties.find((code) => code !== claim.side) ?? '', gazetteer)
  const by = nameOf(claim.of ?? '', gazetteer)
  if (to === null || from === null || by === null) return []
  const text = `${n} ${nouns.get(claim.category ?? '')} returned to ${to} from ${from} on ${day(date)}, the government of ${by} said, Reuters reports.`
  return [{ text, published: date }]
}

const helpersOf = ({ claims }: RecordedHappening) => [
  ...new Set(
    claims
      .filter(({ attribute }) => attribute === 'intermediary')
      .flatMap(({ value }) => value.split(';').map((code) => code.trim())),
  ),
]

function helpTold({ date, parties }: RecordedHappening, code: string): Told[] {
  const [one, other, helper] = [...parties, code].map((each) => nameOf(each, gazetteer))
  if (one == null || other == null || helper == null) return []
  const text = `${one} and ${other} exchanged prisoners on ${day(date)} with the mediation of ${helper}.`
  return [{ text, published: date }]
}

function recapTold({ date, parties }: RecordedHappening, last: RecordedHappening): Told[] {
  const [one, other] = parties.map((each) => nameOf(each, gazetteer))
  if (one == null || other == null) return []
  const text = `${one} and ${other} exchanged prisoners on ${day(date)}. The previous exchange took place on ${day(last.date)}.`
  return [{ text, published: date }]
}

const before = (happening: RecordedHappening): readonly RecordedHappening[] =>
  recorded.filter(
    ({ kind, date, parties }) =>
      kind === 'exchange' &&
      date < happening.date &&
      parties.join(' ') === happening.parties.join(' '),
  )

const ofFigures = (spoilt: (claim: RecordedClaim, happening: RecordedHappening) => number | null) =>
  exchanges.flatMap((happening) =>
    happening.claims.filter(isFigure).flatMap((claim) => {
      const n = spoilt(claim, happening)
      return n === null ? [] : figureTold(happening, claim, n)
    }),
  )

/** The other category of a place where the record has service members and civilians apart. */
const civiliansOf = (claim: RecordedClaim, { claims }: RecordedHappening) =>
  claims.find(
    ({ attribute, category, side, number, part }) =>
      attribute === 'count' &&
      category === 'civilian' &&
      side === claim.side &&
      part === null &&
      number !== null,
  )?.number ?? null

const helpers = [...new Set(exchanges.flatMap(helpersOf))]

const sets: readonly (readonly [string, string | null, readonly Told[]])[] = [
  ['figures as said', null, ofFigures(({ number }) => number)],
  [
    'retold a third higher',
    'rewrite',
    ofFigures(({ number }) => Math.round(((number ?? 0) * 4) / 3) + 1),
  ],
  [
    'service members with civilians',
    'inclusion',
    ofFigures((claim, happening) => {
      const civilians = civiliansOf(claim, happening)
      const isApart = claim.category === 'military' && civilians !== null && civilians > 0
      return isApart ? (claim.number ?? 0) + civilians : null
    }),
  ],
  [
    'helpers as named',
    null,
    exchanges.flatMap((each) => helpersOf(each).flatMap((code) => helpTold(each, code))),
  ],
  [
    'another helper',
    'intermediary',
    exchanges.flatMap((each) => {
      const named = helpersOf(each)
      const other = helpers.find((code) => !named.includes(code) && !each.parties.includes(code))
      return named.length === 0 || other === undefined ? [] : helpTold(each, other)
    }),
  ],
  [
    'the exchange before',
    null,
    exchanges.flatMap((each) =>
      before(each)
        .slice(-1)
        .flatMap((last) => recapTold(each, last)),
    ),
  ],
  [
    'an earlier one',
    'recap-gap',
    exchanges.flatMap((each) =>
      before(each)
        .slice(-4, -3)
        .flatMap((last) => recapTold(each, last)),
    ),
  ],
]

stdout.write(
  '| sentences | how many | rule | found | other flags, notes apart |\n|---|---|---|---|---|\n',
)
for (const [name, rule, told] of sets) {
  const flags = told.map(({ text, published }) => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    const statement = {
      file: 'made.txt',
      lang: null,
      text,
      publisher: null,
      published,
      url: null,
      sha256,
    }
    return readStatement(statement, { gazetteer, recorded }).flags
  })
  const found = flags.filter((own) => own.some((flag) => flag.rule === rule)).length
  const others = flags.flat().filter((flag) => flag.rule !== rule && flag.severity !== 'note')
  const byRule = new Map<string, number>()
  for (const flag of others) byRule.set(flag.rule, (byRule.get(flag.rule) ?? 0) + 1)
  const rest = [...byRule].map(([each, times]) => `${each} ${times}`).join(', ')
  stdout.write(
    `| ${name} | ${told.length} | ${rule ?? '-'} | ${rule === null ? '-' : found} | ${rest === '' ? 'none' : rest} |\n`,
  )
}
