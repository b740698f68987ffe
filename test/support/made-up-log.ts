/** A log of the desk of Westhaven for tests: invented acts, fixed seeds, cosigned by two parties. */
import { signCheckpoint } from '../../src/trust/checkpoint.ts'
import { cosign } from '../../src/trust/cosignature.ts'
import { commit, entryOf } from '../../src/trust/entry.ts'
import { formatEnvelope } from '../../src/trust/envelope.ts'
import { formatVerifierKey, signerName, signingKey, type KeyType } from '../../src/trust/keys.ts'
import { leafHash } from '../../src/trust/merkle.ts'
import { formatSuggestedPolicy, parsePolicy } from '../../src/trust/policy.ts'
import { formatReceipt } from '../../src/trust/receipt.ts'
import { formatBundle, tilePath, tilesOfTree, tileWidth } from '../../src/trust/tiles.ts'
import { append, inclusionProof } from '../../src/trust/tree.ts'

const fixedKey = (name: string, type: KeyType, seed: number) =>
  signingKey({ name, type, seed: new Uint8Array(32).fill(seed) })

export const deskKey = fixedKey('westhaven.example/desk', 'plain', 1)
export const northKey = fixedKey('northland.example/witness', 'cosignature', 2)
export const southKey = fixedKey('southland.example/witness', 'cosignature', 3)
const clerkKey = fixedKey('northland.example/clerks/3', 'plain', 4)

export const witnessedPolicyText = formatSuggestedPolicy({
  log: formatVerifierKey(deskKey),
  witnesses: [
    { name: 'north', key: formatVerifierKey(northKey) },
    { name: 'south', key: formatVerifierKey(southKey) },
  ],
})
export const lonelyPolicyText = formatSuggestedPolicy({ log: formatVerifierKey(deskKey) })
export const witnessedPolicy = parsePolicy(Buffer.from(witnessedPolicyText))
export const lonelyPolicy = parsePolicy(Buffer.from(lonelyPolicyText))

/** The `index`th invented act; `world` makes another act of the same index. */
export function madeUpAct(index: number, world = 0) {
  const nonce = new Uint8Array(32).fill(index % 256)
  nonce[31] = world
  const at = new Date(Date.UTC(2026, 2, 14, 9, 26, 53, 589) + index * 1000).toISOString()
  const envelope = formatEnvelope({
    act: 'lists.submit',
    at,
    by: signerName(clerkKey),
    subject: null,
    content: commit(nonce, Buffer.from(`list ${index}`)),
    prev: null,
  })
  return { nonce, envelope, at, entry: entryOf(commit(nonce, envelope)) }
}

type Shape = {
  readonly size: number
  readonly cosigners?: 'both' | 'nobody'
  /** The index of an act that this history has otherwise. */
  readonly rewritten?: number
}

/** The published files, and the receipt of each act. */
export function madeUpLog({ size, cosigners = 'both', rewritten = -1 }: Shape) {
  const acts = Array.from({ length: size }, (_, at) => madeUpAct(at, at === rewritten ? 1 : 0))
  const leaves = acts.map(({ entry }) => leafHash(entry))
  const { root, changedTiles } = append({ size: 0 }, leaves, () => undefined)
  const readTile = (level: number, number: number) =>
    changedTiles.find((tile) => tile.level === level && tile.number === number)?.hashes
  const head = { origin: deskKey.name, size, root }
  const checkpoint = cosigned(signCheckpoint(head, deskKey), cosigners)
  const files = new Map<string, Uint8Array>([
    ['checkpoint', Buffer.from(checkpoint)],
    ['policy', Buffer.from(cosigners === 'both' ? witnessedPolicyText : lonelyPolicyText)],
  ])
  for (const tile of changedTiles) files.set(tilePath(tile), tile.hashes)
  for (const name of tilesOfTree(size)) {
    if (name.level !== 'entries') continue
    const from = name.number * tileWidth
    const entries = acts.slice(from, from + name.width).map(({ entry }) => entry)
    files.set(tilePath(name), formatBundle(entries))
  }
  const receipt = (index: number) =>
    formatReceipt({
      ...madeUpAct(index, index === rewritten ? 1 : 0),
      index,
      proof: inclusionProof(index, size, readTile),
      checkpoint,
    })
  return { files, checkpoint, receipt, readTile, root }
}

function cosigned(checkpoint: string, cosigners: 'both' | 'nobody'): string {
  if (cosigners === 'nobody') return checkpoint
  const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1)
  const lines = [northKey, southKey].map((key) => cosign(text, { seconds: 1_773_480_420n, key }))
  return checkpoint + lines.join('')
}

const allChanges = Array.from({ length: 255 }, (_, change) => change + 1)

/** `bytes` with one byte changed, by each of `changes`; the array is reused between turns. */
export function* mutantsOf(bytes: Uint8Array, changes = allChanges): Generator<Uint8Array> {
  const mutant = Uint8Array.from(bytes)
  for (const [at, byte] of bytes.entries()) {
    for (const change of changes) {
      mutant[at] = byte ^ change
      yield mutant
    }
    mutant[at] = byte
  }
}
