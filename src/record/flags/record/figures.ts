/**
 * Figures held against the record of the same happening: twice or half of it, a digit apart, the
 * number of the neighbour, or simply another one. The first that explains the difference speaks; what
 * was only planned, who is counted in, and a retelling have rules of their own.
 */
import { reason, type Reason } from '../../reasons/reason.ts'
import type { ReadFlag } from '../../reading/reading.ts'
import { numbersSaid, ofParties, type RecordedHappening } from '../recorded.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { heldAgainst, isNear, type HeldAgainst } from './held-against.ts'
import { inclusionOf } from './inclusion.ts'
import { isPlannedFigure } from './planned-figure.ts'
import { ownVoices } from './rewrite.ts'

export const figures: Rule = (matter) =>
  heldAgainst(matter).flatMap((held) => {
    const { count, place, span, said, isSaid } = held
    const isTold = said.length === 0 || isSaid || said.includes(count.n) || isPlannedFigure(held)
    const told = isTold || inclusionOf(matter, held) !== null ? null : explained(matter, held)
    return told === null ? [] : [doubt({ ...told, basis: 'record', span, on: [`counts/${place}`] })]
  })

type Explained = Pick<ReadFlag, 'rule' | 'suggests'> & { readonly says: Reason }

function explained(matter: Matter, held: HeldAgainst): Explained | null {
  const { count, happening, said } = held
  const { n, side, category } = count
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
  if (neighbour !== undefined) {
    const on = happening.date
    const says = reason('flag.neighbourBleed', { n, day: neighbour.date, on, others })
    return { rule: 'neighbour-bleed', says, suggests: said.join(' or ') }
  }
  const voices = ownVoices(matter, held)
  if (voices !== null)
    return {
      rule: 'rewrite',
      says: reason('flag.rewrite', { n, ...voices }),
      suggests: voices.others.join(' or '),
    }
  // A figure far away counts something else: several days, or one part.
  return said.some((each) => isNear(each, n))
    ? { rule: 'two-figures', says: reason('flag.otherFigure', { others }), suggests: null }
    : null
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
