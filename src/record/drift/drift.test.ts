import { describe, expect, it } from 'vitest'
import { fictional } from '../gazetteer/fictional.ts'
import { readStatement } from '../reading/read-statement.ts'
import { driftOf } from './drift.ts'

const read = (text: string) =>
  readStatement(
    {
      file: 'a.txt',
      sha256: '0'.repeat(64),
      url: null,
      publisher: null,
      published: '2031-05-10',
      lang: 'en',
      text,
    },
    { gazetteer: fictional, recorded: null },
  )

const drift = (original: string, relay: string) =>
  driftOf(read(original), read(relay))
    .filter(({ kind }) => kind !== 'kept')
    .map(({ kind, list, rule }) => `${kind} ${list} ${rule ?? '-'}`)

const original =
  'On 4 May 2031 Northland received 204 prisoners from Southland and Southland received 180 prisoners, with the mediation of Eastmark.'

describe('what a relay did', () => {
  it('nothing, to a text that says the same', () => {
    expect(drift(original, original)).toEqual([])
    const kept = driftOf(read(original), read(original))
    expect(kept.map(({ list }) => list)).toEqual(['counts', 'counts', 'intermediaries'])
  })

  it.each([
    ['two digits swapped', '204', '240', ['changed counts digits']],
    ['rounded', '204', '200', ['changed counts rounding']],
    ['halved', '204', '102', ['changed counts each-total']],
    ['the mediator left out', ', with the mediation of Eastmark', '', ['lost intermediaries -']],
    ['a figure left out', ' and Southland received 180 prisoners', '', ['lost counts -']],
  ])('%s', (_, from, to, lines) => {
    expect(drift(original, original.replace(from, to))).toEqual(lines)
  })

  it('added what nobody had said', () => {
    const more = `${original} The Desk of Westhaven mediated as well.`
    expect(drift(original, more)).toContain('added intermediaries -')
  })
})
