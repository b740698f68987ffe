/** The door: what others may use to read, verify and write the log without a desk. */
export { decodeBase64, encodeBase64 } from './base64.ts'
export { decodeCanonical, encodeCanonical } from './canonical.ts'
export { formatTreeHead, parseTreeHead, signCheckpoint, type TreeHead } from './checkpoint.ts'
export { cosign, verifyCosignature } from './cosignature.ts'
export {
  cosignedWords,
  openCheckpoint,
  type Cosigned,
  type CosignedCheckpoint,
} from './cosigned-checkpoint.ts'
export { commit, commitmentBytes, entryBytes, entryOf, nonceBytes } from './entry.ts'
export { formatEnvelope, parseEnvelope, type Envelope } from './envelope.ts'
export {
  formatVerifierKey,
  isKeyName,
  keyId,
  parseVerifierKey,
  publicKeyObject,
  rawPublicKey,
  signerName,
  signingKey,
  verifierKey,
  type KeyType,
  type NamedKey,
  type SigningKey,
  type VerifierKey,
} from './keys.ts'
export {
  emptyRoot,
  leafHash,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
  type Consistency,
  type Inclusion,
} from './merkle.ts'
export { formatNote, formatSignature, parseNote, type Note, type NoteSignature } from './note.ts'
export { formatSuggestedPolicy, isReached, parsePolicy, type Policy } from './policy.ts'
export {
  formatReceipt,
  parseReceipt,
  verifyReceipt,
  type Receipt,
  type ReceiptVerdict,
} from './receipt.ts'
export {
  findTileName,
  formatBundle,
  parseBundle,
  tilePath,
  tilesOfTree,
  tileWidth,
  widthInTree,
  type TileName,
  type TileReader,
} from './tiles.ts'
export {
  append,
  consistencyProof,
  inclusionProof,
  readingFirst,
  rootOf,
  TiledTree,
  type ChangedTile,
  type Growth,
} from './tree.ts'
export { verifyLog, type KeptCheckpoint, type LogVerdict, type PublishedLog } from './verify-log.ts'
