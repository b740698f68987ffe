import { describe, expect, it } from 'vitest'
import { fictional } from './fictional.ts'
import { readGazetteer } from './read-gazetteer.ts'

const body = { kind: 'body', code: 'northland', is: 'state', names: {}, adjectives: {}, seats: {} }
const of = (value: unknown) => readGazetteer(JSON.stringify(value, null, 1))

describe('a gazetteer from JSON', () => {
  it('comes back as it was written', () => {
    expect(of(fictional)).toEqual({ gazetteer: fictional, problems: [] })
  })

  it('leaves out what cannot be used and tells the line', () => {
    const { gazetteer, problems } = of({
      entries: [body, { ...body, code: 'eastmark', is: 'planet' }],
    })
    expect(gazetteer.entries).toEqual([body])
    expect(problems).toMatchObject([{ line: 13 }])
    expect(problems[0]?.why).toMatch(/^entry 2, is: /)
  })

  it('tells of codes that no body has', () => {
    const conflicts = [{ id: 'a', parties: ['northland', 'nowhere'], intermediaries: [] }]
    expect(of({ entries: [body], conflicts }).problems).toEqual([
      { line: null, why: 'No body has the code "nowhere" (conflict a).' },
    ])
  })

  it('says what is wrong with a file that is none', () => {
    expect(readGazetteer('{').problems[0]?.why).toMatch(/^It is no JSON/)
    expect(of([]).problems[0]?.why).toBe('It has no list "entries".')
  })
})
