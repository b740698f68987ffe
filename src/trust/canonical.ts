/**
 * The one byte string that stands for a value: deterministic CBOR (RFC 8949, 4.2). The content of an
 * act is signed and hashed in this form, so two programs that mean the same must write the same.
 */
import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { notVerified } from './strict-text.ts'

const loneSurrogate = /\p{Surrogate}/u

const encodeOptions = {
  ...rfc8949EncodeOptions,
  ignoreUndefinedProperties: true,
  typeEncoders: {
    // UTF-8 has no lone surrogates: an encoder would replace them, and two texts become one.
    string: (text: string) => {
      if (loneSurrogate.test(text)) throw new Error('a text with half a character')
      return null
    },
    number: (value: number) => {
      if (!Number.isFinite(value)) throw new Error(`the number ${value}`)
      if (Number.isInteger(value) && !Number.isSafeInteger(value))
        throw new Error('an integer above 2^53 - 1: pass a bigint')
      return null
    },
    undefined: () => {
      throw new Error('a missing value')
    },
  },
}

const decodeOptions = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowNaN: false,
  allowInfinity: false,
  rejectDuplicateMapKeys: true,
  useMaps: true,
}

/**
 * Plain objects, Maps with whole-number or text keys, arrays, text, bytes, numbers, bigints,
 * booleans and null. A property that is undefined is left out. Refuses everything else.
 */
export function encodeCanonical(value: unknown): Uint8Array {
  try {
    return encode(value, encodeOptions)
  } catch (error) {
    throw notVerified(`This cannot be written as canonical bytes: ${reasonOf(error)}.`)
  }
}

/**
 * Decodes, encodes again and compares. A map whose keys are all text comes back as an object, any
 * other as a Map.
 */
export function decodeCanonical(bytes: Uint8Array): unknown {
  let value: unknown
  let again: Uint8Array
  try {
    value = decode(bytes, decodeOptions)
    again = encode(value, encodeOptions)
  } catch (error) {
    throw notVerified(`These are not canonical bytes: ${reasonOf(error)}.`)
  }
  if (again.length !== bytes.length || again.some((byte, at) => byte !== bytes[at]))
    throw notVerified('These are not canonical bytes: the same value has another form.')
  return objectsOf(value)
}

function objectsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(objectsOf)
  if (!(value instanceof Map)) return value
  const entries = [...value].map(([key, each]): [unknown, unknown] => [key, objectsOf(each)])
  if (!entries.every(isTextual)) return new Map(entries)
  return Object.fromEntries(entries)
}

const isTextual = (entry: [unknown, unknown]): entry is [string, unknown] =>
  typeof entry[0] === 'string'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
