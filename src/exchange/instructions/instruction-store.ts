/** Instructions of the desk about one exchange. The desk's handle alone. */
import { z } from 'zod'
import type { Performing } from '../../acts/act.ts'
import type { ExchangeId } from '../../base/ids.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import { StageId } from '../exchange.ts'
import { InstructionGround, type Instruction } from './instruction.ts'

const Stage = StageId.nullable()
const Seconded = z.object({ name: z.string(), at: z.date() })

/** Oldest first. */
export async function instructionsOf(db: DeskDb, exchange: ExchangeId): Promise<Instruction[]> {
  const rows = await db
    .selectFrom('plan_instruction as i')
    .innerJoin('trust_act as a', 'a.id', 'i.act_id')
    .innerJoin('officer as o', 'o.id', 'i.officer_id')
    .leftJoin('instruction_second as s', 's.instruction_id', 'i.id')
    .leftJoin('officer as so', 'so.id', 's.officer_id')
    .leftJoin('instruction_lift as l', 'l.instruction_id', 'i.id')
    .leftJoin('officer as lo', 'lo.id', 'l.officer_id')
    .selectAll('i')
    .select(['o.name', 'so.name as second', 's.at as secondAt'])
    .select(['lo.name as lifter', 'l.at as liftedAt', 'l.reason'])
    .where('i.exchange_id', '=', exchange)
    .orderBy('a.arrival')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    putsOn: row.puts_on,
    stage: Stage.parse(row.stage_id),
    takesOff: row.takes_off,
    ground: InstructionGround.parse(row.ground),
    words: row.words,
    by: { officer: row.officer_id, name: row.name },
    at: row.at,
    second: row.secondAt === null ? null : Seconded.parse({ name: row.second, at: row.secondAt }),
    lifted:
      row.liftedAt === null
        ? null
        : { ...Seconded.parse({ name: row.lifter, at: row.liftedAt }), reason: row.reason ?? '' },
  }))
}

export type NewInstruction = Pick<
  Instruction,
  'id' | 'putsOn' | 'stage' | 'takesOff' | 'ground' | 'words'
> & { readonly exchange: ExchangeId }

export async function addInstruction(
  db: DeskDb,
  made: NewInstruction,
  { act, at, actor }: Performing,
): Promise<void> {
  await db
    .insertInto('plan_instruction')
    .values({
      id: made.id,
      exchange_id: made.exchange,
      puts_on: made.putsOn,
      stage_id: made.stage,
      takes_off: made.takesOff,
      ground: made.ground,
      words: made.words,
      officer_id: actor.officer,
      act_id: act,
      at,
    })
    .execute()
}

export async function addSecond(
  db: DeskDb,
  { instruction }: { readonly instruction: string },
  { act, at, actor }: Performing,
): Promise<void> {
  await db
    .insertInto('instruction_second')
    .values({ instruction_id: instruction, officer_id: actor.officer, act_id: act, at })
    .execute()
}

export async function addLift(
  db: DeskDb,
  { instruction, reason }: { readonly instruction: string; readonly reason: string },
  { act, at, actor }: Performing,
): Promise<void> {
  await db
    .insertInto('instruction_lift')
    .values({ instruction_id: instruction, reason, officer_id: actor.officer, act_id: act, at })
    .execute()
}
