/** Statements from their handing-in to a corrected reading, in a real database. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { freshDesk } from '../../../test/support/desk.ts'
import { Refusal } from '../../base/refusal.ts'
import { asDesk } from '../../db/desk-db.ts'
import { Reading } from '../reading/reading.ts'
import { statementOf } from '../sources/statement-of.ts'
import { correctedReading } from './corrections.ts'
import { waitingReader, type ReadSource } from './read-waiting-store.ts'
import { getStatement, statementHeads } from './store.ts'
import { addUploads, uploadsCounted, uploadsOf } from './upload-store.ts'

const desk = await freshDesk()
const { officer, secondOfficer } = desk.cast.desk
const all = { from: 0, count: 50 }

/** What a reader of counts alone would see: the first number, of people of Northland. */
const readFirstNumber: ReadSource = async (file, given) => {
  const { text, sha256, publisher, published } = statementOf(file, given)
  const found = /\d+/.exec(text)
  if (found === null) throw new Refusal('wrong-input', `${file.name} holds no number.`)
  const n = Number(found[0])
  const lists = Object.keys(Reading.shape).map((name) => [name, []])
  const span = [found.index, found.index + found[0].length]
  const counted = { event: null, side: 'NOR', category: 'person', n, low: n, high: n }
  const how = { bound: 'exact', per: 'side', modality: 'asserted' }
  const on = { speaker: null, partOf: null, from: null, span }
  return Reading.parse({
    ...Object.fromEntries(lists),
    file: file.name,
    sha256,
    publisher,
    published,
    lang: 'en',
    reader: 'test/1',
    counts: [{ ...counted, ...how, ...on }],
  })
}

const readAll = waitingReader(readFirstNumber, (error) => {
  throw error
})

async function handIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const handedIn = Object.entries(files).map(([name, text]) => {
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const id = desk.desk.newId()
    const given = { publisher: 'Westhaven Wire', published: '2031-05-04' }
    const at = desk.desk.now()
    return { id, officer: officer.officer, file: { name, bytes }, sha256, given, at }
  })
  await asDesk(desk.desk.db, (db) => addUploads(db, handedIn))
  await readAll(desk.desk)
  return handedIn.map(({ id }) => id)
}

const keep = (uploads: readonly string[], who = officer) =>
  desk.act(who, 'record.keep-statements', { uploads })
const reason = 'Read against the page itself.'

it('keeps a statement as it came, and never the same bytes twice', async () => {
  const [upload = ''] = await handIn({ 'a.txt': 'Northland welcomed 21 people home.' })
  await expect(keep([upload], secondOfficer)).rejects.toMatchObject({ code: 'not-found' })
  await keep([upload])
  const [again = ''] = await handIn({ 'b.txt': 'Northland welcomed 21 people home.' })
  await expect(keep([again])).rejects.toThrow(/b\.txt is kept already/)
  const { heads, total } = await asDesk(desk.desk.db, (db) => statementHeads(db, all))
  expect(total).toBe(1)
  expect(heads.map(({ fileName, published }) => [fileName, published])).toEqual([
    ['a.txt', '2031-05-04'],
  ])
})

it('a file that cannot be read is refused in words beside the good ones', async () => {
  await handIn({ 'c.txt': 'Nobody said how many.', 'd.txt': 'Northland received 30.' })
  const own = await asDesk(desk.desk.db, (db) => uploadsOf(db, officer.officer, all))
  const told = own.map(({ fileName, state, refusal }) => [fileName, state, refusal])
  expect(told).toContainEqual(['c.txt', 'refused', 'c.txt holds no number.'])
  expect(told).toContainEqual(['d.txt', 'read', null])
  const counted = await asDesk(desk.desk.db, (db) => uploadsCounted(db, officer.officer))
  expect(counted.waiting).toBe(0)
  const refused = own.find(({ fileName }) => fileName === 'c.txt')?.id ?? ''
  await expect(keep([refused])).rejects.toThrow(/c\.txt is not read/)
})

it('a value is put right on words of the text, and taken back with a reason', async () => {
  const [upload = ''] = await handIn({ 'e.txt': 'On 4 May 40 people came home to Northland.' })
  await keep([upload])
  const { heads } = await asDesk(desk.desk.db, (db) => statementHeads(db, all))
  const { id: statement = '', reading } = heads.find(({ fileName }) => fileName === 'e.txt') ?? {}
  const [count] = reading?.counts ?? []
  expect(count?.n).toBe(4)
  const right = { ...count, n: 40, low: 40, high: 40, span: [9, 11] }
  const put = { statement, list: 'counts', place: 0, value: right, reason }
  const beyond = { ...put, value: { ...right, span: [30, 400] } }
  await expect(desk.act(officer, 'record.correct-reading', beyond)).rejects.toThrow(/Select/)
  await desk.act(officer, 'record.correct-reading', put)

  const now = async () => {
    const found = await asDesk(desk.desk.db, (db) => getStatement(db, statement))
    const standing = found.history.filter(({ withdrawn }) => withdrawn === null)
    const corrections = standing.map(({ correction }) => correction)
    return { found, counts: correctedReading(found.reading, corrections).counts }
  }
  const first = await now()
  expect(first.counts.map(({ n }) => n)).toEqual([40])
  expect(first.found.reading.counts.map(({ n }) => n)).toEqual([4])
  expect(first.found.text.slice(9, 11)).toBe('40')

  const [{ id: correction } = { id: '' }] = first.found.history
  await desk.act(officer, 'record.withdraw-correction', { correction, reason })
  const second = await now()
  expect(second.counts.map(({ n }) => n)).toEqual([4])
  expect(second.found.history.map(({ withdrawn }) => withdrawn?.reason)).toEqual([reason])
  const twice = desk.act(officer, 'record.withdraw-correction', { correction, reason })
  await expect(twice).rejects.toThrow(/taken back already/)
})
