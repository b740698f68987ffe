/** The opened sums of a party that is shown by commitments, each held against them. */
import { capacity, placesOf, readCase, type Reading } from '../check/reading.ts'
import type { LevelName, Problem } from '../forms/problem.ts'
import { anybody, namelessReading } from './class-counts.ts'
import type { Shown } from './edition-form.ts'
import { opens, readCommitments } from './pedersen.ts'
import { cellsOf, sumsOf, type SealedSum } from './sealed-figures.ts'

export type OpenedSums = {
  readonly broken: readonly string[]
  /** Only holder, destination, clause and stage of these people are known. */
  readonly people: readonly { readonly reading: Reading; readonly stage: number | undefined }[]
  /** What the party's people add to each level. */
  readonly levels: ReadonlyMap<string, number>
}

const nothing: OpenedSums = { broken: [], people: [], levels: new Map() }
/** A figure of an account, place or level stays far below. */
const peopleMax = 1_000_000

export function openedSums(
  shown: Shown,
  { problem, names }: { problem: Problem; names: readonly LevelName[] },
): OpenedSums {
  if (shown.shown === 'counts') return nothing
  const { party, commitments, opened } = shown
  const cells = cellsOf(party, problem, names)
  const expected = sumsOf(cells, { terms: problem, names })
  const isWhole =
    commitments.length === cells.length &&
    opened.map(({ sum }) => sum).join('\n') === expected.map(({ sum }) => sum).join('\n')
  if (!isWhole) {
    return { ...nothing, broken: [`The commitments of ${party} are not those that the terms ask.`] }
  }
  const points = readPoints(commitments)
  if (points === undefined)
    return { ...nothing, broken: [`A commitment of ${party} is no commitment.`] }
  const values = new Map(opened.map((one) => [one.sum, one]))
  const right = expected.map((sum) => ({ ...sum, said: values.get(sum.sum) }))
  return {
    broken: right
      .flatMap(({ sum, terms: parts, means, said }) => {
        if (said === undefined || said.value < 0 || !opens(points, parts, said))
          return [`The sum "${sum}" of ${party} does not open its commitments.`]
        return means.of === 'journeys' && said.value > peopleMax
          ? [`The sum "${sum}" of ${party} is beyond all lists.`]
          : []
      })
      .concat(overfull(party, right, problem)),
    people: right.flatMap(({ means, said }) =>
      means.of === 'journeys' && said !== undefined && said.value <= peopleMax
        ? travellers(party, { ...means, people: said.value, problem })
        : [],
    ),
    levels: new Map(
      right.flatMap(({ means, said }) =>
        means.of === 'level' && said !== undefined ? [[means.level, said.value]] : [],
      ),
    ),
  }
}

function readPoints(texts: readonly string[]) {
  try {
    return readCommitments(texts)
  } catch {
    return undefined
  }
}

type Said = SealedSum & { readonly said: { readonly value: number } | undefined }

function overfull(party: string, sums: readonly Said[], problem: Problem): string[] {
  const all = readCase(problem)
  const living = new Map<number, number>()
  const broken = sums.flatMap(({ means, said }) => {
    if (means.of !== 'places' || said === undefined) return []
    const { stage, kind } = means
    if (kind !== 'remains') living.set(stage, (living.get(stage) ?? 0) + said.value)
    const places = capacity(all, { party, stage, kind })
    return said.value <= places
      ? []
      : [`Stage ${stage} takes ${said.value} on ${kind} of ${party}, which has ${places}.`]
  })
  return broken.concat(
    [...living].flatMap(([stage, people]) => {
      const { escorts } = placesOf(problem, { party, stage }) ?? {}
      const most = escorts === undefined ? Infinity : escorts.count * escorts.peopleEach
      return people <= most
        ? []
        : [`Stage ${stage} takes ${people} people of ${party}, whose escorts answer for ${most}.`]
    }),
  )
}

type Travellers = Extract<SealedSum['means'], { of: 'journeys' }> & {
  readonly people: number
  readonly problem: Problem
}

function travellers(party: string, { clause, goesTo, stage, people, problem }: Travellers) {
  const of = { ...anybody, goesTo, track: { clause } }
  return Array.from({ length: people }, (_, index) => ({
    reading: namelessReading(`${party} ${clause} ${goesTo} ${stage} ${index}`, party, {
      of,
      problem,
    }),
    stage: stage === 0 ? undefined : stage,
  }))
}
