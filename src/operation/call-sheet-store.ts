/** What an officer needs before them who calls a side about the hours of a stage. */
import type { ExchangeId, PartyId } from '../base/ids.ts'
import { notFound } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { StageId } from '../exchange/exchange.ts'
import { Role } from '../people/officer.ts'
import { directionsOf, goesThisWay } from './directions.ts'
import { papersAbout } from './paper-store.ts'
import { getDay } from './store.ts'
import { windowNow, windowSha256, windowSide } from './window.ts'
import { windowRowsOf } from './window-store.ts'

export async function callSheetOf(
  db: DeskDb,
  { exchange: id, stage }: { exchange: ExchangeId; stage: StageId },
) {
  const day = await getDay(db, id)
  const { exchange, stages } = day
  const rows = await windowRowsOf(db, id)
  const window = windowNow(exchange, rows, stage)
  if (window === undefined) throw notFound({ stage })
  const listed = stages.find((each) => each.id === stage)?.manifest?.people ?? []
  const papers = await papersAbout(db, id)
  const delegates = await delegatesOf(db, exchange.parties)
  return {
    window,
    sha256: windowSha256(window),
    exchange,
    moved: rows.moves.findLast((move) => move.stage === stage) ?? null,
    directions: directionsOf(day).map((direction) => ({
      ...direction,
      people: listed.filter(goesThisWay(direction)).length,
    })),
    sides: exchange.parties.map((party) => ({
      ...windowSide(rows, { window, party }),
      delegates: delegates.filter((each) => each.party === party),
      lastBearer: papers.find((paper) => paper.party === party)?.bearer ?? null,
    })),
  }
}

/** Whoever signs for a side and has a key that is not revoked. */
async function delegatesOf(db: DeskDb, parties: readonly PartyId[]) {
  const rows = await db
    .selectFrom('officer')
    .innerJoin('device', 'device.officer_id', 'officer.id')
    .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
    .select(['officer.id', 'officer.name', 'officer.role', 'officer.party_id as party'])
    .distinct()
    .where('officer.party_id', 'in', [...parties])
    .where('officer.role', 'in', ['head-of-delegation', 'clerk'])
    .where('device_revocation.at', 'is', null)
    .orderBy('officer.role', 'desc')
    .orderBy('officer.name')
    .execute()
  return rows.map(({ name, role, party }) => ({ name, role: Role.parse(role), party }))
}
