/** Claims as statements are held against them: by happening, each with the party whose office speaks. */
import { recordedOf, type RecordedHappening } from '../flags/recorded.ts'
import type { BuildClaim } from './claim-lines.ts'
import { speakersKnownFrom, type SpeakerRow } from './witnesses.ts'

export function recordedFrom(
  claims: readonly BuildClaim[],
  speakers: readonly SpeakerRow[],
): readonly RecordedHappening[] {
  const whoIs = speakersKnownFrom(speakers)
  return recordedOf(claims.map((claim) => ({ ...claim, of: whoIs(claim).of })))
}
