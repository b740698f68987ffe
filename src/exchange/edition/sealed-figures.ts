/**
 * The figures a party commits to where no counts are shown: for each kind of
 * person and each stage how many leave, the months they were held together, and
 * what the change of plan comes to. Which kinds there are follows from the terms
 * alone, so a list of commitments says nothing of who is there. Every rule and
 * level is a sum of these figures; the desk opens those sums and nothing else.
 */
import type { LevelName } from '../forms/problem.ts'
import { expectedLevels, type Case, type Kind } from '../check/reading.ts'
import type { Journey } from '../check/travel.ts'
import { changeOf, personValue } from '../check/values.ts'
import { anybody, figuresOf, namelessReading } from './class-counts.ts'
import type { ClassCount, Edition } from './edition-form.ts'
import type { Term } from './pedersen.ts'

type Terms = Edition['terms']
type KindOfPerson = Omit<ClassCount, 'months' | 'earliest' | 'accepted' | 'people' | 'leaving'>
type What = 'people' | 'months' | 'changes'
/** Stage 0 stays. */
type Cell = { readonly kind: KindOfPerson; readonly stage: number; readonly what: What }

const yesNo = [false, true] as const

/** Every kind of person the terms allow, in one order. */
function kindsOf(party: string, terms: Terms, names: readonly LevelName[]): KindOfPerson[] {
  const named = names.includes('named') ? yesNo : ([false] as const)
  const plain = { child: false, health: 'other', otherDuty: false } as const
  const living = terms.parties
    .filter((other) => other !== party)
    .flatMap((goesTo) =>
      (['seats', 'stretchers'] as const).flatMap((place) =>
        named.map((isNamed) => ({ goesTo, place, named: isNamed })),
      ),
    )
  const duty = living.flatMap((one) =>
    yesNo.flatMap((child) =>
      (['grave', 'serious', 'other'] as const).flatMap((health) =>
        yesNo.map((otherDuty) => ({
          ...one,
          child,
          health,
          otherDuty,
          track: { duty: child || otherDuty || health !== 'other' ? 'own' : 'companion' } as const,
        })),
      ),
    ),
  )
  const others = terms.formula.flatMap(({ id, categories }): KindOfPerson[] => {
    const track = { clause: id }
    if (!categories.includes('remains')) return living.map((one) => ({ ...one, ...plain, track }))
    return terms.parties
      .filter((other) => other !== party)
      .map((goesTo) => ({ goesTo, place: 'remains' as const, named: false, ...plain, track }))
  })
  return [...duty, ...others]
}

export function cellsOf(party: string, terms: Terms, names: readonly LevelName[]): Cell[] {
  const stages = Array.from({ length: terms.stages.length + 1 }, (_, stage) => stage)
  return kindsOf(party, terms, names).flatMap((kind) =>
    stages.flatMap((stage): Cell[] => [
      { kind, stage, what: 'people' },
      ...(stage > 0 && kind.place !== 'remains' ? [{ kind, stage, what: 'months' } as const] : []),
      ...(names.includes('changes') ? [{ kind, stage, what: 'changes' } as const] : []),
    ]),
  )
}

const keyOf = (kind: KindOfPerson, stage: number, what: What) =>
  JSON.stringify([
    kind.goesTo,
    kind.track,
    kind.place,
    kind.child,
    kind.health,
    kind.otherDuty,
    kind.named,
    stage,
    what,
  ])

/** The figures of a party's people, in the order of the cells. */
export function figuresIn(cells: readonly Cell[], party: string, all: Case, journey: Journey) {
  const sums = new Map<string, number>()
  const isNamedALevel = expectedLevels(all).includes('named')
  for (const one of all.readings.values()) {
    if (one.person.heldBy !== party || one.bar !== 'none') continue
    const kind = figuresOf(one, isNamedALevel)
    const stage = journey.get(one.id) ?? 0
    const values = {
      people: 1,
      months: one.months,
      changes: changeOf(one, stage || all.last + 1, all.last),
    }
    for (const what of ['people', 'months', 'changes'] as const) {
      const key = keyOf(kind, stage, what)
      sums.set(key, (sums.get(key) ?? 0) + values[what])
    }
  }
  return cells.map(({ kind, stage, what }) => sums.get(keyOf(kind, stage, what)) ?? 0)
}

export type SealedSum = {
  readonly sum: string
  readonly means:
    | { readonly of: 'places'; readonly stage: number; readonly kind: Kind }
    | {
        readonly of: 'journeys'
        readonly clause: string
        readonly goesTo: string
        /** 0 stays. */
        readonly stage: number
      }
    | { readonly of: 'level'; readonly level: LevelName }
  readonly terms: readonly Term[]
}

/** Everything that is opened: places and journeys by stage, and each level once. */
export function sumsOf(
  cells: readonly Cell[],
  { terms, names }: { terms: Terms; names: readonly LevelName[] },
): SealedSum[] {
  const pick = (times: (cell: Cell) => number): Term[] =>
    cells.flatMap((cell, at) => (times(cell) === 0 ? [] : [{ at, times: times(cell) }]))
  const stages = terms.stages.map((_, at) => at + 1)
  const places = stages.flatMap((stage) =>
    (['seats', 'stretchers', 'remains'] as const).map((kind) => ({
      sum: `places ${stage} ${kind}`,
      means: { of: 'places', stage, kind } as const,
      terms: pick((c) => Number(c.what === 'people' && c.stage === stage && c.kind.place === kind)),
    })),
  )
  const journeys = terms.formula.flatMap(({ id, kind: formula }) =>
    terms.parties.flatMap((goesTo) =>
      [...(formula === 'all-for-all' ? [0] : []), ...stages].map((stage) => ({
        sum: `journeys ${JSON.stringify([id, goesTo])} ${stage}`,
        means: { of: 'journeys', clause: id, goesTo, stage } as const,
        terms: pick((c) =>
          Number(
            c.what === 'people' &&
              c.stage === stage &&
              c.kind.goesTo === goesTo &&
              'clause' in c.kind.track &&
              c.kind.track.clause === id,
          ),
        ),
      })),
    ),
  )
  const levels = names
    .filter((level) => level !== 'imbalance' && level !== 'threeWay')
    .map((level) => ({
      sum: `level ${level}`,
      means: { of: 'level', level } as const,
      terms: pick((cell) => weight(cell, level, terms)),
    }))
  return [...places, ...journeys, ...levels].filter((sum) => sum.terms.length > 0)
}

/** How often a figure counts in a level. */
function weight({ kind, stage, what }: Cell, level: LevelName, problem: Terms): number {
  if (level === 'changes') return Number(what === 'changes')
  if (stage === 0 || what === 'changes') return 0
  const early = problem.stages.length - stage + 1
  if (level === 'longestHeld') return what === 'months' ? early : 0
  if (what !== 'people') return 0
  const one = namelessReading('', '', { of: { ...anybody, ...kind }, problem })
  return personValue(level, one, early)
}
