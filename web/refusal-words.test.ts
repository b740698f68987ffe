import { describe, expect, it } from 'vitest'
import { notFound } from '../src/base/refusal.ts'
import { planningRefusals } from '../src/exchange/refusals.ts'
import { matchingRefusals } from '../src/matching/refusals.ts'
import { refusalWords } from './refusal-words.tsx'

describe('a refusal in the words of a page', () => {
  it.each(Object.entries(matchingRefusals))('%s has a sentence of its own', (name, message) => {
    expect(refusalWords({ code: 'wrong-state', message })).toEqual({ of: 'matching', name })
  })

  it.each(Object.entries(planningRefusals))('%s of a plan too', (name, message) => {
    expect(refusalWords({ code: 'wrong-state', message })).toEqual({ of: 'planning', name })
  })

  it.each([
    [`${planningRefusals.unsettled} (3)`, { name: 'unsettled', figure: 3 }],
    [`${planningRefusals.notEven} (12)`, { name: 'notEven', figure: 12 }],
    // What the checker says stays its own.
    [`${planningRefusals.checkFails} A rule (2).`, { name: 'checkFails' }],
  ])('says its figure too: %s', (message, said) => {
    const words = refusalWords({ code: 'wrong-state', message })
    expect(words).toEqual({ of: 'planning', ...said })
  })

  it('goes by its code where its sentence says no more than that', () => {
    const { code, message } = notFound()
    expect(refusalWords({ code, message })).toEqual({ of: 'any-room', name: 'not-found' })
  })

  it('stays the desk’s own where the pages have no words for it', () => {
    expect(refusalWords({ code: 'wrong-state', message: 'Not thought of.' })).toBeUndefined()
  })
})
