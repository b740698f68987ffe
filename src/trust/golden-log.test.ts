/** What others have made by the same specifications must read and verify here. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { encodeBase64 } from './base64.ts'
import { parseTreeHead } from './checkpoint.ts'
import { openCheckpoint } from './cosigned-checkpoint.ts'
import { parseVerifierKey } from './keys.ts'
import { leafHash } from './merkle.ts'
import { parseNote } from './note.ts'
import { tilePath } from './tiles.ts'
import { append } from './tree.ts'
import { mutantsOf } from '../../test/support/made-up-log.ts'

const file = (path: string) => readFileSync(new URL(`../../test/vectors/${path}`, import.meta.url))
const golden = (path: string) => file(`tessera-log/${path}`)

const log = parseVerifierKey(
  'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx',
)
const policy = { logs: [log], witnesses: [], quorum: { kind: 'none' } } as const

/** Entries of any length, which this log's own reader refuses. */
function entriesOf(bundle: Buffer): readonly Buffer[] {
  const entries: Buffer[] = []
  for (let at = 0; at < bundle.length;) {
    const length = bundle.readUInt16BE(at)
    entries.push(bundle.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries
}

it.each(Array.from({ length: 16 }, (_, size) => size))(
  'the golden log of %i entries has the root and the tile that its maker gave it',
  (size) => {
    const entries = size === 0 ? [] : entriesOf(golden(`tile/entries/000.p/${size}`))
    const { root, changedTiles } = append({ size: 0 }, entries.map(leafHash), () => undefined)
    const checkpoint = openCheckpoint(golden(`checkpoint.${size}`), policy)
    expect(checkpoint).toMatchObject({ origin: log.name, size, cosigned: [] })
    expect(encodeBase64(checkpoint.root)).toBe(encodeBase64(root))
    const tiles = changedTiles.map((tile) => [tilePath(tile), Buffer.from(tile.hashes)])
    const path = `tile/0/000.p/${size}`
    expect(tiles).toEqual(size === 0 ? [] : [[path, golden(path)]])
  },
)

it('none of the 49,980 single-byte mutants of a golden checkpoint is accepted', () => {
  let tried = 0
  const accepted: string[] = []
  for (const mutant of mutantsOf(golden('checkpoint.15'))) {
    tried += 1
    try {
      openCheckpoint(mutant, policy)
      accepted.push(Buffer.from(mutant).toString())
    } catch {
      // refused, as it must be
    }
  }
  expect(tried).toBe(49_980)
  expect(accepted).toEqual([])
})

type Examples = {
  readonly signedNote: { readonly vkey: string; readonly note: string }
  readonly checkpoint: { readonly text: string }
  readonly cosignedCheckpoint: { readonly text: string }
  readonly addCheckpoint: { readonly request: string }
}
const examples = JSON.parse(file('c2sp/examples.json').toString()) as Examples

it('the signed note of the specification verifies', () => {
  const { text, signatures } = parseNote(Buffer.from(examples.signedNote.note))
  const key = parseVerifierKey(examples.signedNote.vkey)
  const [signature] = signatures
  expect(text).toBe('This is an example message.\n')
  expect(signature).toMatchObject({ name: key.name, id: key.id })
  expect(key.verify(Buffer.from(text), signature?.payload ?? new Uint8Array(0))).toBe(true)
  expect(key.verify(Buffer.from(`${text} `), signature?.payload ?? new Uint8Array(0))).toBe(false)
})

it('checkpoints of the specification are read', () => {
  const { text, signatures } = parseNote(Buffer.from(examples.cosignedCheckpoint.text))
  expect(parseTreeHead(text)).toMatchObject({
    origin: 'example.com/behind-the-sofa',
    size: 20_852_163,
  })
  expect(signatures.map(({ payload }) => payload.length)).toEqual([64, 72])
  const [, cosignature] = signatures
  expect(Buffer.from(cosignature?.payload ?? []).readBigUInt64BE()).toBe(1_679_315_147n)
  expect(parseNote(Buffer.from(examples.checkpoint.text)).text).toBe(text)
  const [, ...submitted] = examples.addCheckpoint.request.split('\n\n')
  expect(parseNote(Buffer.from(submitted.join('\n\n'))).text).toBe(text)
})
