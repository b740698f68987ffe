/**
 * Everything that the public record lets one say of pace, promises and the months to come, of one
 * conflict. Its argument is the public record and nothing else: no plan of the desk can reach it.
 */
import type { Coverage, PublicRecord, RecordEvent } from '../public-record.ts'
import { keptOf, underNoAgreement, type Kept } from './agreements-kept.ts'
import { conditional, type Conditional } from './conditional.ts'
import { foreseen, type Foreseen } from './foreseen.ts'
import { medicalHelp, type MedicalHelp } from './medical-help.ts'
import type { ModelName } from './models.ts'
import { obstaclesOf, type Obstacle } from './obstacles.ts'
import { operationsOf } from './operations.ts'
import { momentumOf, paceOf, quietOf, type Momentum, type Pace, type Quiet } from './pace.ts'
import { countedByMonth } from './past.ts'
import { beyondDoubt, judgements, type Judgement } from './rolling-origin.ts'

/** What needs every exchange of some months; a sample has none of it. */
export type Ahead = {
  readonly coverage: Coverage
  readonly foreseen: Foreseen
  readonly judgements: readonly Judgement[]
  /** Models better than climatology beyond doubt, of operations. Usually none. */
  readonly sure: readonly ModelName[]
  readonly conditional: Conditional
  readonly pace: readonly Pace[]
  readonly momentum: Momentum
  readonly quiet: Quiet | null
}

export type Outlook = {
  readonly conflict: string
  /** First and second, as the record mostly names them. */
  readonly sides: readonly string[]
  /** Null: the record is a sample, and nothing is said of what comes. */
  readonly ahead: Ahead | null
  readonly kept: readonly Kept[]
  readonly noAgreement: { readonly without: number; readonly exchanges: number }
  readonly obstacles: readonly Obstacle[]
  readonly medical: readonly MedicalHelp[]
}

/** What is known in public: events with their claims, promises, and where the record is complete. */
export type Known = Pick<PublicRecord, 'events' | 'commitments' | 'coverage'>

/** `seed` of what is drawn: the same seed, the same bytes. */
export function outlookOf(record: Known, conflict: string, seed: number): Outlook {
  const events = record.events.filter((event) => event.conflict === conflict)
  const commitments = record.commitments.filter((each) => each.conflict === conflict)
  const coverage = record.coverage.find((each) => each.conflict === conflict) ?? null
  const sides = sidesOf(events)
  const kept = keptOf(commitments, events, lastDayOf(record))
  return {
    conflict,
    sides,
    ahead: coverage === null ? null : aheadOf(record, { coverage, events, sides, seed }),
    kept,
    noAgreement: underNoAgreement(events, commitments),
    obstacles: obstaclesOf({ events, kept, coverage }),
    medical: medicalHelp(events),
  }
}

type Asked = {
  readonly coverage: Coverage
  readonly events: readonly RecordEvent[]
  readonly sides: readonly string[]
  readonly seed: number
}

function aheadOf(record: Known, { coverage, events, sides, seed }: Asked): Ahead {
  const operations = operationsOf(events)
  const { conflict, from, until } = coverage
  const judged = (['operation', 'day'] as const).flatMap((unit) =>
    judgements(countedByMonth(operations, { unit, from, until }), unit, seed),
  )
  return {
    coverage,
    foreseen: foreseen(events, coverage, { sides, seed }),
    judgements: judged,
    sure: beyondDoubt(judged.filter(({ unit }) => unit === 'operation')).map(({ model }) => model),
    conditional: conditional(
      events,
      record.commitments.filter((each) => each.conflict === conflict),
      coverage,
    ),
    pace: paceOf(events, { coverage, sides }),
    momentum: momentumOf(operations, coverage),
    quiet: quietOf(events, coverage),
  }
}

/** The pair of parties that most events name, in their order. */
function sidesOf(events: readonly RecordEvent[]): string[] {
  const counts = new Map<string, { readonly sides: string[]; readonly events: number }>()
  for (const { toA, toB } of events) {
    const key = JSON.stringify([toA.party, toB.party])
    const before = counts.get(key)?.events ?? 0
    counts.set(key, { sides: [toA.party, toB.party], events: before + 1 })
  }
  const [most] = [...counts.values()].toSorted((one, other) => other.events - one.events)
  return most?.sides ?? []
}

/** The last day on which something happened, as far as is told, or that was looked at; what is foreseen moves it not. */
const lastDayOf = ({ coverage, events }: Known): string =>
  [
    ...coverage.map(({ knownUntil }) => knownUntil),
    ...events.filter(({ kind }) => kind !== 'agreement').map(({ date }) => date),
  ]
    .filter((day) => day.length === 'YYYY-MM-DD'.length)
    .toSorted()
    .at(-1) ?? '1970-01-01'
