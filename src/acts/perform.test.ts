import { expect, it } from 'vitest'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'

const desk = await freshDesk()
const { head } = desk.cast.desk

it('refuses in words what the database cannot keep, and records nothing', async () => {
  const input = { title: 'First\u0000', place: 'Halden', agreedOn: '2026-03', purpose: 'Return' }
  const done = desk.act(head, 'agreements.open', { ...input, parties: [northland, southland] })
  await expect(done).rejects.toMatchObject({ code: 'wrong-input' })
  const acts = desk.desk.db.pool.selectFrom('trust_act').select('id')
  expect(await acts.where('act', '=', 'agreements.open').execute()).toEqual([])
})
