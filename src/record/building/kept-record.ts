/**
 * A record that is built again and again while claims come and go: the study of an event is used
 * again as long as its claims are the very same, so a new claim studies its own event and nothing
 * else. What comes out is the same, byte for byte, as a rebuild of everything from nothing.
 */
import { built, type BuildInput } from './build.ts'
import type { Built } from './built.ts'
import { groupedBy } from './grouped.ts'
import { studyEvent, type Study } from './study.ts'
import type { WhoIs } from './witnesses.ts'

export type Studies = ReadonlyMap<string, Study>

export type KeptRecord = {
  readonly built: Built
  /** To be handed in when it is built the next time. */
  readonly studies: Studies
}

/** `whoIs` must be the same from one time to the next. */
export function keptRecord(
  input: BuildInput,
  whoIs: WhoIs,
  before: Studies = new Map(),
): KeptRecord {
  const studies = new Map<string, Study>()
  for (const [event, claims] of groupedBy(input.claims, (claim) => claim.event)) {
    const known = before.get(event)
    const own = known === undefined ? new Set() : new Set(known.claims)
    const isSame = own.size === claims.length && claims.every((claim) => own.has(claim))
    studies.set(event, known !== undefined && isSame ? known : studyEvent(claims, whoIs))
  }
  return { built: built([...studies.values()], input, whoIs), studies }
}
