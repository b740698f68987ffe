/** What the desk keeps enters its record at once, in any order the same; others read what ships. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../../test/support/desk.ts'
import { asDesk } from '../../db/desk-db.ts'
import { Built } from '../building/built.ts'
import { EventView } from '../chronology/views.ts'
import { fictional } from '../gazetteer/fictional.ts'
import { readStatement } from '../reading/read-statement.ts'
import { statementOf } from '../sources/statement-of.ts'
import { AgreementView } from './agreement-views.ts'
import { SpeakerView } from './speaker-views.ts'
import { waitingReader } from '../statements/read-waiting-store.ts'
import { addUploads } from '../statements/upload-store.ts'

const [desk, otherDesk] = [await freshDesk(), await freshDesk()]
const { officer, auditor } = desk.cast.desk

const read = waitingReader(
  (file, given) =>
    Promise.resolve(readStatement(statementOf(file, given), { gazetteer: fictional })),
  (error) => {
    throw error
  },
)

const texts = [
  'Northland and Southland exchanged prisoners on 4 May 2031. 21 Northlandic soldiers returned home, the defence ministry of Northland said.',
  'Southland confirmed the exchange of 4 May 2031 with Northland: 23 Northlandic soldiers were handed over, the Southlandic defence ministry said.',
  'On 9 May 2031 Northland and Southland exchanged prisoners. 30 Southlandic soldiers came home, the Southlandic defence ministry said.',
]

async function keep(text: string, on = desk) {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = on.desk.newId()
  const given = { publisher: 'Westhaven Wire', published: '2031-05-10' }
  const by = on.cast.desk.officer
  const handedIn = { id, officer: by.officer, file: { name: 'a.txt', bytes }, sha256, given }
  await asDesk(on.desk.db, (db) => addUploads(db, [{ ...handedIn, at: on.desk.now() }]))
  await read(on.desk)
  const { answer } = await on.act(by, 'record.keep-statements', { uploads: [id] })
  return answer
}

const bytesFor = async (who: typeof officer | null, on = desk) =>
  (await on.ask(who, '/api/record/built')).text()
const builtFor = async (who: typeof officer | null) => Built.parse(JSON.parse(await bytesFor(who)))

/** The rows of the chronology that only kept statements tell of, with who received how many. */
async function rowsFor(who: typeof officer | null) {
  const answer = await desk.ask(who, '/api/record/events?from=2031-05&to=2031-05')
  const { events } = EventsAnswer.parse(await answer.json())
  return events.map(({ id, figures }) => [id, ...figures.map(({ values }) => values.join(' or '))])
}
const EventsAnswer = z.object({ events: z.array(EventView) })

/** What whoever may read it reads alike; of a counter the desk alone reads steps across what is withheld. */
const toldTo = async (who: typeof officer | null) => {
  const { events, conflicts, findings } = await builtFor(who)
  return { events, conflicts, findings }
}

it('statements enter the record of the desk and its auditor, and of others while it is public', async () => {
  const shipped = await bytesFor(null)
  expect(await toldTo(officer)).toEqual(await toldTo(null))
  for (const text of texts) await keep(text)
  const { events, conflicts } = await builtFor(officer)
  const made = events.filter(({ id }) => id.startsWith('northland-southland'))
  expect(made.map(({ id }) => id)).toEqual([
    'northland-southland-2031-05-04',
    'northland-southland-2031-05-09',
  ])
  const differ = conflicts.find(({ event }) => event === made[0]?.id)
  expect(differ).toMatchObject({ kind: 'party-against-party', resolution: { low: 21, high: 23 } })
  expect(await bytesFor(auditor)).toBe(await bytesFor(officer))
  const everybody = await toldTo(officer)
  expect([await toldTo(null), await toldTo(desk.north.clerk)]).toEqual([everybody, everybody])
  const rows = [
    ['northland-southland-2031-05-09', '', '30'],
    ['northland-southland-2031-05-04', '21 or 23', ''],
  ]
  expect([await rowsFor(officer), await rowsFor(null)]).toEqual([rows, rows])
  await desk.act(desk.cast.desk.head, 'record.close-to-public', { reason: 'To show it.' })
  expect(await bytesFor(desk.north.clerk)).toBe(shipped)
  expect([await rowsFor(officer), await rowsFor(desk.north.clerk)]).toEqual([rows, []])
  await desk.act(desk.cast.desk.head, 'record.open-to-public', { reason: 'As it was.' })
})

it('kept in another order it is the same record', async () => {
  for (const text of texts.toReversed()) await keep(text, otherDesk)
  const ids = /"(s-[0-9a-f]{16}[^"]*)"/gu
  const [one, other] = [
    await bytesFor(officer),
    await bytesFor(otherDesk.cast.desk.officer, otherDesk),
  ]
  expect(one.match(ids)?.length).toBeGreaterThan(5)
  expect(other).toBe(one)
})

it('what is put right changes the record; taken back it has the same bytes as before', async () => {
  const before = await bytesFor(officer)
  const asked = await desk.ask(officer, '/api/record/statements')
  const { statements } = JSON.parse(await asked.text())
  const kept = statements.find(({ reading }: { reading: { counts: { n: number }[] } }) =>
    reading.counts.some(({ n }) => n === 23),
  )
  const place = kept.reading.counts.findIndex(({ n }: { n: number }) => n === 23)
  const value = { ...kept.reading.counts[place], n: 21, low: 21, high: 21 }
  const put = { statement: kept.id, list: 'counts', place, value, reason: 'Misread on the page.' }
  const { answer } = await desk.act(officer, 'record.correct-reading', put)
  const { conflicts } = await builtFor(officer)
  expect(conflicts.some(({ event }) => event.startsWith('northland-'))).toBe(false)
  const { correction } = JSON.parse(JSON.stringify(answer))
  await desk.act(officer, 'record.withdraw-correction', { correction, reason: 'It was right.' })
  expect(await bytesFor(officer)).toBe(before)
})

it('a complaint stands with its denial in the words of both, for the desk and nobody else', async () => {
  const ministry = '/api/record/speakers/northland%20defence%20ministry'
  await keep(
    'The defence ministry of Northland accused Southland of delaying the lists. Southlandic defence ministry denied delaying the lists.',
  )
  const seen = async (who: typeof officer | null) =>
    SpeakerView.parse(await (await desk.ask(who, ministry)).json()).stances
  const [first] = (await seen(officer)).complaints
  expect(first?.complaint.said[0]?.words).toMatch(/^The defence ministry of Northland accused/u)
  expect(first?.denials[0]?.said[0]?.words).toMatch(/denied/u)
  expect(await seen(auditor)).toEqual(await seen(officer))
  for (const other of [null, desk.north.clerk])
    expect(await seen(other)).toEqual({ complaints: [], denied: [], others: [] })
})

const promise = (n: number, who: string) =>
  `Under the agreement reached on 1 June 2031, Southland will hand over ${n} prisoners to Northland by 20 June 2031, the ${who} defence ministry said.`

it('a promise of a kept statement has its page with both readings, for the desk and nobody else', async () => {
  await keep(promise(40, 'Northlandic'))
  await keep(promise(30, 'Southlandic'))
  const path = '/api/record/agreements/Northland-Southland%2C%202031-06-01'
  const [own] = AgreementView.parse(await (await desk.ask(officer, path)).json()).promises
  expect(own?.sides).toMatchObject([{ to: 'northland', amount: null, state: 'disputed' }])
  expect(own?.sides[0]?.readings).toHaveLength(2)
  expect(own?.words.map(({ statement }) => statement)).toHaveLength(2)
  const office = SpeakerView.parse(
    await (await desk.ask(auditor, '/api/record/speakers/southland%20defence%20ministry')).json(),
  )
  expect(office.promises.map(({ id }) => id)).toEqual([own?.id])
  const { commitments } = await builtFor(officer)
  expect(commitments.find(({ id }) => id === own?.id)?.state).toBe('disputed')
  expect((await desk.ask(null, path)).status).toBe(404)
  expect(await bytesFor(desk.north.clerk)).not.toContain(own?.id)
})
