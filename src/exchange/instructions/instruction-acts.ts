/** The desk puts somebody on a plan or takes somebody off it: one officer proposes, another agrees. */
import { z } from 'zod'
import { deskAct } from '../../acts/act.ts'
import { ExchangeId, PersonId } from '../../base/ids.ts'
import { instructionsMax } from '../../base/limits.ts'
import { notFound, Refusal } from '../../base/refusal.ts'
import type { DeskDb } from '../../db/desk-db.ts'
import type { Role } from '../../people/officer.ts'
import { StageId } from '../exchange.ts'
import { gateRowsOf } from '../gates/gate-store.ts'
import { foldGates, noGateRows, planHolds } from '../gates/gates.ts'
import { exchangePeople, finalPlanId, getExchange } from '../store.ts'
import { InstructionGround, stateOf, type Instruction } from './instruction.ts'
import { addInstruction, addLift, addSecond, instructionsOf } from './instruction-store.ts'
import { planningRefusals } from '../refusals.ts'

const officers: readonly Role[] = ['head-of-desk', 'desk-officer']

async function readInstructions(db: DeskDb, id: ExchangeId) {
  return {
    exchange: await getExchange(db, id),
    final: await finalPlanId(db, id),
    instructions: await instructionsOf(db, id),
  }
}

function refuseFinal(final: unknown): void {
  if (final !== null) throw new Refusal('wrong-state', planningRefusals.finalAlready)
}

export const instruct = deskAct({
  name: 'exchange.instruct',
  says: 'An officer of the desk proposes to put a person on the plan, take one off it, or both; it counts when a second officer agrees.',
  input: z
    .strictObject({
      exchange: ExchangeId,
      putsOn: PersonId.nullable(),
      /** Null: any stage. */
      stage: StageId.nullable(),
      takesOff: PersonId.nullable(),
      ground: InstructionGround,
      words: z.string().trim().min(3).max(2000),
    })
    .refine(({ putsOn, takesOff }) => putsOn !== takesOff, 'name one person, or two different ones')
    .refine(
      ({ putsOn, stage }) => stage === null || putsOn !== null,
      'a stage is for who is put on',
    ),
  by: officers,
  locks: ({ exchange }) => [exchange],
  read: async (db, { exchange: id }, { at }) => {
    const people = await exchangePeople(db, id)
    const gates = await gateRowsOf(db, id)
    const holdsOf = (person: PersonId) => {
      const category = people.find((each) => each.id === person)?.category ?? 'civilian'
      return planHolds(foldGates(gates.get(person) ?? noGateRows, at, category))
    }
    return { ...(await readInstructions(db, id)), people, holdsOf }
  },
  decide: ({ exchange, final, instructions, people, holdsOf }, input, { newId }) => {
    const { putsOn, takesOff, stage } = input
    refuseFinal(final)
    if (instructions.length >= instructionsMax) {
      throw new Refusal('too-many', planningRefusals.instructionsFull)
    }
    const known = new Set(people.map(({ id }) => id))
    for (const person of [putsOn, takesOff]) {
      if (person !== null && !known.has(person)) throw notFound({ person })
    }
    if (stage !== null && !exchange.stages.some(({ id }) => id === stage)) throw notFound({ stage })
    const holds = putsOn === null ? [] : holdsOf(putsOn)
    const bars = holds.some(
      ({ untilStage }) =>
        untilStage === undefined || (stage !== null && Number(stage) < Number(untilStage)),
    )
    if (bars) {
      throw new Refusal('against-the-law', planningRefusals.heldNotPutOn)
    }
    // In no chain, as a strike: who is put on or taken off is told to nobody else.
    return { subject: null, change: { ...input, id: newId() }, answer: { waits: 'second-officer' } }
  },
  write: addInstruction,
})

const ofInstruction = { exchange: ExchangeId, instruction: z.uuid() }

function open(instructions: readonly Instruction[], id: string): Instruction {
  const found = instructions.find((each) => each.id === id)
  if (found === undefined) throw notFound({ instruction: id })
  if (stateOf(found) === 'taken-back') {
    throw new Refusal('wrong-state', planningRefusals.takenBack)
  }
  return found
}

export const secondInstruction = deskAct({
  name: 'exchange.second-instruction',
  says: 'A second officer of the desk agrees to an instruction about a person; from now on it counts.',
  input: z.strictObject(ofInstruction),
  by: officers,
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }) => readInstructions(db, exchange),
  decide: ({ final, instructions }, input, { actor }) => {
    refuseFinal(final)
    const { by, second } = open(instructions, input.instruction)
    if (second !== null) throw new Refusal('wrong-state', planningRefusals.secondedAlready)
    if (by.officer === actor.officer) {
      throw new Refusal('not-allowed', planningRefusals.anotherOfficer)
    }
    return { subject: null, change: input, answer: { instruction: input.instruction } }
  },
  write: addSecond,
})

export const liftInstruction = deskAct({
  name: 'exchange.lift-instruction',
  says: 'The desk takes an instruction about a person back, as long as nothing is final.',
  input: z.strictObject({ ...ofInstruction, reason: z.string().trim().min(3).max(2000) }),
  by: officers,
  locks: ({ exchange }) => [exchange],
  read: (db, { exchange }) => readInstructions(db, exchange),
  decide: ({ final, instructions }, input) => {
    refuseFinal(final)
    open(instructions, input.instruction)
    return { subject: null, change: input, answer: { instruction: input.instruction } }
  },
  write: addLift,
})

export const instructionActs = [instruct, secondInstruction, liftInstruction] as const
