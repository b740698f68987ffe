/**
 * Plants errors into records and counts how many are found and repaired, beside majority, median
 * and CRH on the same claims; and times a rebuild.
 *
 *   node dist/bench/record/planted.js [--kinds] [--seeds N]
 *
 * Found: the spoiled claim stands in a conflict, or a finding replaces it. Repaired: what the
 * record gives for the figure is what was true. Places are those where another claim, a sum or a
 * counter says what the value must be; the generator prints how many there are.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { z } from 'zod'
import { packageRoot } from '../../src/db/package-root.ts'
import { build } from '../../src/record/building/build.ts'
import type { Built } from '../../src/record/building/built.ts'
import { readClaimLines } from '../../src/record/building/claim-lines.ts'
import { claimsSheet, type Cells } from '../../src/record/building/fictional-claims.ts'
import { keptRecord, type Studies } from '../../src/record/building/kept-record.ts'
import {
  speakerRow,
  speakersKnownFrom,
  type SpeakerRow,
} from '../../src/record/building/witnesses.ts'
import { rowsOf } from '../../src/record/read-rows.ts'
import { chanceFrom } from './planted/chance.ts'
import { madeUpLedger } from './planted/made-up-ledger.ts'
import { plant, typeKey, type Planted } from './planted/plant.ts'
import { rivals, truthsBy } from './planted/rivals.ts'

const { values } = parseArgs({
  options: { kinds: { type: 'boolean', default: false }, seeds: { type: 'string', default: '5' } },
})
const seeds = Number(values.seeds)
const shares = [0.05, 0.1, 0.2, 0.3]

const text = (name: string) => readFileSync(join(packageRoot, 'data', 'record', name), 'utf8')
const realRows = z
  .array(z.record(z.string(), z.string()))
  .parse(Papa.parse<unknown>(text('claims.csv'), { header: true, skipEmptyLines: true }).data)
const realSpeakers = rowsOf('speakers.csv', text('speakers.csv'), speakerRow).rows.map(
  ({ row }) => row,
)

const rebuilt = (rows: readonly Cells[], speakers: readonly SpeakerRow[]): Built =>
  build({ ...readClaimLines(claimsSheet(rows)), adjudications: [], commitments: [], speakers })

const isFound = ({ claim }: Planted, { conflicts, findings }: Built): boolean =>
  conflicts.some(({ values: told }) => told.some(({ claims }) => claims.includes(claim))) ||
  findings.some(({ replaces }) => replaces.includes(claim))

/** What the record gives for the figure that was spoiled; null where it gives none. */
function givenFor({ was, claim }: Planted, built: Built): string | null {
  const event = built.events.find(({ id }) => id === was['event_id'])
  const attribute = was['attribute'] ?? ''
  const replaced = built.findings.find(
    (each) => each.attribute === attribute && each.replaces.includes(claim),
  )
  if (replaced !== undefined && typeof replaced.value !== 'boolean')
    return String(replaced.value.best)
  const conflict = built.conflicts.find(
    (each) =>
      each.event === was['event_id'] &&
      each.attribute === attribute &&
      each.values.some(({ claims }) => claims.includes(claim)),
  )
  if (attribute === 'count') {
    const value = event?.values.find(
      ({ side, category }) => side === was['side'] && category === was['category'],
    )
    return value === undefined ? null : String(value.best)
  }
  if (attribute === 'running') {
    const number = event?.running.find(({ scope }) => scope === was['scope'] || scope === 'all')
    if (number !== undefined && was['scope'] === number.scope) return String(number.n)
  }
  return conflict === undefined ? null : String(conflict.resolution.value)
}

type Tally = { planted: number; found: number; repaired: number }
const empty = (): Tally => ({ planted: 0, found: 0, repaired: 0 })
const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3))

function measure(
  name: string,
  ledgers: readonly (readonly Cells[])[],
  speakers: readonly SpeakerRow[],
) {
  const byKind = new Map<string, Tally>()
  for (const rate of shares) {
    const tallies = new Map<string, Tally>(['rebuild', ...rivals].map((each) => [each, empty()]))
    let places = 0
    let falseFinds = 0
    ledgers.forEach((rows, index) => {
      const spoiled = plant(rows, rate, chanceFrom(1_000 * index + Math.round(rate * 100)))
      places += spoiled.places
      const built = rebuilt(spoiled.rows, speakers)
      const wrong = new Set(spoiled.planted.map(({ was }) => was['event_id']))
      const before = new Set(rebuilt(rows, speakers).conflicts.map(({ event }) => event))
      falseFinds += built.conflicts.filter(
        ({ event }) => !wrong.has(event) && !before.has(event),
      ).length
      for (const one of spoiled.planted) {
        const found = isFound(one, built)
        const repaired = givenFor(one, built) === one.was['value']
        add(tallies, 'rebuild', { found, repaired })
        add(byKind, one.kind, { found, repaired })
      }
      for (const rival of rivals) {
        const truths = truthsBy(rival, spoiled.rows)
        for (const { was, is } of spoiled.planted) {
          const group = spoiled.rows.filter(
            (row) => typeKey(row) === typeKey(is) && row['modality'] === 'asserted',
          )
          const found = new Set(group.map((row) => row['value'])).size > 1
          add(tallies, rival, { found, repaired: truths.get(typeKey(was)) === was['value'] })
        }
      }
    })
    for (const [method, { planted, found, repaired }] of tallies)
      console.log(
        JSON.stringify({
          ledger: name,
          rate,
          places,
          planted,
          method,
          found: share(found, planted),
          repaired: share(repaired, planted),
          ...(method === 'rebuild' ? { conflictsElsewhere: falseFinds } : {}),
        }),
      )
  }
  if (values.kinds)
    for (const [kind, { planted, found, repaired }] of byKind)
      console.log(
        JSON.stringify({
          ledger: name,
          kind,
          planted,
          found: share(found, planted),
          repaired: share(repaired, planted),
        }),
      )
}

function add(
  tallies: Map<string, Tally>,
  name: string,
  { found, repaired }: { found: boolean; repaired: boolean },
) {
  const before = tallies.get(name) ?? empty()
  tallies.set(name, {
    planted: before.planted + 1,
    found: before.found + (found ? 1 : 0),
    repaired: before.repaired + (repaired ? 1 : 0),
  })
}

const ledgers = Array.from({ length: seeds }, (_, seed) => madeUpLedger(60, chanceFrom(seed + 1)))
const clean = ledgers.map((rows) => rebuilt(rows, []))
console.log(
  JSON.stringify({
    ledger: 'made up, nothing planted',
    conflicts: clean.reduce(
      (sum, { conflicts }) =>
        sum + conflicts.filter(({ kind }) => kind !== 'planned-realised').length,
      0,
    ),
    replacing: clean.reduce(
      (sum, { findings }) => sum + findings.filter(({ replaces }) => replaces.length > 0).length,
      0,
    ),
  }),
)
measure('made up', ledgers, [])
measure(
  'public record',
  Array.from({ length: seeds }, () => realRows),
  realSpeakers,
)

const large = madeUpLedger(3_600, chanceFrom(7))
for (const [name, rows, speakers] of [
  ['public record', realRows, realSpeakers],
  ['10,000 statements', large, []],
] as const) {
  const lines = readClaimLines(claimsSheet(rows))
  const started = performance.now()
  build({ ...lines, adjudications: [], commitments: [], speakers })
  console.log(
    JSON.stringify({
      rebuild: name,
      claims: lines.claims.length,
      ms: Math.round(performance.now() - started),
    }),
  )
}

/** Each later claim added to a kept record and the whole asked again, in time of the processor. */
const realLines = readClaimLines(claimsSheet(realRows))
const whoIs = speakersKnownFrom(realSpeakers)
const begun = 300
const keptUntil = (until: number, before?: Studies) => {
  const claims = realLines.claims.slice(0, until)
  const input = { ...realLines, claims, adjudications: [], commitments: [] }
  return keptRecord({ ...input, speakers: realSpeakers }, whoIs, before).studies
}
let studies = keptUntil(begun)
const times = realLines.claims.slice(begun).map((_, place) => {
  const started = process.cpuUsage()
  studies = keptUntil(begun + place + 1, studies)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
})
const sorted = times.toSorted((one, other) => one - other)
console.log(
  JSON.stringify({
    oneNewClaim: sorted.length,
    medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    p90Ms: Math.round(sorted[Math.floor(sorted.length * 0.9)] ?? 0),
  }),
)
