import { expect, it } from 'vitest'
import { DeskRefusal, isNoAnswer, refusalFrom } from './refusal.ts'

const answer = (status: number, body: unknown) => ({ status, json: async () => body })

it('reads the sentence and every objection', async () => {
  const objection = {
    rule: 'fit-to-travel',
    weight: 'asks',
    because: 'Nobody has examined this person.',
    shown: 'Nobody has examined this person.',
    source: 'GC III 46',
  }
  const body = { code: 'needs-a-reason', message: 'This needs a reason.', objections: [objection] }
  const refusal = await refusalFrom(answer(422, body))
  expect(refusal.message).toBe('This needs a reason.')
  expect(refusal.objections).toEqual([objection])
})

it('has a sentence for an answer that is none of the desk', async () => {
  const refusal = await refusalFrom({ status: 502, json: async () => JSON.parse('<html>') })
  expect(refusal.code).toBe('unreadable')
  expect(refusal.message).toContain('502')
})

it('tells a refusal from silence', () => {
  expect(isNoAnswer(new TypeError('Failed to fetch'))).toBe(true)
  const refusal = new DeskRefusal({ code: 'not-found', message: '', objections: [] })
  expect(isNoAnswer(refusal)).toBe(false)
})
