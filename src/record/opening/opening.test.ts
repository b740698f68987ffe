/** The record opened to the public and closed again, at a mandate and at a demonstration. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freshDesk } from '../../../test/support/desk.ts'
import { deskApp } from '../../http/app.ts'

const desk = await freshDesk()
const { head } = desk.cast.desk

const mandate = { ...desk.desk, birth: { ...desk.desk.birth, kind: 'mandate' as const } }
const app = deskApp({ ...desk, desk: mandate }, (error) => {
  throw error
})
const statusOf = async (path: string) => (await app.request(path)).status
const review = '/api/record/exports/claim-review.jsonld'
const sheet = '/api/record/exports/events.csv'

const Me = z.object({ desk: z.object({ isRecordPublic: z.boolean() }) })
const isPublic = async (of: { request: typeof app.request }) =>
  Me.parse(await (await of.request('/api/me')).json()).desk.isRecordPublic

describe('the record of a mandate', () => {
  it('is for whoever is signed in until the head of desk opens it', async () => {
    expect(await isPublic(app)).toBe(false)
    expect(await statusOf(sheet)).toBe(401)
    expect(await statusOf(review)).toBe(404)
  })

  it('is for everybody from then on', async () => {
    await desk.act(head, 'record.open-to-public', { reason: 'Agreed with both sides' })
    expect(await isPublic(app)).toBe(true)
    expect([await statusOf(sheet), await statusOf(review)]).toEqual([200, 200])
    expect(await statusOf('/api/record/statements')).toBe(401)
    await expect(
      desk.act(head, 'record.open-to-public', { reason: 'Agreed with both sides' }),
    ).rejects.toThrow('public already')
  })

  it('is closed at once when that is taken back', async () => {
    await desk.act(head, 'record.close-to-public', { reason: 'One side asks for time' })
    expect(await isPublic(app)).toBe(false)
    expect([await statusOf(sheet), await statusOf(review)]).toEqual([401, 404])
    expect((await desk.ask(head, sheet)).status).toBe(200)
    expect((await desk.ask(head, review)).status).toBe(404)
    await expect(
      desk.act(head, 'record.close-to-public', { reason: 'One side asks for time' }),
    ).rejects.toThrow('closed already')
  })
})

it('a demonstration is open until it is closed', async () => {
  const other = await freshDesk()
  expect((await other.ask(null, review)).status).toBe(200)
  await other.act(other.cast.desk.head, 'record.close-to-public', { reason: 'To show it' })
  expect((await other.ask(null, sheet)).status).toBe(401)
})

it('an export names its file, its type and its desk', async () => {
  const other = await freshDesk()
  const answer = await other.ask(null, `${review}?conflict=Russia-Ukraine&from=2025-05`, {
    headers: { 'X-Forwarded-Host': 'westhaven.example', 'X-Forwarded-Proto': 'https' },
  })
  expect(answer.headers.get('Content-Disposition')).toBe(
    'attachment; filename="claim-review.jsonld"',
  )
  expect(answer.headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8')
  expect(await answer.text()).toContain('"https://westhaven.example/record/events/ru-ua-2025-05')
  expect((await other.ask(null, '/api/record/exports/everything.zip')).status).toBe(422)
})
