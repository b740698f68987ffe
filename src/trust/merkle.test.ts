import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { emptyRoot, leafHash, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts'

type Row = Record<string, string | boolean | readonly string[] | null>

/** Sizes reach past 2^53, so numbers are kept as text. */
const rowsOf = (file: string): readonly Row[] =>
  readFileSync(new URL(`../../test/vectors/merkle/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line.replaceAll(/":(\d+)/g, '":"$1"')) as Row)

const bytes = (value: unknown) => decodeBase64((value ?? '') as string)
const hashes = (value: unknown) => ((value ?? []) as readonly string[]).map(bytes)
const count = (value: unknown) => BigInt(value as string)

it('inclusion proofs of transparency-dev: 98 of 98', () => {
  const rows = rowsOf('inclusion.jsonl')
  const wrong = rows.filter((row) => {
    const isIncluded = verifyInclusion({
      index: count(row['leafIdx']),
      size: count(row['treeSize']),
      leaf: bytes(row['leafHash']),
      proof: hashes(row['proof']),
      root: bytes(row['root']),
    })
    return isIncluded === row['wantErr']
  })
  expect(rows).toHaveLength(98)
  expect(wrong.map(({ name }) => name)).toEqual([])
})

it('consistency proofs of transparency-dev: 98 of 98', () => {
  const rows = rowsOf('consistency.jsonl')
  const wrong = rows.filter((row) => {
    const isPrefix = verifyConsistency({
      oldSize: count(row['size1']),
      size: count(row['size2']),
      proof: hashes(row['proof']),
      oldRoot: bytes(row['root1']),
      root: bytes(row['root2']),
    })
    return isPrefix === row['wantErr']
  })
  expect(rows).toHaveLength(98)
  expect(wrong.map(({ name }) => name)).toEqual([])
})

it('nothing has the root of RFC 6962', () => {
  expect(encodeBase64(emptyRoot)).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')
  expect(encodeBase64(leafHash(new Uint8Array(0)))).toBe(
    'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
  )
})

it('a proof longer than the tree is high is refused, even if it hashes to the root', () => {
  const [leaf, other] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))]
  const higher = nodeHash(other, leaf)
  const included = { index: 0n, size: 1n, leaf, proof: [other], root: higher }
  expect(verifyInclusion(included)).toBe(false)
  expect(verifyInclusion({ ...included, index: 1n, size: 2n })).toBe(true)
  const twoLeaves = nodeHash(leaf, other)
  const prefix = { oldSize: 1n, size: 2n, proof: [other], oldRoot: leaf, root: twoLeaves }
  expect(verifyConsistency(prefix)).toBe(true)
  const longer = { ...prefix, proof: [other, other], root: nodeHash(other, twoLeaves) }
  expect(verifyConsistency(longer)).toBe(false)
  const threeOfFour = nodeHash(twoLeaves, leaf)
  const four = nodeHash(twoLeaves, nodeHash(leaf, other))
  const whole = {
    oldSize: 3n,
    size: 4n,
    proof: [leaf, other, twoLeaves],
    oldRoot: threeOfFour,
    root: four,
  }
  expect(verifyConsistency(whole)).toBe(true)
  const above = {
    ...whole,
    proof: [...whole.proof, leaf],
    oldRoot: nodeHash(leaf, threeOfFour),
    root: nodeHash(leaf, four),
  }
  expect(verifyConsistency(above)).toBe(false)
})
