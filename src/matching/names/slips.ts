/**
 * How far two spellings in one script are from each other: what Russian, Ukrainian and Belarusian
 * or several offices write differently costs little, a slip of the finger or of the scanner more,
 * any other letter most. Costs are judgements, in hundredths of a strange letter.
 */
import { touching } from './keyboards.ts'
import { wordLettersMax } from './letters.ts'

const strange = 100
const gap = 80
const slipOfFinger = 60
const slipOfScanner = 50
const swappedNeighbours = 50
const doubledLetter = 20
/** A first letter is seldom mistaken. */
const firstLetterFactor = 1.3

/** Letters that habits of spelling exchange: cost, then pairs. */
const habits = [
  [5, 'её гґ كک أا إا آا أإ آأ ךכ םמ ןנ ףפ ץצ'],
  [10, 'иі еє эє уў ىي ةه ؤو ئي ىا'],
  [15, 'иы эе іы ії вў iy vw'],
  [20, 'йи йі ck kq ij ёо'],
  [30, 'гх їй еи еі яа юу шщ оа yj sz טת כק ظض ذز ثس ثت'],
  [35, 'ея оэ цт ou ei eo ao cs xk סש בו הא אע הע جغ جق صس طت ضد قك قغ حه'],
  [40, 'ea uw gh fv жш фв'],
] as const

/** Letters that scanners and hurried handwriting take for each other. */
const lookAlikes =
  'li ce uv nh ao ft ij rn ин пн шщ зэ вб ос лп цщ ми بت بث تث بن تن ثن بي تي ني جح حخ جخ دذ رز سش صض طظ عغ فق ' +
  'וי ון ין דר הח בכ סם גנ חת'

/** Letters that are written or left out without a change of name, with their cost. */
const silentLetters = [
  [15, 'ьъ׳ء'],
  [30, 'йhاويوא'],
] as const

function pairCosts(): ReadonlyMap<string, number> {
  const costs = new Map<string, number>()
  const put = (pair: string, cost: number) => {
    for (const key of [pair, `${pair.charAt(1)}${pair.charAt(0)}`])
      costs.set(key, Math.min(cost, costs.get(key) ?? strange))
  }
  for (const pair of touching) put(pair, slipOfFinger)
  for (const pair of lookAlikes.split(' ')) put(pair, slipOfScanner)
  for (const [cost, pairs] of habits) for (const pair of pairs.split(' ')) put(pair, cost)
  return costs
}

const substitutions = pairCosts()
const silences = new Map(
  silentLetters.flatMap(([cost, letters]) =>
    Array.from(letters).map((letter) => [letter, cost] as const),
  ),
)

/** A habit costs less than this, a slip as much or more. */
const habitMax = 45
/** Costs carry the number of slips in their last digits, so that one pass finds both. */
const slipDigit = 1_000
const withSlips = (cost: number) => cost * slipDigit + (cost > habitMax ? 1 : 0)

function exchange(left: string, right: string, isFirst: boolean): number {
  if (left === right) return 0
  const cost = substitutions.get(left + right) ?? strange
  return withSlips(isFirst && cost > habitMax ? Math.round(cost * firstLetterFactor) : cost)
}

/** The cost of a letter that only one spelling has. */
function missing(letter: string, before: string): number {
  if (letter === before) return withSlips(doubledLetter)
  return withSlips(silences.get(letter) ?? gap)
}

const rows = [0, 1, 2].map(() => new Float64Array(wordLettersMax + 1))

export type Distance = {
  /** Strange letters, or their share; 0 is equal. */
  readonly cost: number
  readonly slips: number
}

/** Edit distance with these costs and neighbours swapped (Damerau), of two plain words of one script. */
export function distance(left: string, right: string): Distance {
  const [lefts, rights] = [
    Math.min(left.length, wordLettersMax),
    Math.min(right.length, wordLettersMax),
  ]
  let [early = new Float64Array(), last = early, row = early] = rows
  last[0] = 0
  for (let at = 1; at <= rights; at += 1)
    last[at] = (last[at - 1] ?? 0) + missing(right.charAt(at - 1), right.charAt(at - 2))
  for (let above = 1; above <= lefts; above += 1) {
    const letter = left.charAt(above - 1)
    const dropped = missing(letter, left.charAt(above - 2))
    row[0] = (last[0] ?? 0) + dropped
    for (let at = 1; at <= rights; at += 1) {
      const other = right.charAt(at - 1)
      let least = (last[at - 1] ?? 0) + exchange(letter, other, above === 1 && at === 1)
      least = Math.min(least, (last[at] ?? 0) + dropped)
      least = Math.min(least, (row[at - 1] ?? 0) + missing(other, right.charAt(at - 2)))
      if (
        above > 1 &&
        at > 1 &&
        letter === right.charAt(at - 2) &&
        left.charAt(above - 2) === other
      )
        least = Math.min(least, (early[at - 2] ?? 0) + withSlips(swappedNeighbours))
      row[at] = least
    }
    ;[early, last, row] = [last, row, early]
  }
  const total = last[rights] ?? 0
  return { cost: Math.floor(total / slipDigit) / strange, slips: total % slipDigit }
}
