import { describe } from 'vitest'
import {
  actsOf,
  doorsOf,
  everyDeskRole,
  everyRole,
  nowhere,
  testAccess,
  type Door,
} from '../../test/support/access.ts'
import { freshDesk, northland } from '../../test/support/desk.ts'
import { fullPapers } from '../../test/support/law-facts.ts'
import { callSheetRoutes } from './call-sheet-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { operationRoutes } from './routes.ts'

const day = { exchange: nowhere, stage: '1' }
const people = { exchange: nowhere, people: [nowhere] }
const means = { kind: 'device', signature: 'AAAA' }
const confirms = { ...day, people: [nowhere], manifestSha256: 'a'.repeat(64), means }
const leads = ['desk-officer', 'convoy-lead'] as const
const delegates = ['head-of-delegation', 'clerk', 'party-medic'] as const
const readsNames = everyRole.filter((role) => role !== 'observer')

const acts: Door[] = [
  { door: 'operation.open-stage', input: day, by: ['head-of-desk', ...leads] },
  {
    door: 'operation.move-window',
    input: { ...day, window: { from: '07:00', to: '10:00' }, reason: 'Fog at the river.' },
    by: ['head-of-desk', 'desk-officer'],
  },
  {
    door: 'operation.acknowledge-window',
    input: { ...day, windowSha256: 'a'.repeat(64), means, party: northland },
    by: ['head-of-desk', 'desk-officer', 'head-of-delegation', 'clerk'],
  },
  {
    door: 'operation.remind-of-window',
    input: { ...day, party: northland },
    by: ['head-of-desk', ...leads],
  },
  {
    door: 'operation.depart',
    input: { ...day, from: northland, people: [nowhere] },
    by: leads,
  },
  {
    door: 'operation.give',
    input: { ...confirms, party: northland },
    by: ['desk-officer', ...delegates],
  },
  {
    door: 'operation.receive',
    input: { ...confirms, party: northland },
    by: ['desk-officer', ...delegates],
  },
  { door: 'operation.witness', input: confirms, by: leads },
  {
    door: 'operation.record-variance',
    input: { ...day, kind: 'absent', person: nowhere, cause: 'Was not brought.' },
    by: leads,
  },
  {
    door: 'operation.record-identity',
    input: { ...people, result: 'confirmed', checkedBy: 'desk' },
    by: [...leads, ...delegates],
  },
  {
    door: 'operation.record-will',
    input: {
      exchange: nowhere,
      person: nowhere,
      interview: { kind: 'alone' },
      will: 'yes',
      fear: false,
    },
    by: ['protection-officer'],
  },
  {
    door: 'operation.record-fitness',
    input: { ...people, fitness: { kind: 'fit' }, validUntil: '2099-01-01T00:00:00Z' },
    by: ['desk-medic', 'party-medic'],
  },
  {
    door: 'operation.record-hold',
    input: { ...people, kind: 'other' },
    by: ['desk-officer', 'protection-officer'],
  },
  {
    door: 'operation.lift-hold',
    input: { exchange: nowhere, hold: nowhere, reason: 'No longer needed.' },
    by: ['desk-officer', 'protection-officer'],
  },
  {
    door: 'operation.record-child-papers',
    input: { ...people, papers: fullPapers },
    by: ['desk-officer', 'protection-officer'],
  },
]

const routes: Door[] = [
  {
    door: 'GET /api/operation/{exchange}/stages/{stage}/call-sheet',
    path: `/api/operation/${nowhere}/stages/1/call-sheet`,
    by: ['head-of-desk', ...leads],
  },
  {
    door: 'GET /api/papers',
    path: `/api/papers?about=${nowhere}`,
    by: ['head-of-desk', 'desk-officer', 'auditor'],
  },
  {
    door: 'GET /api/operation/{exchange}/board',
    path: `/api/operation/${nowhere}/board`,
    by: [...everyDeskRole, ...delegates],
  },
  {
    door: 'GET /api/operation/{exchange}/people',
    path: `/api/operation/${nowhere}/people`,
    by: readsNames,
  },
  {
    door: 'GET /api/operation/{exchange}/people/{person}',
    path: `/api/operation/${nowhere}/people/${nowhere}`,
    by: readsNames,
  },
  {
    door: 'GET /api/operation/{exchange}/will/{person}',
    path: `/api/operation/${nowhere}/will/${nowhere}`,
    by: ['protection-officer'],
  },
]

const desk = await freshDesk()
const rooms = [operationRoutes(), callSheetRoutes(), paperRoutes()]

describe('the day', () => {
  testAccess(
    desk,
    [...acts, ...routes],
    [...actsOf('operation'), ...rooms.flatMap((room) => doorsOf(room))],
  )
})
