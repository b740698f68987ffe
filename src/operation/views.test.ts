import { describe, expect, it } from 'vitest'
import {
  dayNow,
  dayPerson,
  left,
  madeUpDay,
  north,
  personNo,
  readyRows,
  said,
  south,
} from '../../test/support/made-up-day.ts'
import { noGateRows, type GateRows } from '../exchange/gates/gates.ts'
import { agreedAndDelivered } from './delivered.ts'
import { deskStrip, partyStrip, StripView } from './strip.ts'
import { BoardView, deskBoard, partyBoard, wallBoard, wholePage } from './views.ts'

const reading = { now: dayNow, page: wholePage }
const [ready, no, gone, over] = [1, 2, 3, 4].map((number) => dayPerson(number))
const theirs = dayPerson(5, south)
if (ready === undefined || no === undefined || gone === undefined || over === undefined) {
  throw new Error('four people')
}
const saidNo: GateRows = {
  ...readyRows,
  will: [{ at: dayNow, interview: { kind: 'alone' }, will: 'no', fear: false }],
}
const behind = dayPerson(6)
const day = madeUpDay({
  people: [ready, no, gone, over, theirs, behind],
  gates: new Map([
    [ready.id, readyRows],
    [no.id, saidNo],
    [gone.id, readyRows],
    [over.id, readyRows],
    [theirs.id, noGateRows],
    [behind.id, saidNo],
  ]),
  custody: new Map([
    [gone.id, [left, said('giving'), said('receiving', { sheet: 'a', by: 1 })]],
    [over.id, [left, said('giving'), said('receiving'), said('desk')]],
    [behind.id, [{ kind: 'left-behind', word: 'held', at: dayNow }]],
  ]),
  variances: [
    {
      at: dayNow,
      stage: '1',
      from: north,
      to: south,
      person: null,
      people: 3,
      kind: 'extra',
      cause: 'In the last bus.',
    },
  ],
})
const firstStage = (view: BoardView) => view.stages[0]?.directions ?? []

const seenWith = (rows: GateRows) =>
  JSON.stringify(
    partyBoard({ ...day, gates: new Map([[no.id, rows]]) }, { ...reading, party: south }),
  )

describe('the board', () => {
  it('counts both directions, and every person once', () => {
    const [outward, inward] = firstStage(deskBoard(day, reading))
    expect(outward).toMatchObject({
      from: north,
      to: south,
      counts: { onManifest: 5, expected: 2, onTheRoad: 1, handedOver: 1, leftBehind: 1 },
      words: { ready: 1, held: 1 },
      extra: 3,
    })
    expect(inward).toMatchObject({
      counts: { onManifest: 1, expected: 1 },
      words: { 'not-asked': 1 },
    })
  })

  it('shows who has confirmed, and whose sheet waits for a second officer', () => {
    const people = firstStage(deskBoard(day, reading))[0]?.people
    expect(people?.find(({ id }) => id === gone.id)?.custody).toMatchObject({
      state: 'on-the-road',
      confirmedBy: { giving: true, receiving: false, desk: false },
      attestedOnce: ['receiving'],
    })
  })

  it('F9: tells the other side that somebody was held back, and no word why', () => {
    const [outward, inward] = firstStage(partyBoard(day, { ...reading, party: south }))
    expect(outward?.words).toBeNull()
    expect(outward?.people?.map(({ word }) => word)).toEqual(Array(5).fill(null))
    const held = outward?.people?.find(({ id }) => id === behind.id)?.custody
    expect(held).toMatchObject({ state: 'left-behind', word: null })
    expect(inward?.people?.[0]?.word).toBe('not-asked')
  })

  it('is the same for the other side whatever was said, asked, examined or identified', () => {
    const worlds = [noGateRows, readyRows, saidNo].map(seenWith)
    expect(new Set(worlds).size).toBe(1)
  })

  it('has no name on the wall', () => {
    const wall = wallBoard(day, reading)
    expect(JSON.stringify(wall)).not.toContain('Person')
    expect(firstStage(wall)[0]?.counts.onManifest).toBe(5)
  })

  it('names nobody before a manifest is final', () => {
    const proposed = {
      ...day,
      stages: day.stages.map((stage) => ({ ...stage, manifest: null, openedAt: null })),
    }
    const view = deskBoard(proposed, reading)
    expect(view.stages.map(({ state }) => state)).toEqual(['not-final', 'not-final'])
    expect(JSON.stringify(view)).not.toContain('Person')
  })

  it('cuts a page out of each section and counts all of it', () => {
    const [outward] = firstStage(deskBoard(day, { ...reading, page: { from: 1, count: 2 } }))
    expect(outward?.people?.map(({ id }) => id)).toEqual([no.id, gone.id])
    expect(outward?.counts.onManifest).toBe(5)
  })

  it('answers in the form that it declares', () => {
    for (const view of [
      deskBoard(day, reading),
      partyBoard(day, { ...reading, party: north }),
      wallBoard(day, reading),
    ]) {
      expect(BoardView.parse(view)).toEqual(view)
    }
  })
})

describe('agreed against delivered', () => {
  it('counts by side and category, and a refusal as held', () => {
    const refused = {
      ...day,
      variances: [
        {
          at: dayNow,
          stage: '1',
          from: north,
          to: south,
          person: behind.id,
          people: 1,
          kind: 'refused',
          cause: 'At the gate.',
        } as const,
      ],
    }
    expect(agreedAndDelivered(refused)[0]).toEqual({
      from: north,
      to: south,
      categories: [{ category: 'prisoner-of-war', agreed: 5, delivered: 1 }],
      leftBehind: { held: 1 },
      variances: { held: 1 },
    })
  })
})

const alone = (will: 'yes' | 'no', fear: boolean): GateRows => ({
  ...readyRows,
  will: [{ at: dayNow, interview: { kind: 'alone' }, will, fear }],
})

describe('the strip of a person', () => {
  const records = { identity: [], holds: [] }
  const protection = {
    at: dayNow,
    id: '5f0c6f0e-5555-4555-8555-000000000001',
    kind: 'protection',
    legal: null,
    untilStage: null,
    note: 'Told in private.',
    lifted: null,
  } as const
  const gateHold = { ...protection, lifted: false }
  const stripOf = (rows: GateRows, holds: (typeof protection)[] = []) => ({
    day: { ...day, gates: new Map([[no.id, rows]]) },
    person: no,
    records: { ...records, holds },
    now: dayNow,
  })
  const worlds = [
    stripOf(alone('no', false)),
    stripOf(alone('yes', true)),
    stripOf({ ...alone('yes', false), holds: [gateHold] }, [protection]),
  ]

  it('says to the desk the same of a no, a fear and a hold for protection', () => {
    const seen = worlds.map((strip) => JSON.stringify(deskStrip(strip, 'desk')))
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toContain('"word":"held"')
    expect(seen[0]).not.toContain('Told in private')
    expect(JSON.stringify(deskStrip(worlds[2] ?? worlds[0]!, 'protection-officer'))).toContain(
      'Told in private.',
    )
  })

  it('gives a party one word of its own people, and of the other side where they are', () => {
    const [strip] = worlds
    if (strip === undefined) throw new Error('no strip')
    expect(partyStrip(strip, north)).toMatchObject({ word: 'held', gates: null, history: [] })
    expect(partyStrip(strip, south)).toMatchObject({ word: null, gates: null, history: [] })
    const overStrip = { day, person: over, records, now: dayNow }
    expect(partyStrip(overStrip, south).history.map(({ kind }) => kind)).toEqual([
      'departed',
      'confirmed',
      'confirmed',
      'confirmed',
    ])
  })

  it('hides from the desk who refused at the gate, and for what cause', () => {
    const refused = {
      at: dayNow,
      stage: '1',
      from: north,
      to: south,
      person: no.id,
      people: 1,
      kind: 'refused',
      cause: 'Said so at the bus.',
    } as const
    const strip = { day: { ...day, variances: [refused] }, person: no, records, now: dayNow }
    const entry = (reader: 'desk' | 'protection-officer') =>
      deskStrip(strip, reader).history.find(({ kind }) => kind === 'variance')
    expect(entry('desk')).toMatchObject({ variance: 'held', cause: null })
    expect(entry('protection-officer')).toMatchObject({
      variance: 'refused',
      cause: 'Said so at the bus.',
    })
  })

  it('answers in the form that it declares', () => {
    for (const strip of worlds) {
      const view = deskStrip(strip, 'protection-officer')
      expect(StripView.parse(view)).toEqual(view)
    }
    expect(personNo(2)).toBe(no.id)
  })
})
