import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { PartialDate } from '../../base/partial-date.ts'
import { asCsv, makeUpList, makeUpPeople } from '../../lists/made-up-lists.ts'
import { readList } from '../../lists/read-list.ts'
import { recordsOf } from '../../matching/records/records-of.ts'
import { readIntoColumns } from './read-columns.ts'

const todayOn = PartialDate.parse('2025-05-10')
const people = makeUpPeople(60, 11)
const bytesOf = (spelling: 'cyrillic' | 'otherLatin') =>
  asCsv(makeUpList(people, { spelling, slips: 0.1, seed: 5 }))

let folder = ''
const at = (name: string) => join(folder, name)
const twice = 'Surname,Given name,Born\nLadov,Ihnat,1998-03-12\nLadov,Ihnat,1998-03-12\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'columns-'))
  await writeFile(at('left.csv'), bytesOf('cyrillic'))
  await writeFile(at('right.csv'), bytesOf('otherLatin'))
  await writeFile(
    at('free-left.csv'),
    'Surname,Given name,mother\nLadov,Ihnat,Mira\nZorin,Meren,\n',
  )
  await writeFile(at('free-right.csv'), 'mother,Surname,Given name\nMira,Ladow,Ignat\n')
  await writeFile(at('twice.csv'), twice)
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => vi.restoreAllMocks())

async function readingsOf(name: string, extra?: string) {
  const file = { bytes: await readFile(at(name)), fileName: name }
  const mapping = { by: 'heading' as const, columns: { ...(extra && { extra }) } }
  const { lines } = await readList(file, { todayOn, mapping })
  return lines.map(({ reading }) => reading)
}

const nothing = { keepsLines: false, lints: false }

function hear() {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  return said
}

describe('columns of files', () => {
  it('are those of all their lines at once', async () => {
    hear()
    const files = { left: { path: at('left.csv') }, right: { path: at('right.csv') } }
    const { records, ids, lines } = await readIntoColumns(files, nothing)
    const [left, right] = [await readingsOf('left.csv'), await readingsOf('right.csv')]
    expect(records).toEqual(recordsOf(left, right))
    expect(ids.left).toEqual(left.map(({ reference }) => reference))
    expect(lines).toEqual({ left: [], right: [] })
  })

  it('compare the free columns that both lists have', async () => {
    const columns = { extra: 'mother' }
    const { records } = await readIntoColumns(
      {
        left: { path: at('free-left.csv'), columns },
        right: { path: at('free-right.csv'), columns },
      },
      nothing,
    )
    const [left, right] = [
      await readingsOf('free-left.csv', 'mother'),
      await readingsOf('free-right.csv', 'mother'),
    ]
    expect(records.texts.map(({ heading }) => heading)).toContain('mother')
    expect(records).toEqual(recordsOf(left, right))
  })

  it('of one list stand on both sides, with the lines where reasons are asked for', async () => {
    hear()
    const files = { left: { path: at('twice.csv') } }
    const { records, ids, lines } = await readIntoColumns(files, { ...nothing, keepsLines: true })
    expect(records.left).toBe(records.right)
    expect(ids).toEqual({ left: ['2', '3'], right: ['2', '3'] })
    expect(lines.left).toMatchObject([{ id: '2', reading: { surname: 'Ladov' } }, { id: '3' }])
  })
})

describe('what is wrong with a list', () => {
  it('is told, the findings of the linter too', async () => {
    const said = hear()
    await readIntoColumns({ left: { path: at('twice.csv') } }, nothing)
    expect(said.join('')).toMatch(/^twice\.csv: Line 3.*line 2/)
  })

  it('is told for twenty lines; the linter is then not asked, unless it is wished', async () => {
    // The second letter is Cyrillic: the linter's to find.
    const undated = Array.from({ length: 22 }, () => 'L\u0430dov,Ihnat,31.02.1998').join('\n')
    await writeFile(at('undated.csv'), `Surname,Given name,Born\n${undated}\n`)
    const files = { left: { path: at('undated.csv') } }
    const without = hear()
    await readIntoColumns(files, nothing)
    expect(without).toHaveLength(21)
    expect(without.at(-1)).toBe('undated.csv: 2 more problems are not shown.\n')
    const wished = hear()
    await readIntoColumns(files, { ...nothing, lints: true })
    expect(Number(/(\d+) more/.exec(wished.at(-1) ?? '')?.[1])).toBeGreaterThan(2)
  })
})
