/**
 * The labelled pairs of persons' names of nomenklatura's benchmark, divided by a hash into halves:
 * pairs that share a name, directly or through others, stay together, so that nothing is learned
 * of a name that is reported. What a model learns from these cases and from made-up ones.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import papaparse from 'papaparse'
import { z } from 'zod'
import {
  fitWeights,
  isotonicCurve,
  type Example,
  type Knot,
} from '../../src/matching/names/score/fit-name-model.ts'
import {
  evidenceOf,
  nameEvidence,
  preparedName,
} from '../../src/matching/names/score/name-evidence.ts'
import { madeUpNamePairs } from './made-up-name-pairs.ts'

export type NameCase = {
  left: string
  right: string
  isSame: boolean
  group: string
  notes: string
  half: 0 | 1
  /** What logic-v2 said when the benchmark was frozen; not of every case. */
  frozen: number | undefined
}

const Row = z.object({
  case_group: z.string(),
  schema: z.string(),
  name1: z.string(),
  name2: z.string(),
  is_match: z.enum(['true', 'false']),
  notes: z.string(),
  score: z.string().optional(),
})

const rowsOf = (path: string) =>
  z
    .array(Row)
    .parse(papaparse.parse(readFileSync(path, 'utf8').trim(), { header: true }).data)
    .filter(({ schema }) => schema === 'Person')

const keyOf = (name: string) => name.toLowerCase().trim()

/** For each name the least name that it is linked to. */
function linkedNames(pairs: readonly (readonly [string, string])[]): (name: string) => string {
  const parent = new Map<string, string>()
  const rootOf = (name: string): string => {
    const up = parent.get(name)
    return up === undefined || up === name ? name : rootOf(up)
  }
  for (const [left, right] of pairs) {
    const [one = '', other = ''] = [rootOf(keyOf(left)), rootOf(keyOf(right))].toSorted()
    if (one !== other) parent.set(other, one)
  }
  return (name) => rootOf(keyOf(name))
}

export function readNameCases(folder: string): NameCase[] {
  const cases = rowsOf(join(folder, 'cases-dev.csv'))
  const frozen = new Map(
    rowsOf(join(folder, 'logicv2-frozen-dev.csv')).map(({ name1, name2, score }) => [
      `${name1}\t${name2}`,
      Number(score),
    ]),
  )
  const linked = linkedNames(cases.map(({ name1, name2 }) => [name1, name2] as const))
  return cases.map(({ name1, name2, is_match, case_group, notes }) => ({
    left: name1,
    right: name2,
    isSame: is_match === 'true',
    group: case_group,
    notes,
    half: (createHash('sha256').update(linked(name1)).digest()[0] ?? 0) % 2 === 0 ? 0 : 1,
    frozen: frozen.get(`${name1}\t${name2}`),
  }))
}

export type NameModel = { weights: readonly number[]; curve: readonly Knot[] }

const speaks = nameEvidence.map((each) => each.speaks)
/** Pulls weights towards nothing, so that 240 cases cannot bend them far. */
const ridge = 1
/** All made-up pairs together weigh as much as this many cases. */
const madeUpWeight = 200
const madeUpCount = 1_000

const ordered = (left: string, right: string) =>
  left < right ? ([left, right] as const) : ([right, left] as const)

export function evidence(left: string, right: string): readonly number[] {
  const [one, other] = ordered(left, right)
  return evidenceOf(preparedName(one), preparedName(other)) ?? speaks.map(() => 0)
}

let madeUp: readonly Example[] | undefined
export function madeUpExamples(): readonly Example[] {
  madeUp ??= madeUpNamePairs(madeUpCount, 20_261).map(({ left, right, isSame }) => ({
    evidence: evidence(left, right),
    isSame,
    weight: madeUpWeight / madeUpCount,
  }))
  return madeUp
}

const examplesOf = (cases: readonly NameCase[]): Example[] =>
  cases.map(({ left, right, isSame }) => ({ evidence: evidence(left, right), isSame, weight: 1 }))

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((total, each, at) => total + each * (other[at] ?? 0), 0)

const foldsCount = 5
const foldOf = ({ left, right }: NameCase, linked: (name: string) => string) =>
  (createHash('sha256')
    .update(`fold ${linked(left)} ${right.length > 0 ? '' : right}`)
    .digest()[0] ?? 0) % foldsCount

/** Weights from all cases, the curve from what each fold was given by the other folds. */
export function fitNameModel(cases: readonly NameCase[]): NameModel {
  const linked = linkedNames(cases.map(({ left, right }) => [left, right] as const))
  const examples = examplesOf(cases)
  const folds = cases.map((each) => foldOf(each, linked))
  const scored = Array.from({ length: foldsCount }, (_, fold) => {
    const weights = fitWeights(
      [...examples.filter((_each, at) => folds[at] !== fold), ...madeUpExamples()],
      speaks,
      ridge,
    )
    return examples
      .filter((_each, at) => folds[at] === fold)
      .map(({ evidence: seen, isSame, weight }) => ({ score: dot(weights, seen), isSame, weight }))
  }).flat()
  const weights = fitWeights([...examples, ...madeUpExamples()], speaks, ridge)
  const madeUpScored = madeUpExamples().map(({ evidence: seen, isSame, weight }) => ({
    score: dot(weights, seen),
    isSame,
    weight,
  }))
  const rounded = weights.map((weight) => Math.round(weight * 1e4) / 1e4)
  const curve = isotonicCurve([...scored, ...madeUpScored]).map(({ score, probability }) => ({
    score: Math.round(score * 1e4) / 1e4,
    probability: Math.round(probability * 1e4) / 1e4,
  }))
  return { weights: rounded, curve }
}

export const scoreBy = (model: NameModel, left: string, right: string) =>
  dot(model.weights, evidence(left, right))
