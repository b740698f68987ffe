import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { assert, property, uint8Array } from 'fast-check'
import { expect, it } from 'vitest'
import {
  formatVerifierKey,
  isKeyName,
  parseVerifierKey,
  publicKeyObject,
  rawPublicKey,
  signingKey,
  verifierKey,
} from './keys.ts'

const file = (path: string) =>
  readFileSync(new URL(`../../test/vectors/${path}`, import.meta.url), 'utf8')
const hex = (text: string) => Buffer.from(text, 'hex')
const seed = uint8Array({ minLength: 32, maxLength: 32 })

const edgeKeys = file('ed25519-edge/keys.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { key: string; flags: readonly string[] })

const verifierOf = (key: string) =>
  verifierKey({ name: 'edge', type: 'plain', publicKey: hex(key) })
const [weakKeys, soundKeys] = [
  edgeKeys.filter(({ flags }) => flags.length > 0),
  edgeKeys.filter(({ flags }) => flags.length === 0),
]

it.each(weakKeys)('the key $key is refused, being $flags', ({ key }) => {
  expect(() => verifierOf(key)).toThrow(/small order|canonical/)
})

it.each(soundKeys)('the key $key is read', ({ key }) => {
  expect(verifierOf(key).publicKey).toEqual(hex(key))
})

it('both sorts of edge keys were there', () => {
  expect([weakKeys.length, soundKeys.length]).toEqual([14, 8])
})

type Wycheproof = {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string }
    readonly tests: readonly { tcId: number; msg: string; sig: string; result: string }[]
  }[]
}

it('Wycheproof Ed25519: 151 of 151', () => {
  const { testGroups } = JSON.parse(file('wycheproof/ed25519_test.json')) as Wycheproof
  const answers = testGroups.flatMap(({ publicKey, tests }) => {
    const key = verifierKey({ name: 'w', type: 'plain', publicKey: hex(publicKey.pk) })
    return tests.map(({ tcId, msg, sig, result }) => ({
      tcId,
      isRight: key.verify(hex(msg), hex(sig)) === (result === 'valid'),
    }))
  })
  expect(answers).toHaveLength(151)
  expect(answers.filter(({ isRight }) => !isRight)).toEqual([])
})

it('a seed gives the key of RFC 8032, test 1', () => {
  const { publicKey, sign } = signingKey({
    name: 'rfc8032',
    type: 'plain',
    seed: hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
  })
  expect(Buffer.from(publicKey).toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  )
  expect(Buffer.from(sign(new Uint8Array(0))).toString('hex')).toMatch(/^e5564300c360ac72/)
})

it('what a key signs, its verifier key read from text accepts, and nothing longer', () => {
  assert(
    property(seed, uint8Array(), (secret, message) => {
      const key = signingKey({ name: 'westhaven.example/desk', type: 'plain', seed: secret })
      const read = parseVerifierKey(formatVerifierKey(key))
      expect(read).toMatchObject({ name: key.name, id: key.id, type: key.type })
      const signature = key.sign(message)
      expect(read.verify(message, signature)).toBe(true)
      expect(read.verify(message, Buffer.concat([signature, Uint8Array.of(0)]))).toBe(false)
      expect(read.verify(Buffer.concat([message, Uint8Array.of(0)]), signature)).toBe(false)
    }),
    { numRuns: 30 },
  )
})

it('a signature with L added to S is refused, whatever the library below thinks', () => {
  const key = signingKey({ name: 'a', type: 'plain', seed: new Uint8Array(32) })
  const signature = Buffer.from(key.sign(new Uint8Array(0)))
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const scalar = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`)
  const larger = hex((scalar + order).toString(16).padStart(64, '0')).toReversed()
  signature.set(larger, 32)
  expect(verifierKey(key).verify(new Uint8Array(0), signature)).toBe(false)
})

const desk = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'
it.each([
  ['another id', desk.replace('33d7b496', '33d7b497')],
  ['an id in capitals', desk.replace('33d7b496', '33D7B496')],
  ['another name', desk.replace('testdata', 'testdatb')],
  ['a space in the name', desk.replace('/log', ' log')],
  ['no name', desk.slice(desk.indexOf('+'))],
  ['another kind of key', desk.replace('+Ae', '+Be')],
  ['a shorter key', desk.slice(0, -4)],
  ['url-safe letters', desk.replace('+oO5', '-oO5')],
  ['a space behind', `${desk} `],
  ['nothing', ''],
])('a verifier key with %s is refused', (_, text) => {
  expect(() => parseVerifierKey(text)).toThrow(/key|base64/)
})

it.each([
  ['westhaven.example/desk', true],
  ['Вестгафен', true],
  ['', false],
  ['a b', false],
  ['a\u00a0b', false],
  ['a\u2003b', false],
  ['a\u0085b', false],
  ['a+b', false],
  ['a\nb', false],
])('%j as the name of a key: %j', (name, expected) => {
  expect(isKeyName(name)).toBe(expected)
})

it('other kinds of keys and other lengths are refused', () => {
  const { publicKey } = generateKeyPairSync('x25519')
  expect(() => rawPublicKey(publicKey)).toThrow('not an Ed25519 key')
  expect(() => publicKeyObject(new Uint8Array(31))).toThrow('32 bytes')
  expect(() => signingKey({ name: 'a', type: 'plain', seed: new Uint8Array(31) })).toThrow('seed')
  const known = parseVerifierKey(desk).publicKey
  expect(
    rawPublicKey(createPublicKey(publicKeyObject(known).export({ format: 'pem', type: 'spki' }))),
  ).toEqual(known)
})
