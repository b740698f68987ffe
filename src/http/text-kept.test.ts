/** Text that the database or the log cannot keep as it is, is refused at the door, wherever it stands. */
import { expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'

const desk = await freshDesk()
const { head } = desk.cast.desk

const post = (path: string, body: string) =>
  desk.ask(head, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })

const broken = [
  ['half of a character', String.raw`\ud83d`],
  ['the other half', String.raw`ok \udc00`],
  ['halves in the wrong order', String.raw`\udc00\ud83d`],
  ['a zero byte', String.raw`a\u0000b`],
] as const

const bodies = (text: string) =>
  [
    ['/api/enrolment-codes', `{"name":"${text}","role":"clerk","party":"northland"}`],
    ['/api/acts/agreements.open', `{"input":{"title":"${text}"}}`],
    ['/api/acts/agreements.open', `{"input":{},"answers":[{"rule":"r","reason":"${text} r"}]}`],
    ['/api/acts/agreements.open', `{"input":{"a":[[{"${text}":1}]]}}`],
  ] as const

it.each(broken)('%s', async (_, text) => {
  for (const [path, body] of bodies(text)) {
    const answer = await post(path, body)
    expect([path, answer.status]).toEqual([path, 422])
    expect(await answer.json()).toMatchObject({
      code: 'wrong-input',
      message: expect.stringContaining('a character that cannot be kept'),
    })
  }
})

it('a zero byte in an address', async () => {
  for (const path of [
    '/api/lists/%00',
    '/api/questions?agreement=%00',
    '/api/record/events?q=a%00',
  ]) {
    expect([path, (await desk.ask(head, path)).status]).toEqual([path, 422])
  }
})

it('a zero byte in the name of a file', async () => {
  const form = new FormData()
  form.set('file', new File(['Surname\nOrel\n'], 'he\0ld.csv'))
  form.set('kind', 'we-hold')
  form.set('party', 'northland')
  const answer = await desk.ask(head, '/api/uploads', { method: 'POST', body: form })
  expect(answer.status).toBe(422)
})

it('a whole character of two halves is kept', async () => {
  const answer = await post(
    '/api/enrolment-codes',
    String.raw`{"name":"\ud83d\udd4a","role":"clerk","party":"northland"}`,
  )
  expect(answer.status).toBe(200)
})

it('a body without end in depth', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000)
  expect((await post('/api/acts/agreements.open', `{"input":${deep}}`)).status).toBe(422)
})
