/** A statement of invented parties and what an honest second reader answers about it. Nobody in it exists. */
import type { Statement } from '../reading/statement.ts'

export const fictionalText = [
  'HALDEN, 11 May. /WNA/. On 10 May 2031 Northland received the bodies of 27 Northlandic soldiers',
  'and handed over 1,212 to Southland, with the mediation of Eastmark. It was the 9th exchange.',
  'The head of the Wardens, Orin Valdemar, said that about 30 wounded people, as far as he remembers, may follow.',
  'Private Tam Orlo, aged 19, was among those who came home to Northland.',
].join('\n')

export const fictionalStatement: Statement = {
  file: 'a.txt',
  sha256: '0'.repeat(64),
  url: null,
  publisher: 'WNA',
  published: '2031-05-11',
  lang: 'en',
  text: fictionalText,
}

const of = (quote: string, context: string | null = null) => ({ quote, context })
const side = { event: 0, per: 'side', speaker: null, partOf: null }

export const honestAnswer = {
  parties: [
    { code: 'northland', ...of('Northland') },
    { code: 'southland', ...of('Southland') },
  ],
  intermediaries: [
    { code: 'eastmark', role: 'mediator', event: 0, speaker: null, ...of('mediation of Eastmark') },
  ],
  agreements: [],
  speakers: [
    {
      of: 'eastmark',
      office: 'security-service',
      name: 'Orin Valdemar',
      saidOn: null,
      ...of('The head of the Wardens, Orin Valdemar'),
    },
  ],
  events: [
    {
      kind: 'remains',
      status: 'held',
      parties: ['northland', 'southland'],
      stage: null,
      agreement: null,
      main: true,
      date: '2031-05-10',
      dateQuote: 'On 10 May 2031',
      ...of('received the bodies'),
    },
  ],
  counts: [
    {
      ...side,
      side: 'northland',
      category: 'remains',
      n: 27,
      modality: 'asserted',
      ...of('27 Northlandic soldiers'),
    },
    {
      ...side,
      side: 'southland',
      category: 'remains',
      n: 1212,
      modality: 'asserted',
      ...of('handed over 1,212 to Southland'),
    },
    {
      ...side,
      event: null,
      side: 'both',
      category: 'wounded',
      n: 30,
      per: 'total',
      modality: 'hedged',
      speaker: 0,
      ...of('30 wounded people'),
    },
  ],
  withheld: [],
  mentioned: [],
  running: [
    {
      owner: null,
      scope: 'all',
      n: 9,
      since: null,
      unit: 'exchange',
      stage: null,
      event: 0,
      ...of('the 9th exchange'),
    },
  ],
  cumulative: [],
  relays: [{ outlet: 'WNA', order: 1, speaker: 0, ...of('/WNA/') }],
  hedges: [{ on: 'counts/2', ...of('as far as he remembers') }],
  stances: [],
  conditions: [],
  commitments: [],
}
