/** What is typed when an exchange is opened, and the act's input that is made of it. */
import type { InputOf } from '../../acts.ts'
import { agreedFormula, type Promised } from '../../../src/exchange/opening/agreed-formula.ts'
import { formulaOf, usualFormula, type FormulaDraft } from './formula-draft.ts'
import { areNamed, written, type Places } from './places.ts'
import { arrangedOf, orderOf, type Arranged } from '../choosing/priorities.ts'

export type StageDraft = {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly places: Readonly<Record<string, Places>>
}

export type OpenDraft = {
  readonly agreement: string
  readonly commitment: string
  readonly title: string
  readonly point: string
  readonly timeZone: string
  readonly stages: readonly StageDraft[]
  readonly aheadMax: number
  readonly arranged: Arranged
  /** By what the fallen are counted, under a commitment on remains. */
  readonly unit: Unit | null
  /** Null: as the commitment says. */
  readonly formula: FormulaDraft | null
  readonly areHostilitiesActive: boolean
  readonly place: string
  readonly placePlaces: number
}

const noPlaces: Places = { seats: 40, stretchers: 4, remains: 0 }

/** A further stage is offered like the one before, without its day. */
export const nextStage = (stages: readonly StageDraft[]): StageDraft => ({
  ...(stages.at(-1) ?? { from: '06:00', to: '09:30', places: {} }),
  on: '',
})

export const emptyDraft = (timeZone: string): OpenDraft => ({
  agreement: '',
  commitment: '',
  title: '',
  point: '',
  timeZone,
  stages: [nextStage([])],
  aheadMax: 2,
  arranged: arrangedOf(undefined),
  unit: null,
  formula: null,
  areHostilitiesActive: true,
  place: '',
  placePlaces: 10,
})

export const placesOf = ({ places }: StageDraft, party: string): Places => places[party] ?? noPlaces

/** Of remains it is asked by what they are counted; of the living it is not. */
export const asksUnit = ({ categories }: { readonly categories: readonly string[] }) =>
  categories.includes('remains')

export const isReady = ({ commitment, title, point, timeZone, stages }: OpenDraft) =>
  [
    commitment,
    title,
    point,
    timeZone,
    ...stages.flatMap(({ on, from, to }) => [on, from, to]),
  ].every((typed) => typed.trim() !== '') &&
  stages.every(({ places }) => Object.values(places).every(areNamed))

/** As it was typed; else as the commitment says, or the usual one. */
export const formulaIn = (
  { formula }: Pick<OpenDraft, 'formula'>,
  promised: Promised | undefined,
  parties: readonly string[],
): FormulaDraft => formula ?? { ...usualFormula, ...(promised && agreedFormula(promised, parties)) }

export type OpenInput = InputOf<'exchange.open'>
export type Unit = NonNullable<OpenInput['conditions']['unit']>
export const units = ['bag', 'body', 'identified-person'] as const satisfies readonly Unit[]

/** The ids come from the desk's own answer, not from what was typed. */
export function inputOf(
  draft: OpenDraft,
  {
    agreement,
    commitment,
    promised,
    parties,
  }: {
    agreement: OpenInput['agreement']
    commitment: OpenInput['commitment']
    promised: Promised & { readonly categories: readonly string[] }
    parties: readonly OpenParty[]
  },
): OpenInput {
  return {
    agreement,
    commitment,
    title: draft.title,
    point: { name: draft.point, timeZone: draft.timeZone },
    stages: draft.stages.map((stage, at) => ({
      id: String(at + 1),
      on: stage.on,
      window: { from: stage.from, to: stage.to },
      capacity: capacityOf(stage, parties),
    })),
    conditions: {
      aheadMax: draft.aheadMax,
      ...withOrder(draft),
      ...formulaOf(formulaIn(draft, promised, parties), parties),
      ...(asksUnit(promised) && draft.unit !== null && { unit: draft.unit }),
      hostilitiesActive: draft.areHostilitiesActive,
      placeForANo:
        draft.place.trim() === '' ? null : { name: draft.place, places: draft.placePlaces },
      unstatedCategory: null,
      sharing: 'commitments' as const,
    },
  }
}

type Capacity = OpenInput['stages'][number]['capacity']
export type OpenParty = keyof Capacity

function capacityOf(stage: StageDraft, parties: readonly OpenParty[]): Capacity {
  const capacity: Capacity = {}
  for (const party of parties) capacity[party] = written(placesOf(stage, party))
  return capacity
}

function withOrder({ arranged }: OpenDraft) {
  const order = orderOf(arranged)
  return order === undefined ? {} : { order }
}
