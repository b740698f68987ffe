/**
 * Figures held against the record of the same happening: twice or half of it, a digit apart, the
 * number of the neighbour, or simply another one. The first that explains the difference speaks.
 */
import type { ReadCount, ReadFlag } from '../../reading/reading.ts'
import { isDay } from '../days.ts'
import { near, numbersSaid, ofParties, type RecordedHappening } from '../recorded.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { reason, type Reason } from '../../reasons/reason.ts'

export const figures: Rule = (matter) =>
  matter.reading.counts.flatMap((count, place) => {
    const { bound, modality, span, partOf } = count
    if (bound !== 'exact' || modality !== 'asserted' || span === null || partOf !== null) return []
    const happening = happeningOf(matter, count)
    if (happening === null) return []
    const said = saidOf(happening, count)
    if (said.size === 0 || said.has(count.n)) return []
    const told = explained(matter, { count, happening, said: [...said.keys()] })
    if (told === null) return []
    return [doubt({ ...told, basis: 'record', span, on: [`counts/${place}`] })]
  })

/** The one happening of that day; with several, none can be told to be meant. */
function happeningOf({ reading, recorded }: Matter, count: ReadCount): RecordedHappening | null {
  const event = reading.events[count.event ?? -1]
  const on = event?.date.value ?? null
  if (recorded === null || event?.date.precision !== 'day' || !isDay(on)) return null
  const isRemains = count.category === 'remains'
  const found = near(recorded, { parties: event.parties, on, within: 0 }).filter(({ claims }) =>
    claims.some(({ category }) => (category === 'remains') === isRemains),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** What was said of both together is half of it said of each. */
function saidOf(
  happening: RecordedHappening,
  { side, category }: ReadCount,
): ReadonlyMap<number, ReadonlySet<string>> {
  const own = numbersSaid(happening, { side, category })
  if (side !== 'both' || own.size > 0) return own
  const [one, other] = happening.parties.map((party) => [
    ...numbersSaid(happening, { side: party, category }).keys(),
  ])
  const sums = (one ?? []).flatMap((a) => (other ?? []).map((b) => a + b))
  return new Map(sums.map((sum) => [sum, new Set()]))
}

/** Two figures of one thing differ by a seventh at most. */
const nearness = 7

type Explained = Pick<ReadFlag, 'rule' | 'suggests'> & { readonly says: Reason }

type Difference = {
  readonly count: ReadCount
  readonly happening: RecordedHappening
  readonly said: readonly number[]
}

function explained(
  matter: Matter,
  { count: { n, side, category }, happening, said }: Difference,
): Explained | null {
  const factor = said.find((each) => each === 2 * n || n === 2 * each)
  if (factor !== undefined) {
    const says = reason('flag.halfOrTwice', { n: factor })
    return { rule: 'each-total', says, suggests: String(factor) }
  }
  const slip = said.find((each) => isDigitSlip(each, n))
  if (slip !== undefined) {
    const says = reason('flag.digits', { n: slip })
    return { rule: 'digits', says, suggests: String(slip) }
  }
  const neighbour = neighboursOf(matter, happening).find((each) =>
    numbersSaid(each, { side, category }).has(n),
  )
  const others = [...said]
  const isNear = said.some((each) => Math.abs(each - n) * nearness <= each)
  if (neighbour !== undefined) {
    const says = reason('flag.neighbourBleed', {
      n,
      day: neighbour.date,
      on: happening.date,
      others,
    })
    return { rule: 'neighbour-bleed', says, suggests: said.join(' or ') }
  }
  // A figure far away counts something else: several days, or one part.
  if (!isNear) return null
  return { rule: 'two-figures', says: reason('flag.otherFigure', { others }), suggests: null }
}

/** One digit more, less or other, or two swapped. */
export function isDigitSlip(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)]
  if (a.length < 2 || b.length < 2 || a === b) return false
  if (a.length === b.length) {
    const wrong = a.split('').flatMap((digit, place) => (digit === b[place] ? [] : [place]))
    const [first = 0, second = 0] = wrong
    const isSwap = second === first + 1 && a[first] === b[second] && a[second] === b[first]
    return wrong.length === 2 && isSwap
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length !== 1) return false
  return long.split('').some((_, place) => long.slice(0, place) + long.slice(place + 1) === short)
}

function neighboursOf({ recorded }: Matter, happening: RecordedHappening) {
  const own = ofParties(recorded ?? [], happening.parties)
  const place = own.indexOf(happening)
  return [own[place - 1], own[place + 1]].filter((each) => each !== undefined)
}
