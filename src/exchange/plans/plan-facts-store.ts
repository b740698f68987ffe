/** Everything that a plan of an exchange is made of, as it stands now. The desk's handle alone. */
import type { ExchangeId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { decidedSame } from '../../matching/store.ts'
import { goneElsewhere } from '../custody/elsewhere-store.ts'
import { gateRowsOf } from '../gates/gate-store.ts'
import { byHand } from '../instructions/instruction.ts'
import { instructionsOf } from '../instructions/instruction-store.ts'
import { speakersFor } from '../gates/said-store.ts'
import { exchangePeople, finalPlanId, getExchange, heldLines, plansOf } from '../store.ts'
import { strikesOf } from './strike-store.ts'
import { stagesUnderWay } from '../repairs/under-way-store.ts'
import type { PlanFacts } from './asked-plan.ts'

export async function readPlanFacts(db: DeskDb, id: ExchangeId): Promise<PlanFacts> {
  const exchange = await getExchange(db, id)
  const strikes = await strikesOf(db, id)
  const hand = byHand(await instructionsOf(db, id))
  const decided = await decidedSame(db)
  return {
    exchange,
    held: await heldLines(
      db,
      exchange,
      decided.map(({ left, right }) => ({ held: left, sought: right })),
    ),
    entered: await exchangePeople(db, id),
    gates: await gateRowsOf(db, id),
    gone: await goneElsewhere(db, id),
    speakers: await speakersFor(db, id),
    plans: await plansOf(db, id),
    struck: new Set([...strikes.map(({ person }) => person), ...hand.off]),
    putOn: hand.on,
    final: await finalPlanId(db, id),
    underWay: await stagesUnderWay(db, exchange),
  }
}
