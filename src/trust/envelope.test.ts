import {
  assert,
  date,
  option,
  property,
  record,
  string,
  stringMatching,
  uint8Array,
} from 'fast-check'
import { expect, it } from 'vitest'
import { commit, entryOf } from './entry.ts'
import { formatEnvelope, parseEnvelope } from './envelope.ts'

const example = `good-offices/act/v1
act lists.submit
at 2026-03-14T09:26:53.589Z
by northland.example/clerks/3+1a2b3c4d
subject q83vEjRWeJCrze8SNFZ4kA==
content 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
prev -
`

it('the example of the design is read and written again', () => {
  const envelope = parseEnvelope(Buffer.from(example))
  expect(envelope).toMatchObject({
    act: 'lists.submit',
    at: '2026-03-14T09:26:53.589Z',
    by: 'northland.example/clerks/3+1a2b3c4d',
    prev: null,
  })
  expect(Buffer.from(envelope.subject ?? []).toString('hex')).toBe(
    'abcdef1234567890abcdef1234567890',
  )
  expect(Buffer.from(formatEnvelope(envelope)).toString()).toBe(example)
})

const change = (from: string | RegExp, to: string) => example.replace(from, to)
it.each([
  ['another version', change('/v1', '/v2')],
  ['no line feed at the end', example.trimEnd()],
  ['a line more', `${example}more -\n`],
  ['an empty line more', `${example}\n`],
  ['a line less', change(/prev.*\n/, '')],
  ['two lines changed about', change(/(act l.*\n)(at.*\n)/, '$2$1')],
  ['carriage returns', example.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\ufeff${example}`],
  ['a space behind', change('submit\n', 'submit \n')],
  ['two spaces', change('act ', 'act  ')],
  ['a label in capitals', change('by ', 'By ')],
  ['an act without domain', change('lists.submit', 'submit')],
  ['an act in capitals', change('lists.submit', 'lists.Submit')],
  ['an act that ends in a dot', change('lists.submit', 'lists.')],
  ['an act that begins with a digit', change('lists.submit', '1lists.submit')],
  ['an act of 65 characters', change('lists.submit', `lists.${'a'.repeat(59)}`)],
  ['a time without milliseconds', change('.589Z', 'Z')],
  ['a time of another zone', change('.589Z', '.589+00:00')],
  ['the hour 24', change('T09:26:53.589', 'T24:00:00.000')],
  ['the minute 60', change('09:26', '09:60')],
  ['a leap second', change('09:26:53', '23:59:60')],
  ['the 30th of February', change('03-14', '02-30')],
  ['the 29th of February of no leap year', change('03-14', '02-29')],
  ['the month 13', change('03-14', '13-14')],
  ['a signer without id', change('+1a2b3c4d', '')],
  ['an id in capitals', change('1a2b3c4d', '1A2B3C4D')],
  ['an id of 7 digits', change('1a2b3c4d', '1a2b3c4')],
  ['a signer without name', change('northland.example/clerks/3', '')],
  ['a space in the name', change('/clerks', ' clerks')],
  ['a control character in the name', change('/clerks', '/\u007fclerks')],
  ['another control character in the name', change('/clerks', '/\u009fclerks')],
  ['a second plus', change('/3+', '/3++')],
  ['a subject of 15 bytes', change('q83vEjRWeJCrze8SNFZ4kA==', 'q83vEjRWeJCrze8SNFZ4')],
  ['an empty subject', change('q83vEjRWeJCrze8SNFZ4kA==', '')],
  ['stray bits in the subject', change('4kA==', '4kB==')],
  ['no content', change('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', '-')],
  ['url-safe content', change('Sa+/', 'Sa-_')],
  ['a short prev', change('prev -', 'prev AAAA')],
  ['4,097 bytes', change('northland', 'n'.repeat(4097 - example.length + 9))],
])('an envelope with %s is refused', (_, text) => {
  expect(text).not.toBe(example)
  expect(() => parseEnvelope(Buffer.from(text))).toThrow(/envelope|base64|file/)
})

it('4,096 bytes and 64 characters of an act are read', () => {
  const longest = change('northland', 'n'.repeat(4096 - example.length + 9))
  expect(parseEnvelope(Buffer.from(longest)).by).toHaveLength(35 + 4096 - example.length)
  expect(parseEnvelope(Buffer.from(change('lists.submit', `lists.${'a'.repeat(58)}`)))).toBeTruthy()
  expect(parseEnvelope(Buffer.from(change('03-14', '02-28'))).at).toContain('02-28')
  expect(parseEnvelope(Buffer.from(change('2026-03-14', '2028-02-29'))).at).toContain('02-29')
})

const bytes = (length: number) => uint8Array({ minLength: length, maxLength: length })
const years = {
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
}
const envelopes = record({
  act: stringMatching(/^[a-z][a-z0-9-]{0,20}(\.[a-z][a-z0-9-]{0,20}){1,2}$/).filter(
    ({ length }) => length <= 64,
  ),
  at: date({ ...years, noInvalidDate: true }).map((day) => day.toISOString()),
  by: string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .map((name) => name.replaceAll(/[\p{White_Space}\p{Cc}\ufeff+]/gu, 'x'))
    .map((name) => `${name}+0a1b2c3d`),
  subject: option(bytes(16)),
  content: bytes(32),
  prev: option(bytes(32)),
})

it('what is written is read back, and from one text only', () => {
  assert(
    property(envelopes, (envelope) => {
      const written = formatEnvelope(envelope)
      const read = parseEnvelope(written)
      expect(read).toMatchObject({ act: envelope.act, at: envelope.at, by: envelope.by })
      expect(Buffer.compare(formatEnvelope(read), written)).toBe(0)
    }),
    { numRuns: 200 },
  )
})

it('half a character in a name is refused rather than replaced', () => {
  const envelope = parseEnvelope(Buffer.from(example))
  const written = () => formatEnvelope({ ...envelope, by: '\ud800+0a1b2c3d' })
  expect(written).toThrow('does not name a key')
})

it('an entry is the version and the commitment, under a nonce of 32 bytes', () => {
  const nonce = new Uint8Array(32).fill(7)
  const commitment = commit(nonce, Buffer.from(example))
  expect(Buffer.from(entryOf(commitment)).toString('hex')).toBe(
    `01${Buffer.from(commitment).toString('hex')}`,
  )
  expect(commit(nonce, Buffer.from('other'))).not.toEqual(commitment)
  expect(() => commit(new Uint8Array(31), commitment)).toThrow('32 bytes')
  expect(() => entryOf(new Uint8Array(31))).toThrow('32 bytes')
})

it('a commitment is HMAC-SHA-256 with the nonce as key (RFC 4231, case 3 padded to 32 bytes)', () => {
  const key = new Uint8Array(32)
  key.fill(0xaa, 0, 20)
  expect(Buffer.from(commit(key, Buffer.alloc(50, 0xdd))).toString('hex')).toBe(
    '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  )
})
