/**
 * Learning from the lists themselves, without labels: how often each level of agreement occurs
 * among pairs of one person and among pairs of two. Pairs drawn at random show what two people
 * agree in; pairs that a blocking rule puts together show, by expectation and maximisation (EM,
 * Winkler 1988), what one person's lines agree in. A rule teaches nothing about its own fields.
 * Pairs are counted by pattern of levels (as fastLink does, Enamorado et al. 2019), and where the
 * lists are short the shipped beliefs hold.
 */
import { blockingRules } from '../blocking/row-keys.ts'
import type { FieldOfModel, Model } from './model.ts'
import { GrowingInts } from '../values/shared-memory.ts'

/** Levels that one number has room for, four bits each. */
const levelsOfKey = 12

/** Pairs by their pattern of levels. */
export class Patterns {
  readonly fields: number
  /** One pattern after the other. */
  readonly levels = new GrowingInts()
  /** For each pattern: pairs at random, then pairs by rule. */
  readonly counts: Float64Array[] = []
  readonly #numbers = new Map<number, Map<number, number>>()

  constructor(fields: number) {
    this.fields = fields
  }

  add(levels: Int32Array, column: number): void {
    const counts = this.counts[this.#numberOf(levels)]
    if (counts !== undefined) counts[column] = (counts[column] ?? 0) + 1
  }

  #numberOf(levels: Int32Array): number {
    let key = 0
    let further = 0
    for (let at = 0; at < this.fields; at += 1) {
      if (at < levelsOfKey) key = key * 16 + (levels[at] ?? 0)
      else further = further * 16 + (levels[at] ?? 0)
    }
    let numbers = this.#numbers.get(further)
    if (numbers === undefined) this.#numbers.set(further, (numbers = new Map()))
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = this.counts.length
    numbers.set(key, number)
    for (let at = 0; at < this.fields; at += 1) this.levels.push(levels[at] ?? 0)
    this.counts.push(new Float64Array(columnsOfCounts))
    return number
  }

  /** Numbers of the patterns in the order of their levels, so that sums do not depend on lines. */
  inOrder(): number[] {
    return Array.from(this.counts, (_, at) => at).toSorted((one, other) => {
      let at = 0
      while (at < this.fields && this.#level(one, at) === this.#level(other, at)) at += 1
      return this.#level(one, at) - this.#level(other, at)
    })
  }

  #level = (pattern: number, field: number) => this.levels.at(pattern * this.fields + field)
}

export const randomColumn = 0
export const columnOfRule = (rule: number) => rule + 1
const columnsOfCounts = blockingRules.length + 1

/** By rule, the keys of the fields that its pairs share by the making of it. */
const ownFields: Record<(typeof blockingRules)[number], readonly FieldOfModel['key'][]> = {
  'surname and year of birth': ['surname', 'order', 'born'],
  'surname and given name': ['surname', 'given', 'order'],
  'date of birth and a first letter': ['born'],
  'day and month swapped, and a first letter': ['born'],
  'given name, patronymic and year of birth': ['given', 'patronymic', 'order', 'born'],
  'service number': [],
  'given name and place': ['given', 'order'],
  'surname alone, where no date is known': ['surname', 'order'],
  'surname alone, where the other has no date': ['surname', 'order'],
  'surname and a further field': ['surname', 'order'],
  'given name and a further field': ['given', 'order'],
  'date of birth and a further field': ['born'],
  'surname in a remark': ['surname', 'order'],
}

/** Rules whose pairs share some text field, and nobody counted which. */
const sharesText = (rule: string) => /further|place|service/.test(rule)

const rounds = 15
/** Pairs of one person that the shipped belief counts for. */
const matchesBelieved = 60
/** Pairs of two people that it counts for. */
const strangersBelieved = 2_000
/** A rule with fewer pairs of one person than this teaches nothing. */
const matchesMin = 20
/** More of one person's lines than this never differ in a name or in the date of birth. */
const differsMax = 0.3
/** Pairs at random stand for people, but for the few that are one person. */
const shareStart = 0.05

type Counted = { readonly patterns: Patterns; readonly order: readonly number[] }
type Shares = readonly Float64Array[]

/** The patterns that occur in one column of counts, in their order, and packed for many rounds. */
type Seen = {
  readonly fields: number
  /** One pattern after the other. */
  readonly levels: Uint8Array
  readonly counts: Float64Array
}

function seenIn({ patterns, order }: Counted, column: number): Seen {
  const { fields } = patterns
  const seen = order.filter((at) => (patterns.counts[at]?.[column] ?? 0) > 0)
  const levels = new Uint8Array(seen.length * fields)
  seen.forEach((at, to) => {
    for (let field = 0; field < fields; field += 1)
      levels[to * fields + field] = patterns.levels.at(at * fields + field)
  })
  return {
    fields,
    levels,
    counts: Float64Array.from(seen, (at) => patterns.counts[at]?.[column] ?? 0),
  }
}

const levelsMax = 16

/** By field and level: log of m/u; 0 where the field is missing or does not count. */
function evidenceTable(by: { m: Shares; u: Shares; uses: readonly boolean[] }): Float64Array {
  const table = new Float64Array(by.m.length * levelsMax)
  by.m.forEach((shares, field) => {
    if (by.uses[field] === false) return
    for (let level = 1; level < levelsMax; level += 1)
      table[field * levelsMax + level] = Math.log(
        (shares[level] ?? 1) / (by.u[field]?.[level] ?? 1),
      )
  })
  return table
}

/** By pattern: the probability of one person, under log odds before looking. */
function chances({ fields, levels, counts }: Seen, table: Float64Array, prior: number) {
  const found = new Float64Array(counts.length)
  let at = 0
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    let sum = 0
    for (let field = 0; field < fields; field += 1, at += 1)
      sum += table[field * levelsMax + (levels[at] ?? 0)] ?? 0
    found[pattern] = 1 / (1 + Math.exp(-(prior + sum)))
  }
  return found
}

/** Counts levels by weight, on top of the belief, and makes shares of them. */
function sharesBy(
  { fields, levels }: Seen,
  weights: Float64Array,
  belief: { shares: Shares; counts: number },
): Float64Array[] {
  const sums = new Float64Array(fields * levelsMax)
  belief.shares.forEach((shares, field) => {
    shares.forEach((share, level) => {
      sums[field * levelsMax + level] = share * belief.counts
    })
  })
  let at = 0
  for (const weight of weights) {
    for (let field = 0; field < fields; field += 1, at += 1) {
      const to = field * levelsMax + (levels[at] ?? 0)
      if (to % levelsMax !== 0) sums[to] = (sums[to] ?? 0) + weight
    }
  }
  return belief.shares.map((shares, field) => {
    const sum = sums.slice(field * levelsMax, field * levelsMax + shares.length)
    const total = sum.reduce((all, each) => all + each, 0)
    return sum.map((each) => each / total)
  })
}

/** What pairs at random agree in, those left out that are likely one person. */
function learnStrangers(counted: Counted, { fields, share }: Model): Float64Array[] {
  const seen = seenIn(counted, randomColumn)
  const m = fields.map((field) => field.m)
  const belief = { shares: fields.map((field) => field.u), counts: strangersBelieved }
  const uses = fields.map(() => true)
  const prior = Math.log(share / (1 - share))
  let u: Float64Array[] = belief.shares.map((shares) => Float64Array.from(shares))
  for (let round = 0; round < 3; round += 1) {
    const same = chances(seen, evidenceTable({ m, u, uses }), prior)
    u = sharesBy(
      seen,
      seen.counts.map((count, at) => count * (1 - (same[at] ?? 0))),
      belief,
    )
  }
  return u
}

export type RuleLearned = {
  readonly rule: number
  /** Expected pairs of one person among the pairs looked at. */
  readonly matches: number
  readonly pairs: number
  readonly m: readonly Float64Array[]
  readonly uses: readonly boolean[]
}

function learnFromRule(counted: Counted, model: Model, known: { rule: number; u: Shares }) {
  const says = blockingRules[known.rule]
  if (says === undefined) return undefined
  const column = columnOfRule(known.rule)
  const uses = model.fields.map(
    ({ key }) => !ownFields[says].includes(key) && !(key === 'text' && sharesText(says)),
  )
  const seen = seenIn(counted, column)
  const pairs = seen.counts.reduce((sum, count) => sum + count, 0)
  if (pairs < matchesMin) return undefined
  const belief = { shares: model.fields.map((field) => field.m), counts: matchesBelieved }
  let m: Shares = belief.shares
  let share = shareStart
  let matches = 0
  for (let round = 0; round < rounds; round += 1) {
    const prior = Math.log(share / (1 - share))
    const same = chances(seen, evidenceTable({ m, u: known.u, uses }), prior)
    const weights = seen.counts.map((count, at) => count * (same[at] ?? 0))
    matches = weights.reduce((sum, weight) => sum + weight, 0)
    share = Math.min(0.999, Math.max(1e-6, matches / pairs))
    m = sharesBy(seen, weights, belief)
  }
  return { rule: known.rule, matches, pairs, m, uses } satisfies RuleLearned
}

const namesSomebody = ({ key }: FieldOfModel) =>
  key === 'surname' || key === 'given' || key === 'born'

/**
 * Where a rule puts few lines of one person together (a surname of a valley, without a date),
 * the likeliest split is not persons from strangers but neighbours from the rest, and whoever is
 * of one valley would be taken for one person. Seen by this: the "one person" of such a rule is
 * mostly named differently. Then it has taught nothing about persons.
 */
function isOfPersons({ fields }: Model, { m, uses }: RuleLearned): boolean {
  return fields.every((field, at) => {
    if (uses[at] === false || !namesSomebody(field)) return true
    return (m[at]?.[1] ?? 0) + (m[at]?.[2] ?? 0) <= differsMax
  })
}

export type Learned = {
  readonly model: Model
  /** What each rule taught; for the statistics. */
  readonly rules: readonly Pick<RuleLearned, 'rule' | 'matches' | 'pairs'>[]
}

/** Learns m and u; `share` stays, since it needs the whole lists. */
export function learn(patterns: Patterns, model: Model): Learned {
  const counted = { patterns, order: patterns.inOrder() }
  const u = learnStrangers(counted, model)
  const rules = blockingRules.flatMap((_, rule) => {
    const learned = learnFromRule(counted, model, { rule, u })
    if (learned === undefined || learned.matches < matchesMin) return []
    return isOfPersons(model, learned) ? [learned] : []
  })
  const fields = model.fields.map((field, at) => ({
    ...field,
    m: averaged(field, at, rules),
    u: u[at] ?? field.u,
  }))
  return { model: { ...model, fields }, rules }
}

/** Each rule counts by the pairs of one person that it saw, up to a bound; the belief counts too. */
function averaged(field: FieldOfModel, at: number, rules: readonly RuleLearned[]): Float64Array {
  const sums = field.m.map((share) => share * matchesBelieved)
  for (const { matches, m, uses } of rules) {
    if (uses[at] === false) continue
    m[at]?.forEach((share, level) => {
      sums[level] = (sums[level] ?? 0) + share * matches
    })
  }
  const total = sums.reduce((all, each) => all + each, 0)
  return sums.map((each) => each / total)
}
