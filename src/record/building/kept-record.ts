/**
 * A record that grows claim by claim: the studies of its events are kept, and a new claim studies
 * its own event again and nothing else. What comes out is the same, byte for byte, as a rebuild of
 * everything from nothing.
 */
import { built, type BuildInput } from './build.ts'
import type { Built } from './built.ts'
import type { BuildClaim } from './claim-lines.ts'
import { groupedBy } from './grouped.ts'
import { studyEvent, type Study } from './study.ts'
import { speakersKnownFrom } from './witnesses.ts'

export type KeptRecord = {
  readonly built: () => Built
  /** An id that the record has already changes nothing. */
  readonly add: (claim: BuildClaim) => void
}

export function keptRecord(input: BuildInput): KeptRecord {
  const whoIs = speakersKnownFrom(input.speakers)
  const claims = [...input.claims]
  const ids = new Set(claims.map(({ id }) => id))
  const studies = new Map<string, Study>(
    [...groupedBy(claims, ({ event }) => event)].map(([id, of]) => [id, studyEvent(of, whoIs)]),
  )
  return {
    built: () =>
      built(
        [...studies.values()],
        { ...input, claims, read: input.read + claims.length - input.claims.length },
        whoIs,
      ),
    add: (claim) => {
      if (ids.has(claim.id)) return
      ids.add(claim.id)
      claims.push(claim)
      const before = studies.get(claim.event)?.claims ?? []
      studies.set(claim.event, studyEvent([...before, claim], whoIs))
    },
  }
}
