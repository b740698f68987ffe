/**
 * Ed25519 keys and how they are named (C2SP signed-note): a key is known by its owner's name and the
 * first four bytes of a hash over name, kind and public key. Where a key is read, one that is of
 * small order or has a second spelling is refused: implementations disagree about such keys, and
 * two verifiers of one receipt must not.
 */
import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { notVerified } from './strict-text.ts'

/** The byte before the public key. Logs and devices sign plainly; witnesses sign with the time. */
export const keyTypeBytes = { plain: 0x01, cosignature: 0x04 } as const
export type KeyType = keyof typeof keyTypeBytes

export const seedBytes = 32
export const publicKeyBytes = 32
export const signatureBytes = 64

export type VerifierKey = {
  readonly name: string
  /** 8 hex digits. */
  readonly id: string
  readonly type: KeyType
  readonly publicKey: Uint8Array
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean
}

export type SigningKey = {
  readonly name: string
  readonly id: string
  readonly type: KeyType
  readonly publicKey: Uint8Array
  /** 64 bytes; the same for the same message (RFC 8032), so signing again after a crash is harmless. */
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** Without white space, plus sign or control character, so that it can stand in a line of a note. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}\p{Cc}\ufeff+]+$/u.test(name)

const keyNameOf = (name: string): string => {
  if (!isKeyName(name)) throw notVerified('The name of a key is empty or holds a space or a plus.')
  return name
}

/** First 4 bytes of SHA-256(name LF type public-key), as 8 hex digits. */
export function keyId(name: string, type: KeyType, publicKey: Uint8Array): string {
  const typed = Buffer.concat([Buffer.from(`${keyNameOf(name)}\n`), typedKey(type, publicKey)])
  return hash('sha256', typed, 'hex').slice(0, 8)
}

const typedKey = (type: KeyType, publicKey: Uint8Array) =>
  Buffer.concat([Uint8Array.of(keyTypeBytes[type]), publicKey])

/** `name+hex8`: how an envelope's `by` names the key of a device. */
export const signerName = ({ name, id }: Pick<VerifierKey, 'name' | 'id'>): string =>
  `${name}+${id}`

export type NamedKey = {
  readonly name: string
  readonly type: KeyType
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array
}

/** Refuses a key of small order or of non-canonical form. */
export function verifierKey({ name, type, publicKey }: NamedKey): VerifierKey {
  const id = keyId(name, type, publicKey)
  const key = publicKeyObject(publicKey)
  return {
    name,
    id,
    type,
    publicKey,
    verify: (message, signature) =>
      hasSmallScalar(signature) && verify(null, message, key, signature),
  }
}

/** From the 32-byte seed, which is the whole secret (RFC 8032). */
export function signingKey({
  name,
  type,
  seed,
}: {
  readonly name: string
  readonly type: KeyType
  readonly seed: Uint8Array
}): SigningKey {
  if (seed.length !== seedBytes) throw notVerified(`A seed does not have ${seedBytes} bytes.`)
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const publicKey = rawPublicKey(createPublicKey(key))
  const id = keyId(name, type, publicKey)
  return { name, id, type, publicKey, sign: (message) => sign(null, message, key) }
}

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The raw 32 bytes as a KeyObject; refuses what no reader of keys may let in. */
export function publicKeyObject(publicKey: Uint8Array): KeyObject {
  if (publicKey.length !== publicKeyBytes)
    throw notVerified(`A public key does not have ${publicKeyBytes} bytes.`)
  refuseWeakKey(publicKey)
  const spki = Buffer.concat([spkiPrefix, publicKey])
  return createPublicKey({ key: spki, format: 'der', type: 'spki' })
}

export function rawPublicKey(key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType !== 'ed25519') throw notVerified('This key is not an Ed25519 key.')
  return key.export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length)
}

const fieldPrime = 2n ** 255n - 19n
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n

/** The y of the eight points whose order divides 8: 0, 1, -1, and two of order 8. */
const smallOrderY = new Set([
  0n,
  1n,
  fieldPrime - 1n,
  littleEndian(
    Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex'),
  ),
  littleEndian(
    Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex'),
  ),
])

function refuseWeakKey(publicKey: Uint8Array): void {
  const y = littleEndian(publicKey) & (2n ** 255n - 1n)
  if (y >= fieldPrime) throw notVerified('A public key is not in its canonical form.')
  if (smallOrderY.has(y)) throw notVerified('A public key is of small order.')
}

/** S < L (RFC 8032, 5.1.7): otherwise one signature has several spellings. */
function hasSmallScalar(signature: Uint8Array): boolean {
  return signature.length === signatureBytes && littleEndian(signature.subarray(32)) < groupOrder
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`)
}

/** `name+hex8+base64(type || public key)`. */
export function formatVerifierKey({ name, type, publicKey }: NamedKey): string {
  return `${name}+${keyId(name, type, publicKey)}+${encodeBase64(typedKey(type, publicKey))}`
}

export function parseVerifierKey(text: string): VerifierKey {
  // The base64 may hold a plus; neither name nor id can.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? []
  if (name === undefined || encoded === undefined)
    throw notVerified('A key is not written as name+id+base64.')
  const typed = decodeBase64(encoded, 1 + publicKeyBytes)
  const type = keyTypeOf(typed[0])
  const key = verifierKey({ name, type, publicKey: typed.subarray(1) })
  if (key.id !== id) throw notVerified(`The id of the key of ${name} does not belong to the key.`)
  return key
}

function keyTypeOf(byte: number | undefined): KeyType {
  if (byte === keyTypeBytes.plain) return 'plain'
  if (byte === keyTypeBytes.cosignature) return 'cosignature'
  throw notVerified('A key is of a kind that this log does not use.')
}
