import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { encodeCanonical } from './canonical.ts'
import { commit, entryOf } from './entry.ts'
import { formatEnvelope } from './envelope.ts'
import { complaintAbout, type KeptAct, type Surroundings } from './kept-act.ts'

const nonce = Buffer.alloc(32, 1)
const contentNonce = Buffer.alloc(32, 2)
const prev = Buffer.alloc(32, 3)
const rows = 'aa'.repeat(32)
const content = encodeCanonical({ input: {}, rows })
const envelope = formatEnvelope({
  act: 'lists.submit',
  at: '2026-03-14T09:26:53.589Z',
  by: 'northland.example/clerks/3+1a2b3c4d',
  subject: Buffer.from('5f0c6f0e111141118111000000000001', 'hex'),
  content: commit(contentNonce, content),
  prev,
})

const whole: KeptAct = {
  act: 'lists.submit',
  at: new Date('2026-03-14T09:26:53.589Z'),
  subject: '5f0c6f0e-1111-4111-8111-000000000001',
  entry: entryOf(commit(nonce, envelope)),
  envelope: Buffer.from(envelope).toString(),
  nonce,
  content,
  contentNonce,
}
const around: Surroundings = { rows, erased: null, prev }
const withoutContent = { content: null, contentNonce: null }
const withoutAnything = { ...withoutContent, envelope: null, nonce: null }
const erased = (depth: 'content' | 'all', rowsAfter = rows) => ({ erased: { depth, rowsAfter } })

describe('nothing is wrong with an act', () => {
  it.each<[string, Partial<KeptAct>, Partial<Surroundings>]>([
    ['that is whole', {}, {}],
    ['whose content was erased', withoutContent, erased('content')],
    ['of which nothing is left', withoutAnything, erased('all')],
  ])('%s', (_, kept, other) => {
    expect(complaintAbout({ ...whole, ...kept }, { ...around, ...other })).toBeNull()
  })
})

describe('it is said', () => {
  it.each<[string, Partial<KeptAct>, Partial<Surroundings>, string]>([
    ['that rows changed', {}, { rows: 'bb' }, 'its rows were changed after the act'],
    ['that they changed later', withoutContent, erased('content', 'bb'), 'after its erasure'],
    ['that they changed later still', withoutAnything, erased('all', 'bb'), 'after its erasure'],
    ['that another act came before', {}, { prev: Buffer.alloc(32, 4) }, 'the act before it'],
    ['that no act came before', {}, { prev: null }, 'the act before it'],
    ['that the name is another', { act: 'lists.confirm' }, {}, 'its name, time or subject'],
    ['that the subject is another', { subject: null }, {}, 'its name, time or subject'],
    ['that the nonce is another', { nonce: contentNonce }, {}, 'its envelope is not'],
    ['that the content is another', { content: Buffer.of(0xa0) }, {}, 'its content is not'],
    ['that content is gone', withoutContent, {}, 'no erasure says so'],
    ['that the nonce alone is gone', { contentNonce: null }, {}, 'no erasure says so'],
    ['that more is gone than said', withoutAnything, erased('content'), 'not erased in that way'],
    ['that less is gone than said', withoutContent, erased('all'), 'not erased in that way'],
    ['that nothing is gone', {}, erased('content'), 'not erased in that way'],
    ['that a nonce is too short', { nonce: Buffer.alloc(3) }, {}, 'nonce'],
  ])('%s', (_, kept, other, says) => {
    expect(complaintAbout({ ...whole, ...kept }, { ...around, ...other })).toContain(says)
  })
})
