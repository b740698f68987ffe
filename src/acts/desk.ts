/** The running desk, as acts and routes see it: its database, its sides, its log, its clock. */
import type { PartyId } from '../base/ids.ts'
import type { Birth } from '../db/birth.ts'
import type { DeskConnection } from '../db/desk-db.ts'
import type { PartyConnection } from '../db/party-db.ts'

export type Desk = {
  readonly birth: Birth
  readonly db: DeskConnection
  /** The parties' own logins; one is added when a party is admitted. */
  readonly parties: ReadonlyMap<PartyId, PartyConnection>
  /** Makes the party's login and adds it to `parties`; repeatable. */
  readonly openParty: (party: PartyId) => Promise<PartyConnection>
  readonly now: () => Date
  readonly newId: () => string
  readonly random: (bytes: number) => Uint8Array
  /** Told after COMMIT: the sequencer and the live pages listen. */
  readonly recorded: (act: RecordedAct) => void
}

/** What may be said about an act to whoever watches: never its content. */
export type RecordedAct = {
  readonly name: string
  readonly party: PartyId | null
  /** What it was about; who may hear of it follows from that. */
  readonly subject: string | null
}
