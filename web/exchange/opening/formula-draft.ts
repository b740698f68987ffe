/** The formula as it is typed, and the conditions that are made of it; what is usual is not written. */
import type { Counted } from '../../../src/exchange/terms/counting.ts'
import type { OpenInput, OpenParty } from './open-draft.ts'

const ofTwo = ['one-for-one', 'ratio', 'all-for-all', 'unilateral'] as const
const ofMore = ['cycles', 'unilateral'] as const
type FormulaKind = (typeof ofTwo)[number] | (typeof ofMore)[number]

/** Between two sides, or among three and more; the first is the usual one. */
export const formulaKinds = (parties: readonly string[]): readonly FormulaKind[] =>
  parties.length > 2 ? ofMore : ofTwo

export const kindIn = ({ kind }: Pick<FormulaDraft, 'kind'>, parties: readonly string[]) =>
  formulaKinds(parties).find((each) => each === kind) ?? formulaKinds(parties)[0] ?? kind

export type CountingDraft = {
  readonly kind: FormulaKind
  readonly give: readonly number[]
  /** Whose gesture; empty: the first party's. */
  readonly by: string
}

export type FormulaDraft = CountingDraft & {
  readonly settle: 'even' | 'carry'
  readonly credit: number
  /** Null: no limit. */
  readonly peopleMax: Readonly<Record<string, number | null>>
  readonly sharing: 'counts' | 'commitments'
}

const usualCounting: CountingDraft = { kind: 'one-for-one', give: [1, 1], by: '' }

export const usualFormula: FormulaDraft = {
  ...usualCounting,
  settle: 'even',
  credit: 0,
  peopleMax: {},
  sharing: 'commitments',
}

type Conditions = OpenInput['conditions']
type Written = Pick<Conditions, 'formula' | 'settle' | 'credit' | 'peopleMax' | 'sharing'>

export function formulaOf(draft: FormulaDraft, parties: readonly OpenParty[]): Written {
  const kind = kindIn(draft, parties)
  const hasAccount = kind !== 'unilateral' && kind !== 'cycles'
  const formula = countedBy(draft, parties)
  const limits: NonNullable<Conditions['peopleMax']> = {}
  for (const party of parties) {
    const most = draft.peopleMax[party]
    if (most !== null && most !== undefined) limits[party] = most
  }
  return {
    ...(kind !== formulaKinds(parties)[0] && { formula }),
    ...(hasAccount && draft.settle === 'carry' && { settle: 'carry' as const }),
    ...(Object.keys(limits).length > 0 && { peopleMax: limits }),
    credit: hasAccount ? draft.credit : 0,
    sharing: draft.sharing,
  }
}

/** As it is typed, the usual one too. */
export function countedBy(
  draft: CountingDraft,
  parties: readonly OpenParty[],
): NonNullable<Conditions['formula']> {
  const { give, by } = draft
  const kind = kindIn(draft, parties)
  if (kind === 'ratio') return { kind, give: [give[0] ?? 1, give[1] ?? 1] }
  if (kind !== 'unilateral') return { kind }
  const giver = parties.find((party) => party === by) ?? parties[0]
  return giver === undefined ? { kind: 'one-for-one' } : { kind, by: giver }
}

/** From where the typing begins. */
export const typedAs = (formula: Counted): CountingDraft => ({ ...usualCounting, ...formula })
