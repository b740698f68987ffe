/** Readings of invented statements, value by value, for tests: Northland and Southland exchange. */
import type { ReadCount, ReadEvent, Reading, ReadSpeaker } from '../reading/reading.ts'
import type { SaidStatement } from './claims-of-statements.ts'

export const held = (on: string, more: Partial<ReadEvent> = {}): ReadEvent => ({
  id: 0,
  kind: 'exchange',
  status: 'held',
  parties: ['northland', 'southland'],
  stage: null,
  agreement: null,
  place: null,
  main: true,
  date: { value: on, end: null, precision: 'day', certainty: 'stated', span: [3, 9] },
  ...more,
})

export const came = (n: number, more: Partial<ReadCount> = {}): ReadCount => ({
  event: 0,
  side: 'northland',
  category: 'person',
  n,
  low: n,
  high: n,
  bound: 'exact',
  per: 'side',
  modality: 'asserted',
  speaker: 0,
  partOf: null,
  from: null,
  span: [20, 22],
  ...more,
})

export const speaker = (
  of: string,
  office: ReadSpeaker['office'],
  more: Partial<ReadSpeaker> = {},
): ReadSpeaker => ({
  id: 0,
  of,
  office,
  name: null,
  written: null,
  saidOn: null,
  span: [40, 50],
  ...more,
})

const nothing: Reading = {
  file: 'a.txt',
  sha256: '',
  publisher: null,
  published: null,
  lang: 'en',
  reader: 'test/1',
  parties: [],
  intermediaries: [],
  events: [],
  counts: [],
  withheld: [],
  mentioned: [],
  agreements: [],
  running: [],
  cumulative: [],
  speakers: [],
  relays: [],
  hedges: [],
  stances: [],
  conditions: [],
  commitments: [],
  flags: [],
}

/** Of the ministry of Northland unless said otherwise; `key` makes its hash. */
export function statement(key: string, published: string, said: Partial<Reading>): SaidStatement {
  const sha256 = Buffer.from(key).toString('hex').padEnd(64, '0')
  const { publisher = 'Westhaven Wire' } = said
  const speakers = said.speakers ?? [speaker('northland', 'defence-ministry')]
  const reading = { ...nothing, ...said, sha256, publisher, published, speakers }
  return { id: `statement-${key}`, sha256, url: null, publisher, published, reading }
}
