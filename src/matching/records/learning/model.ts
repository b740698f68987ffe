/**
 * What the engine believes before it has seen a list, and what it learns from one: for each field
 * and level of agreement, how often it occurs among pairs of one person (m) and among pairs of
 * two (u). After Fellegi and Sunter 1969.
 */
import type { BornLevel } from '../values/born.ts'
import type { Records } from '../columns.ts'
import type { NumberLevel, WordLevel } from '../values/word-levels.ts'

export type FieldKey = 'surname' | 'given' | 'patronymic' | 'order' | 'born' | 'sex' | 'text'

export type FieldOfModel = {
  readonly key: FieldKey
  /** Of a text field its place among them, otherwise 0. */
  readonly text: number
  readonly kind: 'word' | 'number' | 'born' | 'sex' | 'order'
  /** How many levels, with the 0 for "not given". */
  readonly levels: number
  /** By level; level 0 is not used. */
  readonly m: Float64Array
  readonly u: Float64Array
}

export type Model = {
  readonly fields: readonly FieldOfModel[]
  /** Share of all pairs that are one person. */
  readonly share: number
}

type Shares<Level extends string> = Record<Exclude<Level, 'missing'>, number>
type Belief<Level extends string> = { readonly m: Shares<Level>; readonly u: Shares<Level> }

const words = (
  [different, low, middle, high]: readonly [number, number, number, number],
  [part, kin, folded, equal, shortened]: readonly [number, number, number, number, number],
): Shares<WordLevel> => ({ different, low, middle, high, part, kin, folded, equal, shortened })

/** Shares before any list was seen; a few made-up lists of the desk's kind, rounded by hand. */
const name = {
  surname: {
    m: words([0.02, 0.01, 0.015, 0.04], [0.02, 0.005, 0.4, 0.48, 0.01]),
    u: words([0.965, 0.02, 0.008, 0.0025], [0.001, 0.0005, 0.0008, 0.0012, 0.001]),
  },
  given: {
    m: words([0.002, 0.004, 0.01, 0.034], [0.02, 0.03, 0.42, 0.46, 0.02]),
    u: words([0.92, 0.022, 0.012, 0.005], [0.005, 0.004, 0.008, 0.014, 0.01]),
  },
  patronymic: {
    m: words([0.02, 0.01, 0.02, 0.05], [0.02, 0.02, 0.41, 0.44, 0.01]),
    u: words([0.92, 0.022, 0.012, 0.005], [0.005, 0.004, 0.008, 0.014, 0.01]),
  },
} satisfies Record<string, Belief<WordLevel>>

const texts = {
  place: {
    m: words([0.12, 0.03, 0.03, 0.05], [0.15, 0.01, 0.3, 0.3, 0.01]),
    u: words([0.92, 0.025, 0.012, 0.005], [0.015, 0.001, 0.009, 0.012, 0.001]),
  },
  unit: {
    m: words([0.25, 0.05, 0.05, 0.05], [0.15, 0.01, 0.14, 0.29, 0.01]),
    u: words([0.85, 0.03, 0.03, 0.02], [0.03, 0.005, 0.01, 0.02, 0.005]),
  },
  rank: {
    m: words([0.3, 0.03, 0.03, 0.04], [0.05, 0.04, 0.15, 0.35, 0.01]),
    u: words([0.77, 0.04, 0.03, 0.02], [0.02, 0.01, 0.04, 0.06, 0.01]),
  },
  heldAt: {
    m: words([0.5, 0.03, 0.03, 0.04], [0.1, 0.01, 0.1, 0.18, 0.01]),
    u: words([0.8, 0.03, 0.03, 0.02], [0.04, 0.01, 0.03, 0.03, 0.01]),
  },
  remark: {
    m: words([0.75, 0.05, 0.03, 0.03], [0.08, 0.005, 0.01, 0.04, 0.005]),
    u: words([0.89, 0.03, 0.015, 0.008], [0.035, 0.001, 0.003, 0.015, 0.003]),
  },
  extra: {
    m: words([0.2, 0.03, 0.04, 0.08], [0.09, 0.01, 0.14, 0.4, 0.01]),
    u: words([0.89, 0.03, 0.015, 0.008], [0.015, 0.002, 0.012, 0.025, 0.003]),
  },
} satisfies Record<string, Belief<WordLevel>>

const serviceNumbers: Belief<NumberLevel> = {
  m: { different: 0.03, area: 0.015, begins: 0.015, 'one-off': 0.04, equal: 0.9 },
  u: { different: 0.55, area: 0.3, begins: 0.149, 'one-off': 0.00095, equal: 0.00005 },
}

const numbers: Belief<NumberLevel> = {
  m: { different: 0.2, area: 0.05, begins: 0.05, 'one-off': 0.08, equal: 0.62 },
  u: { different: 0.88, area: 0.05, begins: 0.03, 'one-off': 0.01, equal: 0.03 },
}

const born: Belief<BornLevel> = {
  m: {
    different: 0.012,
    'same-decade': 0.008,
    'year-near': 0.006,
    'same-year': 0.006,
    'two-parts': 0.025,
    'month-near': 0.006,
    'one-digit': 0.045,
    swapped: 0.02,
    equal: 0.8,
    'year-off': 0.006,
    'year-only': 0.05,
    'year-and-month': 0.016,
  },
  u: {
    different: 0.74,
    'same-decade': 0.2,
    'year-near': 0.026,
    'same-year': 0.018,
    'two-parts': 0.0035,
    'month-near': 0.002,
    'one-digit': 0.0006,
    swapped: 0.00004,
    equal: 0.00006,
    'year-off': 0.0083,
    'year-only': 0.0014,
    'year-and-month': 0.0001,
  },
}

/** Levels 1 (different) and 2 (equal). Most lists of the desk name men. */
const sex = { m: [0, 0.01, 0.99], u: [0, 0.2, 0.8] }
/** Levels 1 (as it stands) and 2 (surname and given name in each other's place). */
const order = { m: [0, 0.985, 0.015], u: [0, 0.95, 0.05] }

function field(
  where: Pick<FieldOfModel, 'key' | 'text' | 'kind'>,
  { m, u }: { m: readonly number[]; u: readonly number[] },
): FieldOfModel {
  return { ...where, levels: m.length, m: Float64Array.from(m), u: Float64Array.from(u) }
}

/** The order of the keys is the order of the levels. */
const sharesOf = ({ m, u }: { m: Record<string, number>; u: Record<string, number> }) => ({
  m: [0, ...Object.values(m)],
  u: [0, ...Object.values(u)],
})

/** The engine's belief about these lists before it has looked at a pair. */
export function shippedModel(records: Records): Model {
  const { left, right, among } = records
  const named = (['surname', 'given', 'patronymic'] as const).map((key) =>
    field({ key, text: 0, kind: 'word' }, sharesOf(name[key])),
  )
  const further = records.texts.map(({ field: of, words: { role } }, text) => {
    const isNumber = role === 'number'
    const belief = of === 'serviceNumber' ? serviceNumbers : isNumber ? numbers : texts[of]
    return field({ key: 'text', text, kind: isNumber ? 'number' : 'word' }, sharesOf(belief))
  })
  return {
    fields: [
      ...named,
      field({ key: 'order', text: 0, kind: 'order' }, order),
      field({ key: 'born', text: 0, kind: 'born' }, sharesOf(born)),
      field({ key: 'sex', text: 0, kind: 'sex' }, sex),
      ...further,
    ],
    share: 1 / Math.max(2, among === 'one-list' ? left.rows : Math.max(left.rows, right.rows)),
  }
}
