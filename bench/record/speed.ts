/**
 * How fast statements are read and reconciled: one document; ten thousand in one run of the command,
 * over as many made-up statements; and one more in a record that is kept. Other days and other
 * numbers make distinct happenings of the made-up ones; the same seed gives the same statements.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { z } from 'zod'
import { keptRecord } from '../../src/record/building/kept-record.ts'
import { speakersKnownFrom } from '../../src/record/building/witnesses.ts'
import type { SaidStatement } from '../../src/record/claims/claims-of-statements.ts'
import { readStatement } from '../../src/record/reading/read-statement.ts'
import { statementOf } from '../../src/record/sources/statement-of.ts'
import { readAgainst } from '../../src/record/statements/against-store.ts'
import { shippedFolder, shippedRecord, type Shipped } from '../../src/record/whole/store.ts'
import { withStatements } from '../../src/record/whole/with-statements.ts'
import { megabytes, ran, told } from './speed/figures.ts'
import { madeUpMany, type ManyStatement } from './speed/made-up-many.ts'

const say = (line: string) => stdout.write(`${line}\n`)
const many = Number(argv[2] ?? 10_000)

const fileOf = (statement: ManyStatement, at: number) => ({
  name: `${String(at).padStart(5, '0')}.json`,
  bytes: new TextEncoder().encode(JSON.stringify(statement)),
})

/** The first ones warm the program up. */
const warming = 200

async function oneDocument(statements: readonly ManyStatement[]): Promise<SaidStatement[]> {
  const against = await readAgainst(shippedFolder, 'with-invented')
  const times: number[] = []
  const said = statements.map((each, at) => {
    const begun = performance.now()
    const { sha256, url, ...statement } = statementOf(fileOf(each, at))
    const reading = readStatement({ sha256, url, ...statement }, against)
    times.push(performance.now() - begun)
    const { publisher, published } = reading
    return { id: sha256, sha256, url, publisher, published, reading }
  })
  say(`one document: ${told(times.slice(warming))}, ${megabytes()}`)
  return [...new Map(said.map((each) => [each.sha256, each])).values()]
}

const Sizes = z.object({
  lines: z.object({ used: z.int() }),
  events: z.array(z.unknown()),
  conflicts: z.array(z.unknown()),
})

async function oneRun(statements: readonly ManyStatement[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'good-offices-bench-'))
  try {
    mkdirSync(join(folder, 'statements'))
    const against = await readAgainst(shippedFolder, 'with-invented')
    const names = join(folder, 'gazetteer.json')
    writeFileSync(names, JSON.stringify(against.gazetteer))
    const paths = statements.map((each, at) => {
      const { name, bytes } = fileOf(each, at)
      const path = join(folder, 'statements', name)
      writeFileSync(path, bytes)
      return path
    })
    const read = await ran(['record', 'read', ...paths, '--gazetteer', names, '--json'])
    const lines = read.out.trimEnd().split('\n').length
    say(`record read of ${lines}: ${read.seconds.toFixed(1)} s, at most ${read.peak}`)
    const from = ['--statements', join(folder, 'statements'), '--gazetteer', names]
    const built = await ran(['record', 'build', ...from, '--json'])
    const { lines: claims, events, conflicts } = Sizes.parse(JSON.parse(built.out))
    say(
      `record build of ${statements.length}: ${built.seconds.toFixed(1)} s, at most ${built.peak}; ` +
        `${claims.used} claims, ${events.length} events, ${conflicts.length} conflicts`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Statements that come one by one, each of them followed by the whole record. */
const comeOneByOne = 60

function oneMore(shipped: Shipped, statements: readonly SaidStatement[]): void {
  const first = statements.slice(0, -comeOneByOne)
  let kept = withStatements(shipped, { statements: first, adjudications: [] })
  const times: number[] = []
  for (let more = 1; more <= comeOneByOne; more += 1) {
    const said = statements.slice(0, first.length + more)
    const begun = performance.now()
    kept = withStatements(shipped, { statements: said, adjudications: [] }, kept)
    times.push(performance.now() - begun)
  }
  say(`one more statement beside ${first.length}: ${told(times)}, ${megabytes()}`)
}

/** A claim comes to a record of all the others; then its event is asked. */
function oneClaim({ input }: Shipped): void {
  const whoIs = speakersKnownFrom(input.speakers)
  const times = input.claims.slice(-claimsTried).map((claim) => {
    const without = input.claims.filter((each) => each !== claim)
    const { studies } = keptRecord({ ...input, claims: without }, whoIs)
    const begun = performance.now()
    const { built } = keptRecord(input, whoIs, studies)
    if (built.events.every(({ id }) => id !== claim.event))
      throw new Error('its event is not there')
    return performance.now() - begun
  })
  say(`one claim more in ${input.claims.length}: ${told(times)}`)
}
const claimsTried = 200

const statements = madeUpMany(many)
const said = await oneDocument(statements)
await oneRun(statements)
const shipped = await shippedRecord(shippedFolder, 'with-invented')
oneClaim(shipped)
for (const beside of [0, 1_000]) oneMore(shipped, said.slice(0, beside + comeOneByOne))
