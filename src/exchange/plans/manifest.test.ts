import { createHash } from 'node:crypto'
import { array, assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartyId, PersonId } from '../../base/ids.ts'
import { manifestColumns, manifestRows } from './manifest-rows.ts'
import { manifestOf, placesTaken, planSha256, sectionOf, type ManifestPerson } from './manifest.ts'

const north = PartyId.parse('northland')
const south = PartyId.parse('southland')
const personId = (number: number) =>
  PersonId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)

const person = (number: number, change: Partial<ManifestPerson> = {}): ManifestPerson => ({
  id: personId(number),
  heldBy: north,
  goesTo: south,
  name: `Person ${number}`,
  bornOn: '1990-03',
  category: 'prisoner-of-war',
  transport: 'seat',
  ...change,
})

const head = {
  number: 7,
  point: { name: 'Halden bridge', timeZone: 'Europe/Kyiv' },
  stage: { id: '2', on: '2026-03-12', window: { from: '06:00', to: '09:30' }, capacity: {} },
  parties: [north, south],
}
const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('a section', () => {
  it('is one line a person in the order of their ids, whatever order they came in', () => {
    const section = sectionOf(north, [person(2, { bornOn: null, name: 'Зомин' }), person(1)])
    expect(section.text).toBe(
      `${personId(1)}\tsouthland\tprisoner-of-war\tseat\t1990-03\tPerson 1\n` +
        `${personId(2)}\tsouthland\tprisoner-of-war\tseat\t\tЗомин\n`,
    )
    expect(section.sha256).toBe(hashOf(section.text))
  })

  it('holds nobody of the other side', () => {
    const section = sectionOf(north, [person(1), person(2, { heldBy: south, goesTo: north })])
    expect(section.people.map(({ id }) => id)).toEqual([personId(1)])
  })

  it('has one line a person whatever a name holds', () => {
    const names = array(string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 })
    assert(
      property(names, (written) => {
        const people = written.map((name, at) => person(at, { name }))
        const lines = sectionOf(north, people).text.split('\n').slice(0, -1)
        const fields = lines.map((line) => line.split('\t').length)
        expect(fields).toEqual(people.map(() => 6))
      }),
    )
  })

  it('has another hash as soon as anything on a line differs', () => {
    const changes: Partial<ManifestPerson>[] = [
      { name: 'Person 01' },
      { bornOn: '1990-04' },
      { category: 'civilian' },
      { transport: 'stretcher' },
      { id: personId(9) },
    ]
    const hashes = [{}, ...changes].map((change) => sectionOf(north, [person(1, change)]).sha256)
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})

describe('a manifest', () => {
  it('states exchange, stage, day, window, place, and for each side its count and hash', () => {
    const manifest = manifestOf(head, [person(1), person(2, { heldBy: south, goesTo: north })])
    const [ours, theirs] = manifest.sections
    expect(manifest.text).toBe(
      [
        'good-offices/manifest/1',
        'exchange 7',
        'stage 2',
        'on 2026-03-12 06:00 09:30',
        'at Halden bridge',
        `northland 1 ${ours?.sha256}`,
        `southland 1 ${theirs?.sha256}`,
        '',
      ].join('\n'),
    )
    expect(manifest.sha256).toBe(hashOf(manifest.text))
  })

  it('of the fallen says by what each is counted', () => {
    const { text, sections } = manifestOf({ ...head, unit: 'bag' }, [
      person(1, { category: 'remains' }),
      person(2),
    ])
    expect(text).toContain('at Halden bridge\nremains by the bag\nnorthland 2 ')
    // A line of the fallen may say seat; they take none.
    const [ours] = sections
    expect(placesTaken(ours?.people ?? [])).toEqual({ seats: 1, stretchers: 0, remains: 1 })
    const rows = manifestRows([{ stage: '2', sections, text, sha256: '' }], {
      reader: north,
      isFinal: false,
      unit: 'bag',
      rides: [],
    })
    const [unit, transport] = ['unit', 'transport'].map((each) =>
      manifestColumns.findIndex((column) => column === each),
    )
    expect(rows.map((row) => [row[unit ?? 0], row[transport ?? 0]])).toEqual([
      ['bag', ''],
      ['', 'seat'],
    ])
  })

  it('cannot be given a forged line by the name of its place', () => {
    const point = { ...head.point, name: 'Halden\nnorthland 0 0' }
    expect(manifestOf({ ...head, point }, []).text).toContain('\nat Halden northland 0 0\n')
  })
})

it('a plan is the hash of its stages in their order', () => {
  const [first, second] = [manifestOf(head, [person(1)]), manifestOf(head, [person(2)])]
  const text = `2 ${first.sha256}\n2 ${second.sha256}\n`
  expect(planSha256([first, second])).toBe(hashOf(text))
  expect(planSha256([second, first])).not.toBe(planSha256([first, second]))
})
