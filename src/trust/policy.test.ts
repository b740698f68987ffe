import { expect, it } from 'vitest'
import { openCheckpoint } from './cosigned-checkpoint.ts'
import { formatVerifierKey, signingKey, type KeyType } from './keys.ts'
import { formatSuggestedPolicy, isReached, parsePolicy } from './policy.ts'
import {
  deskKey,
  lonelyPolicyText,
  madeUpLog,
  northKey,
  southKey,
  witnessedPolicyText,
} from '../../test/support/made-up-log.ts'

const read = (text: string) => parsePolicy(Buffer.from(text))
const keyText = (name: string, type: KeyType, seed: number) =>
  formatVerifierKey(signingKey({ name, type, seed: new Uint8Array(32).fill(seed) }))
const desk = formatVerifierKey(deskKey)
const [w1, w2, w3] = [7, 8, 9].map((seed) => keyText(`w${seed}.example`, 'cosignature', seed))

it('the policy of a desk without witnesses has two lines', () => {
  expect(lonelyPolicyText).toBe(`log ${desk}\nquorum none\n`)
  expect(read(lonelyPolicyText)).toMatchObject({ witnesses: [], quorum: { kind: 'none' } })
})

it('the suggested policy asks for one witness of every party', () => {
  expect(witnessedPolicyText).toBe(
    `log ${desk}\nwitness north ${formatVerifierKey(northKey)}\n` +
      `witness south ${formatVerifierKey(southKey)}\ngroup parties all north south\nquorum parties\n`,
  )
  const { quorum } = read(witnessedPolicyText)
  expect(isReached(quorum, new Set(['north', 'south']))).toBe(true)
  expect(isReached(quorum, new Set(['north']))).toBe(false)
})

const lines = `log ${desk}\nwitness a ${w1}\nwitness b ${w2}\nwitness c ${w3}\n`
it.each([
  ['quorum a', 'a', true],
  ['quorum a', 'b c', false],
  ['quorum none', '', true],
  ['group g any a b c\nquorum g', 'c', true],
  ['group g any a b c\nquorum g', '', false],
  ['group g 2 a b c\nquorum g', 'a c', true],
  ['group g 2 a b c\nquorum g', 'c', false],
  ['group g 3 a b c\nquorum g', 'a b', false],
  ['group g any a b\ngroup all all g c\nquorum all', 'b c', true],
  ['group g any a b\ngroup all all g c\nquorum all', 'a b', false],
])('%s is reached by "%s": %j', (rule, signed, expected) => {
  const { quorum } = read(`${lines}${rule}\n`)
  expect(isReached(quorum, new Set(signed.split(' ')))).toBe(expected)
})

it.each([
  [
    'comments, empty lines, tabs and addresses',
    `# ours\n\n \tlog\t${desk}  https://westhaven.example \nquorum none\n\n`,
  ],
  ['an address of a witness', `log ${desk}\nwitness a ${w1} https://w.example\nquorum a\n`],
  ['a quorum before a witness', `log ${desk}\nquorum none\nwitness a ${w1}\n`],
])('a policy with %s is read', (_, text) => {
  expect(read(text).logs.map(({ name }) => name)).toEqual([deskKey.name])
})

it.each([
  ['nothing', '', 'does not end'],
  ['no log', `witness a ${w1}\nquorum a\n`, 'names no log'],
  ['no quorum', `log ${desk}\n`, 'no quorum'],
  ['no line feed at the end', lonelyPolicyText.trim(), 'does not end'],
  ['carriage returns', lonelyPolicyText.replaceAll('\n', '\r\n'), 'control character'],
  ['a byte order mark', `\ufeff${lonelyPolicyText}`, 'byte order mark'],
  [
    'an unknown word',
    `${lonelyPolicyText}mirror a\n`,
    'Line 3 of the policy begins with an unknown',
  ],
  ['a word in capitals', `Log ${desk}\nquorum none\n`, 'unknown word'],
  ['two quorum lines', `${lonelyPolicyText}quorum none\n`, 'second quorum'],
  ['an unknown quorum', `${lines}quorum d\n`, 'no line before'],
  ['a quorum of two names', `${lines}quorum a b\n`, 'does not read "quorum'],
  [
    'a group before its member',
    `log ${desk}\ngroup g any a\nwitness a ${w1}\nquorum g\n`,
    'no line before',
  ],
  ['none as a member', `${lines}group g any none\nquorum g\n`, 'no line before'],
  ['none as a witness', `log ${desk}\nwitness none ${w1}\nquorum none\n`, 'taken'],
  ['none as a group', `${lines}group none any a\nquorum a\n`, 'taken'],
  ['a name twice', `${lines}group a any b\nquorum a\n`, 'taken'],
  ['a group within itself', `${lines}group g any g\nquorum g\n`, 'no line before'],
  ['a member named twice', `${lines}group g 2 a a\nquorum g\n`, 'second time'],
  ['a member of two groups', `${lines}group g any a b\ngroup h all g a\nquorum h\n`, 'second time'],
  ['a group of nobody', `${lines}group g all\nquorum g\n`, 'does not read "group'],
  ['a threshold of zero', `${lines}group g 0 a b\nquorum g\n`, 'asks for 0 of 2'],
  ['a threshold above its members', `${lines}group g 3 a b\nquorum g\n`, 'asks for 3 of 2'],
  ['a threshold with a zero before it', `${lines}group g 01 a b\nquorum g\n`, 'not a count'],
  ['a threshold below zero', `${lines}group g -1 a b\nquorum g\n`, 'not a count'],
  ['a threshold in words', `${lines}group g most a b\nquorum g\n`, 'not a count'],
  ['a log named twice', `log ${desk}\nlog ${desk}\nquorum none\n`, 'earlier line'],
  [
    'one key under two names',
    `log ${desk}\nlog ${keyText('other.example', 'plain', 1)}\nquorum none\n`,
    'earlier line',
  ],
  [
    'a witness named twice',
    `log ${desk}\nwitness a ${w1}\nwitness b ${w1}\nquorum a\n`,
    'earlier line',
  ],
  [
    'a log that is its own witness',
    `log ${desk}\nwitness a ${keyText('self.example', 'cosignature', 1)}\nquorum a\n`,
    'earlier line',
  ],
  ['the key of a witness for a log', `log ${w1}\nquorum none\n`, 'wrong kind'],
  [
    'the key of a log for a witness',
    `log ${desk}\nwitness a ${keyText('w', 'plain', 7)}\nquorum a\n`,
    'wrong kind',
  ],
  ['a log without key', 'log\nquorum none\n', 'does not read "log'],
  ['a word too many', `log ${desk} https://a.example b\nquorum none\n`, 'does not read "log'],
  ['a damaged key', `log ${desk.slice(0, -1)}A\nquorum none\n`, 'does not belong to the key'],
])('a policy with %s is refused', (_, text, reason) => {
  expect(() => read(text)).toThrow(reason)
})

const { checkpoint } = madeUpLog({ size: 3 })
const open = (text: string, policy: string) => openCheckpoint(Buffer.from(text), read(policy))
const [head = '', signatures = ''] = checkpoint.split('\n\n')
const [deskLine = '', northLine = '', southLine = ''] = signatures.trim().split('\n')
const note = (...all: readonly string[]) => `${head}\n\n${all.join('\n')}\n`

it('a cosigned checkpoint opens under the policy of its witnesses', () => {
  const opened = open(checkpoint, witnessedPolicyText)
  expect(opened).toMatchObject({
    origin: 'westhaven.example/desk',
    size: 3,
    cosigned: [
      { witness: 'north', seconds: 1_773_480_420n },
      { witness: 'south', seconds: 1_773_480_420n },
    ],
  })
  expect(open(checkpoint, lonelyPolicyText).cosigned).toEqual([])
  expect(open(note(southLine, deskLine, northLine), witnessedPolicyText)).toEqual(opened)
})

const strangerLine = northLine.replace('northland', 'eastmark')
const anyone = witnessedPolicyText.replace('parties all', 'parties any')
const damaged = (line: string) => line.replace(/.(?=.{3}=$)/, (last) => (last === 'A' ? 'B' : 'A'))
const cosignatureBytes = northLine.slice(northLine.lastIndexOf(' ') + 1)
const northShort = northLine.replace(cosignatureBytes, cosignatureBytes.slice(0, -4))
const farFuture = Buffer.from(cosignatureBytes, 'base64').fill(0xff, 4, 12).toString('base64')

it('lines of strangers are passed over', () => {
  expect(open(note(deskLine, strangerLine, northLine), anyone).cosigned).toHaveLength(1)
})

it.each([
  ['one witness is missing', note(deskLine, northLine), witnessedPolicyText, 'Too few'],
  ['nobody cosigned', note(deskLine), anyone, 'Too few'],
  ['the log has not signed', note(northLine, southLine), lonelyPolicyText, 'has not signed'],
  [
    'the log is another',
    checkpoint,
    `log ${keyText('other.example', 'plain', 1)}\nquorum none\n`,
    'does not name',
  ],
  [
    'the key of the log is another',
    checkpoint,
    `log ${keyText(deskKey.name, 'plain', 5)}\nquorum none\n`,
    'has not signed',
  ],
  [
    'a spare cosignature is bad',
    note(deskLine, northLine, damaged(southLine)),
    anyone,
    'southland.example/witness does not verify',
  ],
  ['the signature of the log is bad', note(damaged(deskLine)), lonelyPolicyText, 'does not verify'],
  ['a cosignature is short', note(deskLine, northShort), anyone, 'wrong length'],
  [
    'a cosignature has no possible time',
    note(deskLine, northLine.replace(cosignatureBytes, farFuture)),
    anyone,
    'does not verify',
  ],
  ['a witness signed twice', note(deskLine, northLine, northLine), anyone, 'two signature lines'],
  [
    'a stranger signed twice',
    note(deskLine, strangerLine, strangerLine),
    lonelyPolicyText,
    'two signature lines',
  ],
  [
    'there are 33 lines',
    note(deskLine, ...Array.from({ length: 32 }, (_, at) => `— s${at} AAAAAAA=`)),
    lonelyPolicyText,
    'more than 32',
  ],
  [
    'there is an extension line',
    checkpoint.replace('\n\n', '\nmore\n\n'),
    lonelyPolicyText,
    'exactly three lines',
  ],
  [
    'the size has a zero before it',
    checkpoint.replace('\n3\n', '\n03\n'),
    lonelyPolicyText,
    'not a count',
  ],
  ['a space is doubled', checkpoint.replace('— w', '—  w'), lonelyPolicyText, 'does not read'],
  ['the dash is a hyphen', checkpoint.replace('— w', '- w'), lonelyPolicyText, 'does not read'],
  ['a signature is empty', note(deskLine, '— s AAAAAA=='), lonelyPolicyText, 'no signature'],
  ['there is no signature', `${head}\n`, lonelyPolicyText, 'no empty line'],
])('a checkpoint is refused when %s', (_, text, policy, reason) => {
  expect(() => open(text, policy)).toThrow(reason)
})

it('32 lines are read', () => {
  const strangers = Array.from({ length: 31 }, (_, at) => `— s${at} AAAAAAA=`)
  expect(open(note(deskLine, ...strangers), lonelyPolicyText).size).toBe(3)
})

it('an empty log has the empty root and no other', () => {
  const { checkpoint: empty } = madeUpLog({ size: 0 })
  expect(open(empty, witnessedPolicyText).size).toBe(0)
  const otherRoot = empty.replace('47DE', '47DF')
  expect(() => open(otherRoot, witnessedPolicyText)).toThrow('empty log has another root')
})

it('a suggested policy of witnesses is one that reads', () => {
  const witnesses = [{ name: 'north', key: w1 ?? '' }]
  expect(read(formatSuggestedPolicy({ log: desk, witnesses })).witnesses).toHaveLength(1)
})
