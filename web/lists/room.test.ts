import { expect, it } from 'vitest'
import { OfficerId } from '../../src/base/ids.ts'
import { roles } from '../../src/people/officer.ts'
import type { Me } from '../viewer.tsx'
import { listsRoom } from './room.ts'

const officer = OfficerId.parse('5f0c6f0e-1111-4111-8111-000000000001')
const asRole = (role: (typeof roles)[number]): Me => ({
  actor: { officer, name: 'Somebody', role, party: null, keyName: 'key', kept: 'file' },
  desk: {
    name: '',
    kind: 'mandate',
    origin: '',
    timeZone: 'UTC',
    now: '2026-03-01T09:00:00Z',
    isRecordPublic: false,
  },
  parties: [],
  log: { size: 0 },
})

it('is offered to everybody who may read a list: names are not for an observer', () => {
  const offered = roles.filter((role) => listsRoom.isFor(asRole(role)))
  expect(offered).toEqual(roles.filter((role) => role !== 'observer'))
})
