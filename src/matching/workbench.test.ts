/** The workbench of two officers: who signs, who looks at what, what the figures say, what goes out. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../test/support/desk.ts'
import { matchedRun, postTo, runsOf, submitText } from '../../test/support/matched-lists.ts'
import { asDesk } from '../db/desk-db.ts'
import type { Actor } from '../people/officer.ts'
import { decidedSame } from './store.ts'

let now = new Date('2026-03-01T08:00:00Z')
const desk = await freshDesk({ now: () => now })
const { head, officer, secondOfficer, auditor } = desk.cast.desk

const held =
  'No;Surname;Given name;Date of birth\n' +
  '1;Ладов;Игнат;12.03.1998\n2;Шуменко;Тусалан;01.02.1980\n3;=Рутен;Лаcлав;30.07.1971\n'
const sought =
  'Ref,Last name,First name,Born\n' +
  'a,Shumenko,Tusalan,1980-02-01\nb,Ladov,Ihnat,1998-03-12\nc,Ladov,Ihnat,1998-12-03\n'
const heldList = await submitText(desk, desk.north.clerk, { text: held, kind: 'we-hold' })
const soughtList = await submitText(desk, desk.south.clerk, { text: sought, kind: 'we-seek' })
const run = await matchedRun(desk, { left: heldList, right: soughtList })

const Word = z.looseObject({ id: z.string(), decision: z.string(), by: z.string() })
const Candidate = z.looseObject({
  left: z.looseObject({ line: z.number() }),
  right: z.looseObject({ line: z.number() }),
  state: z.string(),
  needs: z.string(),
  bandReason: z.string(),
  decided: Word.nullable(),
  signatures: z.array(Word),
  lookedAtBy: z.string().nullable(),
})
const Queue = z.looseObject({
  open: z.number(),
  waiting: z.number(),
  lastOwn: z.looseObject({ id: z.string(), left: z.number() }).nullable(),
  candidates: z.array(Candidate),
})

async function read<Schema extends z.ZodType>(actor: Actor, path: string, schema: Schema) {
  const answer = await desk.ask(actor, path)
  expect(answer.status).toBe(200)
  return schema.parse(await answer.json())
}
const queueOf = (actor: Actor) => read(actor, `/api/matching/runs/${run}/candidates`, Queue)

/** State of one pair, the answer that stands for this viewer, and how many signatures they see. */
async function seen(actor: Actor, left: number, right: number) {
  const { candidates } = await queueOf(actor)
  const found = candidates.find((each) => each.left.line === left && each.right.line === right)
  return [found?.state, found?.decided?.decision ?? null, found?.signatures.length]
}

const Signed = z.object({ decision: z.string(), verdict: z.looseObject({ state: z.string() }) })
async function sign(actor: Actor, [left, right]: [number, number], decision: string) {
  const done = await desk.act(actor, 'matching.decide', {
    left: { list: heldList, line: left },
    right: { list: soughtList, line: right },
    decision,
    reason: `${actor.name} has looked`,
  })
  return Signed.parse(done.answer)
}
const revoke = (actor: Actor, decision: string) =>
  desk.act(actor, 'matching.revoke', { decision, reason: 'Seen again' })
const same = async () => (await asDesk(desk.desk.db, decidedSame)).map(({ left }) => left.line)

const Today = z.looseObject({
  needs: z.array(z.looseObject({ kind: z.string(), count: z.number() })),
})
/** What the first page counts for this officer. */
async function undecidedFor(actor: Actor) {
  const { needs } = await read(actor, '/api/today', Today)
  return needs.find(({ kind }) => kind === 'candidates-undecided')?.count ?? 0
}

const setTerms = (terms: string) =>
  desk.act(head, 'matching.set-terms', { secondOfficer: terms, reason: 'As the mandate says' })

describe('a second officer', () => {
  it('is wanted for what the head of desk says, and one act changes it', async () => {
    const path = '/api/matching/terms'
    const Terms = z.object({ secondOfficer: z.string() })
    expect(await read(auditor, path, Terms)).toEqual({ secondOfficer: 'review-band' })
    await expect(setTerms('review-band')).rejects.toThrow('hold already')
    await setTerms('every-same')
    expect(await read(officer, path, Terms)).toEqual({ secondOfficer: 'every-same' })
    const { candidates } = await queueOf(officer)
    expect(new Set(candidates.map(({ needs }) => needs))).toEqual(new Set(['two']))
  })

  it('looks without being told, and only then is it a match', async () => {
    const first = await sign(officer, [3, 2], 'same')
    expect(first.verdict).toEqual({ state: 'waits', for: 'second' })
    expect(await same()).toEqual([])
    expect(await seen(officer, 3, 2)).toEqual(['waits-for-second', 'same', 1])
    expect(await seen(secondOfficer, 3, 2)).toEqual(['open', null, 0])
    expect(await seen(auditor, 3, 2)).toEqual(['waits-for-second', 'same', 1])
    expect(await queueOf(officer)).toMatchObject({ waiting: 1, lastOwn: { id: first.decision } })
    expect(await queueOf(secondOfficer)).toMatchObject({ waiting: 0, lastOwn: null })
    expect(await undecidedFor(secondOfficer)).toBe((await undecidedFor(officer)) + 1)
    await expect(sign(officer, [3, 2], 'same')).rejects.toThrow('signed this pair already')
    const doubt = await sign(secondOfficer, [3, 2], 'unsure')
    expect(doubt.verdict).toEqual({ state: 'unsure' })
    const second = await sign(secondOfficer, [3, 2], 'same')
    expect(second.verdict).toEqual({ state: 'decided', decision: 'same' })
    expect(await same()).toEqual([3])
    expect(await seen(head, 3, 2)).toEqual(['decided', 'same', 3])
    await expect(sign(head, [3, 2], 'different')).rejects.toThrow('decided already')
  })

  it('who takes back leaves the pair with the first', async () => {
    const { lastOwn } = await queueOf(secondOfficer)
    await revoke(secondOfficer, lastOwn?.id ?? '')
    expect(await same()).toEqual([])
    expect(await seen(officer, 3, 2)).toEqual(['waits-for-second', 'same', 2])
  })

  it('who disagrees calls a third, and two of three decide', async () => {
    await sign(officer, [2, 3], 'same')
    const no = await sign(secondOfficer, [2, 3], 'different')
    expect(no.verdict).toEqual({ state: 'waits', for: 'third' })
    expect(await seen(officer, 2, 3)).toEqual(['waits-for-third', 'same', 2])
    expect(await seen(head, 2, 3)).toEqual(['open', null, 0])
    const third = await sign(head, [2, 3], 'same')
    expect(third.verdict).toEqual({ state: 'decided', decision: 'same' })
    expect(await same()).toEqual([2])
    await expect(sign(secondOfficer, [2, 4], 'same')).rejects.toThrow('another person')
    await revoke(head, third.decision)
    expect(await same()).toEqual([])
  })
})

const Next = z.looseObject({
  candidate: Candidate.nullable(),
  lookedAt: z.number(),
  endsAt: z.string().nullable(),
})
async function post<Schema extends z.ZodType>(
  actor: Actor,
  [door, body]: [string, object],
  schema: Schema,
) {
  const answer = await postTo(desk, actor, `/api/matching/runs/${run}/${door}`, body)
  expect(answer.status).toBe(200)
  return schema.parse(await answer.json())
}
const linesOf = ({ candidate }: z.infer<typeof Next>) =>
  candidate === null ? null : { left: candidate.left.line, right: candidate.right.line }
const Look = z.object({ endsAt: z.string().nullable(), lookedAtBy: z.string().nullable() })

describe('two officers at one queue', () => {
  it('are never given the same pair, and see where the other one is', async () => {
    const [mine, theirs] = await Promise.all([
      post(head, ['next', {}], Next),
      post(secondOfficer, ['next', {}], Next),
    ])
    expect(mine.candidate).not.toBeNull()
    expect(theirs.candidate).not.toBeNull()
    expect(linesOf(mine)).not.toEqual(linesOf(theirs))
    const { candidates } = await queueOf(head)
    const looked = candidates.filter(({ lookedAtBy }) => lookedAtBy !== null)
    expect(looked.map(({ lookedAtBy }) => lookedAtBy)).toEqual([secondOfficer.name])
    const there = linesOf(theirs) ?? {}
    expect(await post(head, ['look', there], Look)).toEqual({
      endsAt: null,
      lookedAtBy: secondOfficer.name,
    })
    expect((await post(secondOfficer, ['look', there], Look)).lookedAtBy).toBeNull()
  })

  it('get on to another pair, and leave the one they had to others', async () => {
    const before = linesOf(await post(head, ['next', {}], Next))
    const after = await post(head, ['next', { after: before }], Next)
    expect(linesOf(after)).not.toEqual(before)
    const freed = z.object({ freed: z.number() })
    expect(await post(secondOfficer, ['leave', {}], freed)).toEqual({ freed: 1 })
    expect(await post(secondOfficer, ['leave', {}], freed)).toEqual({ freed: 0 })
  })

  it('lose a pair that they stopped looking at', async () => {
    const pair = linesOf(await post(head, ['next', {}], Next)) ?? {}
    expect((await post(secondOfficer, ['look', pair], Look)).lookedAtBy).toBe(head.name)
    now = new Date(now.getTime() + 91_000)
    expect((await post(secondOfficer, ['look', pair], Look)).lookedAtBy).toBeNull()
  })

  it('look at pairs of the run only', async () => {
    const answer = await postTo(desk, head, `/api/matching/runs/${run}/look`, { left: 9, right: 9 })
    expect(answer.status).toBe(404)
  })
})

it('a pair stands by itself with its neighbours, each line as written', async () => {
  const Pair = z.looseObject({
    candidate: Candidate,
    neighbours: z.array(
      z.looseObject({ side: z.string(), line: z.looseObject({ cells: z.array(z.string()) }) }),
    ),
  })
  const found = await read(officer, `/api/matching/runs/${run}/pairs/2/3`, Pair)
  expect(found.candidate.bandReason).toMatch(/clear|close-rival|doubtful|tie/)
  expect(found.neighbours).toMatchObject([
    { side: 'right', line: { cells: ['c', 'Ladov', 'Ihnat', '1998-12-03'] } },
  ])
  expect((await desk.ask(officer, `/api/matching/runs/${run}/pairs/2/99`)).status).toBe(404)
})

it('the figures add up to the queue', async () => {
  const Figures = z.looseObject({
    states: z.record(z.string(), z.number()),
    bins: z.array(z.looseObject({ pairs: z.number() })),
    costs: z.array(
      z.looseObject({
        threshold: z.number(),
        expectedWrong: z.number(),
        expectedMissed: z.number(),
      }),
    ),
    remaining: z.looseObject({
      undecided: z.number(),
      expectedSame: z.number(),
      mayStop: z.string(),
    }),
    outcome: z.looseObject({
      calibration: z.object({ basis: z.string(), decisions: z.number() }),
      completeness: z.looseObject({ share: z.number() }),
    }),
  })
  const path = `/api/matching/runs/${run}/distribution`
  const figures = await read(officer, path, Figures)
  const { candidates } = await queueOf(officer)
  const pairs = figures.bins.reduce((sum, bin) => sum + bin.pairs, 0)
  expect(pairs).toBe(candidates.length)
  expect(Object.values(figures.states).reduce((sum, each) => sum + each, 0)).toBe(pairs)
  expect(figures.costs).toHaveLength(99)
  expect(figures.outcome.calibration).toEqual({ basis: 'made-up lists', decisions: 0 })
  expect(figures.remaining.mayStop).toBe('not-yet')
  const lax = await read(officer, `${path}?acceptedMissed=99`, Figures)
  expect(lax.remaining.mayStop).toBe('yes')
})

describe('the export', () => {
  const All = z.object({
    total: z.number(),
    decisions: z.array(
      z.looseObject({
        pair: z.string(),
        by: z.string(),
        verdict: z.string(),
        left: z.looseObject({ name: z.string(), sha256: z.string() }),
        revoked: z.looseObject({ by: z.string() }).nullable(),
      }),
    ),
  })
  const path = '/api/matching/decisions'

  it('holds every signature with both lines’ hashes, and who took it back', async () => {
    const { decisions, total } = await read(auditor, path, All)
    expect(total).toBe(6)
    expect(decisions.map(({ by }) => by)).toContain(head.name)
    expect(decisions.filter(({ revoked }) => revoked !== null)).toHaveLength(2)
    expect(decisions[0]?.left.sha256).toMatch(/^[0-9a-f]{64}$/)
    const page = await read(auditor, `${path}?from=5&count=9`, All)
    expect(page.decisions).toEqual(decisions.slice(5))
  })

  it('tells nobody what waits for their own look', async () => {
    const { decisions } = await read(head, path, All)
    expect(decisions).toEqual([])
    expect((await read(officer, path, All)).total).toBe(6)
  })

  it('is a file that runs nothing in a spreadsheet', async () => {
    await sign(officer, [4, 4], 'different')
    const answer = await desk.ask(officer, `${path}.csv`)
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const text = await answer.text()
    expect(text.trim().split('\r\n')).toHaveLength(8)
    expect(text).toContain("'=Рутен")
  })
})

describe('a new version', () => {
  it('is matched by itself, says what changed, and keeps what was decided', async () => {
    await setTerms('none')
    const { decision } = await sign(head, [2, 3], 'same')
    const text = held
      .replace('2;Шуменко;Тусалан;01.02.1980\n', '')
      .replace('=Рутен;Лаcлав;30.07.1971', 'Рутен;Лаcлав;30.07.1971\n4;Ладов;Игнат;03.12.1998')
    const newer = await submitText(desk, desk.north.clerk, {
      text,
      kind: 'we-hold',
      replaces: heldList,
    })
    const newRun = async () => (await runsOf(desk)).find(({ left }) => left === newer)
    await expect.poll(async () => (await newRun())?.state).toBe('done')
    const { id = '' } = (await newRun()) ?? {}
    const Changes = z.looseObject({
      before: z.looseObject({ id: z.string() }).nullable(),
      lines: z.looseObject({
        left: z.object({ added: z.number(), altered: z.number(), withdrawn: z.number() }),
      }),
      counts: z.looseObject({ new: z.number(), withdrawn: z.number() }),
      total: z.number(),
      changes: z.array(
        z.looseObject({
          kind: z.string(),
          left: z.looseObject({ line: z.number(), event: z.string() }),
          right: z.looseObject({ line: z.number(), event: z.string() }),
        }),
      ),
    })
    const changes = await read(officer, `/api/matching/runs/${id}/changes`, Changes)
    expect(changes.before?.id).toBe(run)
    expect(changes.lines.left).toEqual({ added: 1, altered: 1, withdrawn: 1 })
    expect(changes.changes).toContainEqual(
      expect.objectContaining({
        kind: 'withdrawn',
        left: expect.objectContaining({ line: 3, event: 'withdrawn' }),
        right: expect.objectContaining({ line: 2, event: 'as-before' }),
      }),
    )
    expect(changes.changes).toContainEqual(
      expect.objectContaining({
        kind: 'new',
        left: expect.objectContaining({ line: 4, event: 'added' }),
        right: expect.objectContaining({ line: 4, event: 'as-before' }),
      }),
    )
    expect(changes.total).toBe(changes.changes.length)
    const first = await read(officer, `/api/matching/runs/${run}/changes`, Changes)
    expect([first.before, first.total]).toEqual([null, 0])
    const { candidates } = await read(officer, `/api/matching/runs/${id}/candidates`, Queue)
    expect(candidates.find(({ decided }) => decided?.id === decision)?.state).toBe('decided')
  })
})

const stateOf = async (id: string) => (await runsOf(desk)).find((each) => each.id === id)?.state

describe('runs', () => {
  it('go on two at a time, and one that is stopped leaves nothing', async () => {
    const ask = (door: string, body: object = {}) =>
      postTo(desk, officer, `/api/matching/runs${door}`, body)
    const lists = { left: heldList, right: soughtList, learn: 'anew' }
    const all = await Promise.all([ask('', lists), ask('', lists), ask('', lists)])
    expect(all.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 200, 429,
    ])
    const started = all.filter(({ status }) => status === 200)
    const Started = z.looseObject({ id: z.string(), state: z.string() })
    const ids: string[] = []
    for (const answer of started) ids.push(Started.parse(await answer.json()).id)
    const [stopped = '', other = ''] = ids
    const { state } = Started.parse(await (await ask(`/${stopped}/cancel`)).json())
    await expect.poll(() => stateOf(other)).toBe('done')
    expect(await stateOf(stopped)).toBe(state)
    const { total } = await read(
      officer,
      `/api/matching/runs/${stopped}/candidates`,
      z.looseObject({ total: z.number() }),
    )
    // A small run may have ended before it was stopped; then it stays done, with all it found.
    expect(total > 0).toBe(state === 'done')
  })
})
