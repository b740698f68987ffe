import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import { matchedRun, postTo, submitText } from '../../test/support/matched-lists.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { decidedSame } from './store.ts'

const desk = await freshDesk()
const { officer } = desk.cast.desk

const held =
  'No;Surname;Given name;Date of birth\n' +
  '1;Ладов;Игнат;12.03.1998\n2;Шуменко;Тусалан;01.02.1980\n3;Рутен;Лаcлав;30.07.1971\n'
const sought =
  'Ref,Last name,First name,Born\n' +
  'a,Shumenko,Tusalan,1980-02-01\nb,Ladov,Ihnat,1998-03-12\nc,Ladov,Ihnat,1998-12-03\n'

const heldList = await submitText(desk, desk.north.clerk, { text: held, kind: 'we-hold' })
const soughtList = await submitText(desk, desk.south.clerk, { text: sought, kind: 'we-seek' })

const Run = z.looseObject({
  id: z.string(),
  state: z.string(),
  progress: z.looseObject({ candidates: z.number().optional() }),
})
const Line = z.looseObject({ line: z.number(), cells: z.array(z.string()) })
const Queue = z.object({
  open: z.number(),
  total: z.number(),
  left: z.looseObject({ party: z.string(), headings: z.array(z.string()) }),
  right: z.looseObject({ party: z.string() }),
  run: Run,
  candidates: z.array(
    z.looseObject({
      left: Line,
      right: Line,
      chosen: z.boolean(),
      calibrated: z.boolean(),
      state: z.string(),
      fields: z.array(z.looseObject({ field: z.string(), because: z.string() })),
      rivals: z.array(z.looseObject({ side: z.string(), line: z.number() })),
      decided: z.looseObject({ id: z.string(), decision: z.string(), by: z.string() }).nullable(),
    }),
  ),
})

const post = (actor: Actor, path: string, body: object) => postTo(desk, actor, path, body)
const matched = (left: string, right: string) => matchedRun(desk, { left, right })

async function queue(run: string, query = ''): Promise<z.infer<typeof Queue>> {
  const answer = await desk.ask(officer, `/api/matching/runs/${run}/candidates${query}`)
  expect(answer.status).toBe(200)
  return Queue.parse(await answer.json())
}

const states = ({ candidates }: z.infer<typeof Queue>) =>
  candidates.map(({ left, right, state }) => [left.line, right.line, state])

const decide = (left: [string, number], right: [string, number], decision: string) =>
  desk.act(officer, 'matching.decide', {
    left: { list: left[0], line: left[1] },
    right: { list: right[0], line: right[1] },
    decision,
    reason: 'Name and date agree',
  })

const Signed = z.object({ decision: z.string(), verdict: z.looseObject({ state: z.string() }) })
const same = () => asDesk(desk.desk.db, decidedSame)

describe('a run', () => {
  it('proposes pairs with both lines verbatim, reasons and rivals', async () => {
    const found = await queue(await matched(heldList, soughtList))
    expect(found).toMatchObject({
      open: 3,
      total: 3,
      left: { party: northland, headings: ['No', 'Surname', 'Given name', 'Date of birth'] },
      right: { party: southland },
      run: { state: 'done', progress: { candidates: 3 } },
    })
    const ladov = found.candidates.find(({ left, right }) => left.line === 2 && right.line === 3)
    expect(ladov).toMatchObject({
      left: { cells: ['1', 'Ладов', 'Игнат', '12.03.1998'] },
      right: { cells: ['b', 'Ladov', 'Ihnat', '1998-03-12'] },
      chosen: true,
      calibrated: false,
      state: 'open',
      decided: null,
      rivals: [{ side: 'right', line: 4 }],
    })
    expect(ladov?.fields.map(({ field }) => field)).toEqual(['surname', 'given', 'bornOn'])
  })

  it.each([
    ['two lists of one kind', soughtList, soughtList],
    ['lists the wrong way round', soughtList, heldList],
  ])('refuses %s', async (_, left, right) => {
    expect((await post(officer, '/api/matching/runs', { left, right })).status).toBe(422)
  })

  it('that was stopped keeps nothing', async () => {
    const started = await post(officer, '/api/matching/runs', { left: heldList, right: soughtList })
    const { id } = Run.parse(await started.json())
    const stopped = await post(officer, `/api/matching/runs/${id}/cancel`, {})
    const { state } = Run.parse(await stopped.json())
    // A small run may have ended before it was stopped; then it stays done, with all it found.
    const kept = new Map([
      ['cancelled', 0],
      ['done', 3],
    ])
    expect((await queue(id)).total).toBe(kept.get(state))
  })
})

describe('a decision', () => {
  it('is signed once a line, can be revoked, and is told to the exchange', async () => {
    const run = await matched(heldList, soughtList)
    const { answer } = await decide([heldList, 2], [soughtList, 3], 'same')
    const { decision, verdict } = Signed.parse(answer)
    expect(verdict).toEqual({ state: 'decided', decision: 'same' })
    expect(await same()).toEqual([
      {
        left: { list: heldList, line: 2 },
        right: { list: soughtList, line: 3 },
        decision,
      },
    ])
    await expect(decide([heldList, 2], [soughtList, 4], 'same')).rejects.toThrow(
      'The line of the holder was decided to be another person',
    )
    await expect(decide([heldList, 4], [soughtList, 3], 'same')).rejects.toThrow(
      'The line of the seeker was decided to be another person',
    )
    await expect(decide([heldList, 2], [soughtList, 3], 'different')).rejects.toThrow(
      'This pair was decided already',
    )
    const now = await queue(run)
    expect(now.open).toBe(1)
    expect(states(now)).toEqual([
      [3, 2, 'open'],
      [2, 4, 'settled-elsewhere'],
      [2, 3, 'decided'],
    ])
    expect(now.candidates[2]?.decided).toMatchObject({ decision: 'same', by: officer.name })
    expect(states(await queue(run, '?only=open'))).toEqual([[3, 2, 'open']])
    expect(states(await queue(run, '?from=1&count=1'))).toEqual([[2, 4, 'settled-elsewhere']])
    await desk.act(officer, 'matching.revoke', { decision, reason: 'Wrong line' })
    expect(await same()).toEqual([])
    await expect(
      desk.act(officer, 'matching.revoke', { decision, reason: 'Wrong line' }),
    ).rejects.toThrow('revoked already')
    expect((await queue(run)).open).toBe(3)
  })

  it('holds for later versions: unaltered lines stay decided, altered ones are shown again', async () => {
    await decide([heldList, 2], [soughtList, 3], 'same')
    await decide([heldList, 3], [soughtList, 2], 'different')
    const text = held
      .replace('1;Ладов', '0;Новик;Мерен;05.05.1955\n1;Ладов')
      .replace('01.02.1980', '02.02.1980')
    const newer = await submitText(desk, desk.north.clerk, {
      text,
      kind: 'we-hold',
      replaces: heldList,
    })
    expect(states(await queue(await matched(newer, soughtList)))).toEqual([
      [4, 2, 'open-again'],
      [3, 4, 'settled-elsewhere'],
      [3, 3, 'decided'],
    ])
    expect(await same()).toMatchObject([
      { left: { list: newer, line: 3 }, right: { list: soughtList, line: 3 } },
    ])
    await expect(decide([newer, 3], [soughtList, 4], 'same')).rejects.toThrow('another person')
  })

  it('needs a holder’s line and another side’s, and a line that is there', async () => {
    await expect(decide([soughtList, 2], [heldList, 2], 'same')).rejects.toThrow('left names')
    await expect(decide([heldList, 99], [soughtList, 2], 'same')).rejects.toThrow('nothing here')
  })
})
