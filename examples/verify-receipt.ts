/**
 * What a party does with a receipt, offline: two files and no desk. A log of three acts
 * is made up here so that the example stands alone; a real receipt comes from the desk,
 * and the policy is the copy that the party kept.
 *
 * `npm test -- examples` builds the package and runs this.
 */
import {
  append,
  commit,
  entryOf,
  formatEnvelope,
  formatReceipt,
  formatSuggestedPolicy,
  formatVerifierKey,
  inclusionProof,
  leafHash,
  parsePolicy,
  signCheckpoint,
  signerName,
  signingKey,
  verifyReceipt,
} from 'good-offices/trust'

/** Keys of this example only: a key whose seed is known to everybody signs nothing real. */
const exampleKey = (name: string, seed: number) =>
  signingKey({ name, type: 'plain', seed: new Uint8Array(32).fill(seed) })
const desk = exampleKey('westhaven.example/desk', 1)
const clerk = exampleKey('westhaven.example/desk/northland/clerk/1', 2)

const acts = [0, 1, 2].map((number) => {
  const nonce = new Uint8Array(32).fill(number)
  const envelope = formatEnvelope({
    act: 'lists.submit',
    at: `2026-03-14T09:26:5${number}.000Z`,
    by: signerName(clerk),
    subject: null,
    content: commit(nonce, Buffer.from(`the content of act ${number}`)),
    prev: null,
  })
  return { nonce, envelope, leaf: leafHash(entryOf(commit(nonce, envelope))) }
})
const leaves = acts.map(({ leaf }) => leaf)
const { root, changedTiles } = append({ size: 0 }, leaves, () => undefined)
const readTile = (level: number, number: number) =>
  changedTiles.find((tile) => tile.level === level && tile.number === number)?.hashes
const checkpoint = signCheckpoint({ origin: desk.name, size: acts.length, root }, desk)

const [, second] = acts
if (second === undefined) throw new Error('the log has no second act')
const { nonce, envelope } = second
const proof = inclusionProof(1, acts.length, readTile)
const receipt = Buffer.from(formatReceipt({ nonce, envelope, index: 1, proof, checkpoint }))

// From here on it is the party's own machine.
const policy = parsePolicy(Buffer.from(formatSuggestedPolicy({ log: formatVerifierKey(desk) })))
const verdict = verifyReceipt(receipt, policy)
if (!verdict.valid) throw new Error(verdict.reason)
const { act, at, by } = verdict.envelope
process.stdout.write(`${act} at ${at} by ${by}: entry ${verdict.index} of ${acts.length}\n`)

const altered = Uint8Array.from(receipt)
altered[60] = (altered[60] ?? 0) === 65 ? 66 : 65
const refused = verifyReceipt(altered, policy)
if (refused.valid) throw new Error('an altered receipt was believed')
process.stdout.write(`With one letter altered: ${refused.reason}\n`)
