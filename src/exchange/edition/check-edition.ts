/**
 * Checks an edition with nothing but itself: the rules for the party's own
 * people, the accounts and places of all, every level. Where counts are shown,
 * the proof by prices too, without the desk's word and without a name of the
 * other side; where there are commitments, each opened sum against them.
 */
import { brokenAccounts, imbalanceOf } from '../check/accounts.ts'
import { reportOnPrices, type PlanReport } from '../check/check-plan.ts'
import { brokenTies } from '../check/class-mates.ts'
import { brokenEnvy } from '../check/envy.ts'
import { expectedLevels, readCase, type Case, type Reading } from '../check/reading.ts'
import { brokenRemains } from '../check/remains.ts'
import { brokenRiding } from '../check/riding.ts'
import { brokenStays } from '../check/stays.ts'
import { brokenTravel, journeysOf, type Journey } from '../check/travel.ts'
import { brokenFigures } from '../check/values.ts'
import { readProblem, type LevelName, type Problem } from '../forms/problem.ts'
import { anybody, namelessPeople, namelessReading } from './class-counts.ts'
import { digestOf, sectionOf } from './edition.ts'
import type { Edition } from './edition-form.ts'
import { openedSums, type OpenedSums } from './opened-sums.ts'

/** Throws the Refusal of the problem's form where the party's own lines contradict each other. */
export function reportOnEdition(edition: Edition): PlanReport {
  const problem = ownProblem(edition)
  const own = readCase(problem)
  const names = edition.levels.map(({ name }) => name)
  const { journey: mine, broken: unread } = journeysOf(edition, own)
  const sealed = edition.others.map((shown) => openedSums(shown, { problem, names }))
  const shown = withOthers(own, mine, namelessOf(edition, problem))
  const counted = withOthers(
    shown.all,
    shown.journey,
    sealed.flatMap((each) => each.people),
  )
  const broken = [
    ...unread,
    ...wrongParties(edition),
    ...wrongClasses(edition),
    ...sealed.flatMap((each) => each.broken),
    ...brokenTravel(shown.journey, shown.all),
    ...brokenAccounts(edition, counted.journey, counted.all),
    ...ownRules(edition, mine, own),
    ...brokenTotals(edition, { shown, counted, sealed }),
    ...brokenSection(edition, { own, mine }),
  ]
  const proof = reportOnProof(edition, { ...shown, isWhole: broken.length === 0 })
  return {
    broken: [...broken, ...proof.broken],
    notChecked: [...proof.notChecked, ...trusted(edition)],
  }
}

const ownProblem = ({ terms, people, holds, pins, accepted }: Edition): Problem =>
  readProblem({ ...terms, people, holds, ...(pins && { pins }), ...(accepted && { accepted }) })

type Placed = { readonly reading: Reading; readonly stage: number | undefined }
type Seen = { readonly all: Case; readonly journey: Journey }

function withOthers(all: Case, journey: Journey, others: readonly Placed[]): Seen {
  const readings = new Map(all.readings)
  const stages = new Map(journey)
  for (const { reading, stage } of others) {
    readings.set(reading.id, reading)
    if (stage !== undefined) stages.set(reading.id, stage)
  }
  return { all: { ...all, readings }, journey: stages }
}

/** The clauses are those of `problem` itself: people are counted by the clause they carry. */
const namelessOf = ({ others }: Edition, problem: Problem) =>
  others.flatMap((one) =>
    one.shown === 'counts' ? namelessPeople(one.party, one.classes, problem) : [],
  )

function wrongParties({ party, terms, others, sections, people }: Edition): string[] {
  const right = terms.parties.toSorted().join()
  const shown = [party, ...others.map((one) => one.party)].toSorted().join()
  const digests = sections
    .map((one) => one.party)
    .toSorted()
    .join()
  return [
    ...(shown === right ? [] : [`The edition shows ${shown}; the parties are ${right}.`]),
    ...(digests === right ? [] : [`The sections are of ${digests}; the parties are ${right}.`]),
    ...people
      .filter(({ heldBy }) => heldBy !== party)
      .map(({ id }) => `"${id}" stands among the people of ${party}, who do not hold them.`),
  ]
}

/** Counts that are no counts: more who leave than there are, stages or clauses that are not there. */
function wrongClasses({ others, terms }: Edition): string[] {
  const last = terms.stages.length
  return others.flatMap((one) =>
    one.shown !== 'counts'
      ? []
      : one.classes.flatMap(({ people, leaving, earliest, track }, row) => {
          const isRight =
            leaving.length === last &&
            leaving.reduce((sum, each) => sum + each, 0) <= people &&
            earliest >= 1 &&
            (!('clause' in track) || terms.formula.some(({ id }) => id === track.clause))
          return isRight ? [] : [`Class ${row + 1} of ${one.party} does not add up.`]
        }),
  )
}

function ownRules(edition: Edition, journey: Journey, own: Case): string[] {
  return [
    ...brokenRiding(edition, journey, own),
    ...brokenRemains(edition, journey, { all: own, reader: edition.party }),
    ...brokenStays(edition, journey, { all: own, narrow: edition.certificate.kind === 'prices' }),
    ...brokenTies(journey, own),
    ...(edition.status === 'optimal' ? brokenEnvy(journey, own) : []),
  ]
}

function brokenTotals(
  edition: Edition,
  { shown, counted, sealed }: { shown: Seen; counted: Seen; sealed: readonly OpenedSums[] },
): string[] {
  const added = (level: LevelName) => {
    const sums = sealed.reduce((sum, { levels }) => sum + (levels.get(level) ?? 0), 0)
    return level === 'imbalance'
      ? imbalanceOf(counted.all, counted.journey) - imbalanceOf(shown.all, shown.journey)
      : sums
  }
  const names = edition.levels.map(({ name }) => name).join()
  const right = rightLevels(shown.all)
  const wrong = right.includes(names)
    ? []
    : [`The levels are ${right[0]}; the edition has ${names}.`]
  return [...wrong, ...brokenFigures({ plan: edition, ...shown }, added)]
}

/** `otherDuty` may stand there for somebody of the other side whom the edition does not show. */
function rightLevels(all: Case): string[] {
  const somebody = namelessReading('', '', {
    of: { ...anybody, otherDuty: true, track: { duty: 'own' } },
    problem: all.problem,
  })
  const withOther = { ...all, readings: new Map([...all.readings, ['', somebody]]) }
  return [all, withOther].map((each) => expectedLevels(each).join())
}

/** The party makes its own section again: what the others were shown of it is true. */
function brokenSection(edition: Edition, { own, mine }: { own: Case; mine: Journey }): string[] {
  const section = sectionOf(edition.party, edition.own, {
    all: own,
    journey: mine,
    names: edition.levels.map(({ name }) => name),
    binding: edition.binding,
  })
  const told = new Map(edition.sections.map(({ party, sha256 }) => [party, sha256]))
  return [section, ...edition.others].flatMap((each) =>
    told.get(each.party) === digestOf(each)
      ? []
      : [
          each === section
            ? `The others were shown something else of ${each.party} than its own people.`
            : `The section of ${each.party} is not the one of its digest.`,
        ],
  )
}

function reportOnProof(edition: Edition, { isWhole, ...seen }: Seen & { isWhole: boolean }) {
  const claimed = edition.levels.filter(({ proven }) => proven).map(({ name }) => name)
  if (claimed.length === 0) return { broken: [], notChecked: [] }
  if (!isWhole)
    return { broken: [], notChecked: ['The proof is not checked before the rules are kept.'] }
  if (edition.certificate.kind === 'prices') return reportOnPrices(edition, seen)
  const why = edition.others.some(({ shown }) => shown === 'commitments')
    ? 'a proof needs counts by class, which were not agreed'
    : 'an integer program was solved, for which there is no short proof'
  return {
    broken: [],
    notChecked: [`That no plan has better ${claimed.join(', ')} is the desk's word: ${why}.`],
  }
}

function trusted({ party, others, sections }: Edition): string[] {
  const digests = sections.filter((one) => one.party !== party)
  return [
    'The sentences of those who stay are not checked, but for their rank.',
    'That this is the plan the desk keeps is not checked; its auditor can open the binding.',
    'Why somebody is held is not in an edition, and whether anybody should be is not checked.',
    ...digests.map(
      (one) =>
        `That ${one.party} was shown truly is checked in its own edition; compare ${one.sha256}.`,
    ),
    ...others.map(({ party: other, shown }) =>
      shown === 'counts'
        ? `Families and vehicles of ${other} are not shown and not checked.`
        : `Families, vehicles, holds and single figures of ${other} are sealed; only their sums are checked.`,
    ),
  ]
}
