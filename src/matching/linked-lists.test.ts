import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import type { Reading } from '../lists/line.ts'
import { linkLists, type LinkedLists, type NewVersions } from './linked-lists.ts'
import { matchLists } from './match.ts'
import type { MatchLine } from './match-line.ts'

const on = (text: string) => PartialDate.parse(text)

const anyReading: fc.Arbitrary<Reading> = fc.record(
  {
    reference: fc.nat(30).map((number) => `n${number}`),
    surname: fc.constantFrom('Ладов', 'Ladov', 'Ладова', 'Рутен', 'Ruten', 'Шуменко', 'Shumenko'),
    given: fc.constantFrom('Тарен', 'Taren', 'Игнат', 'Ihnat', 'Joh', 'Joh.', 'Мерена', 'Merena'),
    patronymic: fc.constantFrom('Меланович', 'Melanovych', 'Таренович'),
    bornOn: fc.constantFrom('1998', '1998-03-12', '1998-12-03', '1999-03-12', '1971-07-30').map(on),
    place: fc.constantFrom('Zorin', 'Зорин', 'Zorin, Westmark', '—'),
    serviceNumber: fc.constantFrom('A-123456', 'А123456', 'B 99'),
    sex: fc.constantFrom('female' as const, 'male' as const),
    remark: fc.constantFrom('known as Ladov', 'born Шуменко', 'returned 03.05.2024'),
    extra: fc.record({ street: fc.constantFrom('Hill', 'Lake') }),
  },
  { requiredKeys: ['surname', 'given'] },
)
const anyList = fc.array(anyReading, { maxLength: 7 })

/** Added, altered and withdrawn lines, and some that moved. */
const anyEdits = fc.array(
  fc.record({
    kind: fc.constantFrom('add' as const, 'alter' as const, 'withdraw' as const, 'move' as const),
    side: fc.constantFrom('left' as const, 'right' as const),
    at: fc.nat(6),
    reading: anyReading,
  }),
  { maxLength: 3 },
)
type Edit = typeof anyEdits extends fc.Arbitrary<(infer One)[]> ? One : never
type Lists = { readonly left: readonly Reading[]; readonly right: readonly Reading[] }

function edited(list: readonly Reading[], { kind, at, reading }: Edit): readonly Reading[] {
  const place = list.length === 0 ? 0 : at % list.length
  const there = list[place]
  if (kind === 'add' || there === undefined) return list.toSpliced(place, 0, reading)
  if (kind === 'withdraw') return list.toSpliced(place, 1)
  if (kind === 'move') return [...list.toSpliced(place, 1), there]
  const { reference } = there
  return list.with(place, { ...reading, ...(reference !== undefined && { reference }) })
}

const after = (lists: Lists, edits: readonly Edit[]): Lists =>
  edits.reduce((now, edit) => ({ ...now, [edit.side]: edited(now[edit.side], edit) }), lists)

const asLines = (list: readonly Reading[]): MatchLine[] =>
  list.map((reading, at) => ({ id: reading.reference ?? String(at), reading }))
const asVersions = ({ left, right }: Lists) => ({ left: asLines(left), right: asLines(right) })

function relinked(linked: LinkedLists, versions: NewVersions) {
  const done = linked.relink(versions)
  if (done.kind === 'outgrown') throw new Error('outgrown')
  return done
}

/** Lines without an id can be equal, and then any of them may stand for any other. */
const told = ({ result }: LinkedLists) =>
  result.pairs.map((pair) => JSON.stringify(pair)).toSorted()

const keep = fc.constantFrom('one-to-one' as const, 'all' as const)

describe('a new version of either list', () => {
  it('matched by its changes gives what a full run under the model gives, time and again', () => {
    fc.assert(
      fc.property(anyList, anyList, anyEdits, anyEdits, keep, (left, right, one, other, kept) => {
        const first = { left, right }
        const second = after(first, one)
        const third = after(second, other)
        const versions = [first, second, third].map(asVersions)
        const [before, then, last] = versions
        if (before === undefined || then === undefined || last === undefined) return
        const linked = linkLists(before.left, before.right, { keep: kept })
        const { version } = linked
        const full = (of: typeof before) => linkLists(of.left, of.right, { keep: kept, version })
        expect(told(full(before))).toEqual(told(linked))
        const once = relinked(linked, then)
        expect(told(once.linked)).toEqual(told(full(then)))
        const twice = relinked(once.linked, last)
        expect(told(twice.linked)).toEqual(told(full(last)))
        // The kept run is not changed by what follows it.
        expect(told(relinked(linked, last).linked)).toEqual(told(full(last)))
      }),
      { numRuns: 60 },
    )
  })
})

const ladov: Reading = {
  reference: 'n1',
  surname: 'Ладов',
  given: 'Игнат',
  patronymic: 'Меланович',
  bornOn: on('1998-03-12'),
}
const ladovLatin: Reading = {
  reference: 'w1',
  surname: 'Ladov',
  given: 'Ignat',
  patronymic: 'Melanovich',
  bornOn: on('1998-03-12'),
}
const shumenko: Reading = {
  reference: 'n2',
  surname: 'Шуменко',
  given: 'Тарен',
  patronymic: 'Зоринович',
  bornOn: on('1971-07-30'),
}
const small = asVersions({ left: [ladov, shumenko], right: [ladovLatin] })

/** Of one name, with so many of each place; all lines may be the one who is looked for. */
const namesakes = (zorin: number, dorva: number) =>
  asLines(
    Array.from({ length: zorin + dorva }, (_, at) => ({
      reference: `c${at}`,
      surname: 'Рутен',
      given: 'Мерена',
      place: at < zorin ? 'Zorin' : 'Dorva',
    })),
  )

it('hears of another name that a remark gives since', () => {
  const { surname: _, ...nameless } = ladovLatin
  const taren = { ...nameless, surname: 'Taren' }
  const before = asVersions({ left: [ladov, shumenko], right: [taren] })
  const now = asVersions({
    left: [ladov, shumenko],
    right: [{ ...taren, remark: 'known as Ladov' }],
  })
  const linked = linkLists(before.left, before.right, { keep: 'all' })
  const { linked: then, comparedLines } = relinked(linked, now)
  expect(comparedLines).toBe(1)
  const { version } = linked
  expect(told(then)).toEqual(told(linkLists(now.left, now.right, { keep: 'all', version })))
  const alias = then.result.pairs[0]?.explanation.fields.find(({ field }) => field === 'alias')
  expect(alias?.weight).toBeGreaterThan(3)
})

const people = (from: number) =>
  asLines(
    Array.from({ length: 600 }, (_, at) => ({
      reference: `p${at}`,
      surname: 'Рутен',
      given: 'Мерена',
      serviceNumber: `T-${from + at}`,
    })),
  )

describe('kept lists', () => {
  it('propose what matching them once proposes', () => {
    const { pairs, statistics } = matchLists(small.left, small.right)
    const linked = linkLists(small.left, small.right)
    expect(linked.result).toEqual({ pairs, statistics })
    expect(pairs.map(({ leftAt, rightAt }) => [leftAt, rightAt])).toEqual([[0, 0]])
  })

  it('say what a new version changed, and compare its changed lines only', () => {
    const linked = linkLists(small.left, small.right)
    const found = { ...shumenko, reference: 'w2', surname: 'Shumenko', given: 'Taren' }
    const grown = relinked(linked, { right: asLines([found, ladovLatin]) })
    expect(grown.changes.map(({ kind, left, right }) => [kind, left, right])).toEqual([
      ['new', 1, 0],
    ])
    expect(grown.comparedLines).toBe(1)
    expect(grown.linked.result.statistics).toMatchObject({ leftRows: 2, rightRows: 2 })
    const turned = { reference: 'n1', surname: 'Ладов', given: 'И.', bornOn: on('1997-12-03') }
    const weakened = relinked(grown.linked, { left: asLines([shumenko, turned]) })
    expect(weakened.changes.map(({ kind, left, right }) => [kind, left, right])).toEqual([
      ['weaker', 1, 1],
    ])
    const gone = relinked(weakened.linked, { left: asLines([turned]) })
    expect([gone.comparedLines, gone.changes.map(({ kind }) => kind)]).toEqual([0, ['withdrawn']])
  })

  it('learn anew when they are asked to, and say which proposals that changes', () => {
    const bare = { reference: 'n1', surname: 'Ладов', given: 'Игнат' }
    const alike = { ...bare, reference: 'w1', given: 'Ihnat' }
    const linked = linkLists(asLines([bare]), asLines([alike]))
    const crowd = Array.from({ length: 60 }, (_, at) => ({
      reference: `w${at + 10}`,
      surname: 'Ladov',
      given: 'Merena',
    }))
    const now = asLines([alike, ...crowd])
    const grown = relinked(linked, { right: now })
    expect(grown.changes).toEqual([])
    const { linked: learned, changes } = grown.linked.learnAnew()
    expect(learned.version.id).not.toBe(linked.version.id)
    expect(changes.map(({ kind, left, right }) => [kind, left, right])).toContainEqual([
      'weaker',
      0,
      0,
    ])
    expect(learned.result).toEqual(matchLists(asLines([bare]), now))
  })

  it('are made again without withdrawn lines once these are the most, and go on', () => {
    let linked = linkLists(small.left, small.right)
    for (const from of [10_000, 20_000, 30_000, 40_000])
      ({ linked } = relinked(linked, { left: [...people(from), ...small.left] }))
    expect(told(linked)).toEqual(
      told(linkLists([...people(40_000), ...small.left], small.right, { version: linked.version })),
    )
    expect(relinked(linked, { left: small.left }).linked.result.pairs).toMatchObject([
      { leftAt: 0, rightAt: 0 },
    ])
  })

  it('read the names of a new version as the first one showed they are written', () => {
    const clear = ['ladov', 'merrin', 'torvald', 'quessin', 'wendal'].flatMap((surname) =>
      ['ivan', 'nikolai', 'sergei', 'pavel', 'andrei'].map((given) => ({
        reference: surname + given,
        fullName: `${surname} ${given}`,
      })),
    )
    const doubtful = { reference: 'n9', fullName: 'Corvell Dast' }
    const right = asLines([{ reference: 'w1', surname: 'Corvell', given: 'Dast' }])
    const linked = linkLists(asLines([...clear, doubtful]), right)
    expect(linked.version.habits.left).toBe('surname-first')
    const { version } = linked
    const left = asLines([doubtful, { reference: 'n8', fullName: 'Dast Corvell' }])
    expect(told(relinked(linked, { left }).linked)).toEqual(
      told(linkLists(left, right, { version })),
    )
  })

  it.each([
    ['more of a crowd than is kept', namesakes(120, 40), namesakes(120, 90)],
    ['no more of it than is kept', namesakes(120, 90), namesakes(120, 40)],
    ['another part of it', namesakes(120, 90), namesakes(90, 120)],
  ])('of which one line may be %s give what a full run gives', (_, left, now) => {
    const { version } = linkLists(small.left, small.right)
    const right = asLines([{ surname: 'Рутен', given: 'Мерена', place: 'Zorin' }, ladovLatin])
    const linked = linkLists(left, right, { keep: 'all', version })
    const full = linkLists(now, right, { keep: 'all', version })
    expect(full.result.pairs.length).not.toBe(linked.result.pairs.length)
    expect(told(relinked(linked, { left: now }).linked)).toEqual(told(full))
  })

  it('ask to learn anew when far more lines share a key than were known', () => {
    const crowd = Array.from({ length: 900 }, (_, at) => ({ ...shumenko, reference: `c${at}` }))
    expect(linkLists(small.left, small.right).relink({ left: asLines(crowd) })).toEqual({
      kind: 'outgrown',
    })
  })
})
