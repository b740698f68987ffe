/**
 * Who may read the public record: everybody in a demonstration, in a mandate whoever is signed in,
 * until it opens the record to the public (opening/opening.test.ts).
 * Every route of the room, for every role and for nobody.
 */
import { describe, expect, it } from 'vitest'
import { actorIn, doorsOf } from '../../test/support/access.ts'
import { freshDesk } from '../../test/support/desk.ts'
import { deskApp } from '../http/app.ts'
import { openSession } from '../http/sessions.ts'
import { roles } from '../people/officer.ts'
import { recordRoutes } from './routes.ts'

const desk = await freshDesk()

const doors = {
  'GET /api/record/events': '/api/record/events?text=remains',
  'GET /api/record/events.csv': '/api/record/events.csv',
  'GET /api/record/events.json': '/api/record/events.json?kind=remains',
  'GET /api/record/timeline': '/api/record/timeline',
  'GET /api/record/commitments': '/api/record/commitments',
  'GET /api/record/conflicts': '/api/record/conflicts?state=open',
  'GET /api/record/conflicts.csv': '/api/record/conflicts.csv',
  'GET /api/record/conflicts.json': '/api/record/conflicts.json?state=open',
  'GET /api/record/findings.json': '/api/record/findings.json?sort=missing',
  'GET /api/record/findings': '/api/record/findings',
  'GET /api/record/findings.csv': '/api/record/findings.csv',
  'GET /api/record/built/events/{id}': '/api/record/built/events/kor-1953-big',
  'GET /api/record/outlook': '/api/record/outlook',
  'GET /api/record/built': '/api/record/built',
  'GET /api/record/agreements/{agreement}': '/api/record/agreements/Istanbul-2',
  'GET /api/record/series': '/api/record/series',
  'GET /api/record/series/{series}': '/api/record/series/UKR%2Fremains',
  'GET /api/record/series/{series}/{sheet}': '/api/record/series/UKR%2Fremains/points.csv',
  'GET /api/record/exports/{file}': '/api/record/exports/hxl.csv',
  'GET /api/record/response-times': '/api/record/response-times',
  'GET /api/record/speakers': '/api/record/speakers',
  'GET /api/record/speakers/{speaker}': '/api/record/speakers/ICRC',
  'GET /api/record/outlook.csv': '/api/record/outlook.csv?sheet=pace',
}

it('has a row for every route', () => {
  expect(Object.keys(doors).toSorted()).toEqual(doorsOf(recordRoutes()))
})

describe.each(Object.entries(doors))('%s', (_, path) => {
  it('is open to everybody in a demonstration', async () => {
    for (const role of [...roles, null]) {
      const answer = await desk.ask(role === null ? null : actorIn(role, desk), path)
      expect([role, answer.status]).toEqual([role, 200])
    }
  })

  it('asks for signing in under a mandate, of whatever role', async () => {
    const birth = { ...desk.desk.birth, kind: 'mandate' as const }
    const app = deskApp({ ...desk, desk: { ...desk.desk, birth } }, (error) => {
      throw error
    })
    expect((await app.request(path)).status).toBe(401)
    for (const role of roles) {
      const token = await openSession(desk.desk, actorIn(role, desk).device.id)
      const answer = await app.request(path, { headers: { Authorization: `Bearer ${token}` } })
      expect([role, answer.status]).toEqual([role, 200])
    }
  })
})
