/**
 * Why two lines may be one person, field by field: the levels and weights that the kernel gave
 * them, with what each line writes, a sentence, the letters joined across scripts, and how common
 * the value is. The weights and the prior add up to the score of the kernel to the last digit.
 */
import type { Reading } from '../../lists/line.ts'
import { meantInstead } from '../names/keyboards.ts'
import { scriptOf } from '../names/letters.ts'
import { kinshipOf } from '../names/lexicon.ts'
import type { FieldReason, WouldChange } from '../explanation.ts'
import type { MatchLine } from '../match-line.ts'
import type { ListColumns, TextField } from '../records/columns.ts'
import { partsOfBit } from '../records/learning/weights.ts'
import { levelAt, orderCode, PairScorer } from '../records/pair-scorer.ts'
import type { Prepared } from '../records/score-range.ts'
import { bornLevels } from '../records/values/born.ts'
import { nameReader, type NameParts } from '../records/values/name-readings.ts'
import { levelCode, numberCode, numberLevels, wordLevels } from '../records/values/word-levels.ts'
import {
  aboutFrequency,
  aliasSentence,
  becauseOfBirth,
  becauseOfKin,
  becauseOfNumbers,
  becauseOfWords,
  cappedSentence,
  fathersNameAgrees,
  labels,
  marriedSentence,
  notGiven,
  otherLayoutSentence,
  turnedSentence,
} from './because.ts'
import { joinedLetters } from './joined-letters.ts'
import { wouldChange, type Possible } from './would-change.ts'
import { writtenName } from './written-names.ts'

export type Reasons = {
  readonly prior: number
  readonly fields: FieldReason[]
  readonly log2Odds: number
  readonly wouldChange: WouldChange | undefined
}

type NameField = 'surname' | 'given' | 'patronymic'
const nameFields: readonly NameField[] = ['surname', 'given', 'patronymic']

const best = (levels: Int32Array) => Math.max(...levels)
const bitsOf = (parts: number | undefined) => (parts ?? 0) / partsOfBit

export class PairExplainer {
  readonly #prepared: Prepared
  readonly #scorer: PairScorer
  readonly #namesOf = nameReader()
  readonly #allLines: number

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    const { records, weights, packed } = prepared
    this.#scorer = new PairScorer(records, weights, packed)
    this.#allLines = weights.allLines
  }

  reasons(
    at: { left: number; right: number },
    lines: { left: MatchLine; right: MatchLine },
  ): Reasons {
    this.#scorer.full(at.left, at.right)
    const [left, right] = [lines.left.reading, lines.right.reading]
    const all = [
      ...this.#nameReasons(left, right, at),
      this.#birthReason(left, right),
      ...this.#aliasReason(left, right, at),
      ...this.#textReasons(left, right, at),
      this.#sexReason(left, right),
    ]
    const fields = all.filter((each) => each.left !== '' || each.right !== '' || each.weight !== 0)
    const prior = bitsOf(this.#prepared.weights.prior)
    const log2Odds = fields.reduce((sum, { weight }) => sum + weight, prior)
    const change = wouldChange(log2Odds, this.#possible(all))
    return { prior, fields, log2Odds, wouldChange: change }
  }

  #nameReasons(left: Reading, right: Reading, at: { left: number; right: number }): FieldReason[] {
    const scorer = this.#scorer
    const { left: one, right: other } = this.#writtenNames(left, right, at)
    const isTurned = scorer.levels[levelAt.order] === orderCode.turned
    const mayBeMarried = this.#mayBeMarried(left, right)
    const reasons = nameFields.map((field) => {
      const across = isTurned ? crosswise[field] : field
      const reason = this.#nameReason(field, one[field], other[across])
      if (field === 'surname' && mayBeMarried) return { ...reason, because: marriedSentence }
      return this.#withFrequency(reason, this.#linesOfName(field, at, isTurned))
    })
    const order = bitsOf(scorer.weightsOfLevels[levelAt.order])
    if (isTurned)
      reasons.push({
        field: 'name order',
        left: '',
        right: '',
        level: 'turned',
        weight: order,
        because: turnedSentence,
      })
    const excess = bitsOf(scorer.weightsOfLevels[scorer.levels.length])
    const patronymic = reasons[2]
    if (excess !== 0 && patronymic !== undefined)
      reasons[2] = {
        ...patronymic,
        weight: patronymic.weight + excess,
        because: `${patronymic.because} ${cappedSentence}`,
      }
    return reasons
  }

  /** A woman of whom all but the surname agrees; only the sentence says so, not the weight. */
  #mayBeMarried(left: Reading, right: Reading): boolean {
    const levelOf = (field: NameField | 'born') => this.#scorer.levels[levelAt[field]] ?? 0
    return (
      isFemale(left, right) &&
      levelOf('surname') === levelCode.different &&
      levelOf('given') >= levelCode.kin &&
      levelOf('given') <= levelCode.equal &&
      [levelCode.missing, levelCode.kin, levelCode.folded, levelCode.equal].some(
        (level) => level === levelOf('patronymic'),
      ) &&
      bornLevels[levelOf('born')] === 'equal'
    )
  }

  #nameReason(field: NameField, left: string, right: string): FieldReason {
    const level = wordLevels[this.#scorer.levels[levelAt[field]] ?? 0] ?? 'missing'
    const letters =
      level === 'missing' || level === 'different' ? undefined : joinedLetters(left, right)
    return {
      field,
      left,
      right,
      level,
      weight: bitsOf(this.#scorer.weightsOfLevels[levelAt[field]]),
      because: becauseOfName(field, { level, left, right }),
      ...(letters !== undefined && { letters }),
    }
  }

  #linesOfName(field: NameField, at: { left: number; right: number }, isTurned: boolean): number {
    const { records, weights } = this.#prepared
    const level = this.#scorer.levels[levelAt[field]]
    if (isTurned || (level !== levelCode.equal && level !== levelCode.folded)) return 0
    if (this.#scorer.leftReading > 0 || this.#scorer.rightReading > 0) return 0
    const lines = weights[field].lines
    const value = records.left.name[field][at.left] ?? 0
    const other = records.right.name[field][at.right] ?? 0
    return Math.max(lines[value] ?? 0, lines[other] ?? 0)
  }

  /** As they were read where they were compared: a list’s habit may turn a name round. */
  #writtenNames(left: Reading, right: Reading, at: { left: number; right: number }) {
    const { records } = this.#prepared
    const { leftReading, rightReading } = this.#scorer
    const read = readingAt(records.left, at.left, leftReading)
    const otherRead = readingAt(records.right, at.right, rightReading)
    return {
      left: writtenName(left, this.#namesOf(left)[read]),
      right: writtenName(right, this.#namesOf(right)[otherRead]),
    }
  }

  /** Shows the surname, and the remark in which it stands. */
  #aliasReason(left: Reading, right: Reading, at: { left: number; right: number }): FieldReason[] {
    const { weightsOfLevels, levels, aliases } = this.#scorer
    const weight = bitsOf(weightsOfLevels[levels.length + 1])
    if (weight === 0) return []
    const names = this.#writtenNames(left, right, at)
    const shown = {
      left: names.left.surname,
      right: names.right.surname,
      [aliases.namedIn]: (aliases.namedIn === 'left' ? left.remark : right.remark) ?? '',
    }
    return [{ field: 'alias', ...shown, level: 'named', weight, because: aliasSentence }]
  }

  #withFrequency(reason: FieldReason, lines: number): FieldReason {
    if (lines === 0) return reason
    return {
      ...reason,
      because: reason.because + aboutFrequency(lines, this.#allLines),
      frequency: Number((lines / this.#allLines).toPrecision(4)),
    }
  }

  #birthReason(left: Reading, right: Reading): FieldReason {
    const level = bornLevels[this.#scorer.levels[levelAt.born] ?? 0] ?? 'missing'
    const weight = bitsOf(this.#scorer.weightsOfLevels[levelAt.born])
    const [one, other] = [left.bornOn ?? '', right.bornOn ?? '']
    return {
      field: 'bornOn',
      left: one,
      right: other,
      level,
      weight,
      because: becauseOfBirth[level],
    }
  }

  #sexReason(left: Reading, right: Reading): FieldReason {
    const code = this.#scorer.levels[levelAt.sex] ?? 0
    const level = code === 0 ? 'missing' : code === 2 ? 'equal' : 'different'
    return {
      field: 'sex',
      left: left.sex ?? '',
      right: right.sex ?? '',
      level,
      weight: bitsOf(this.#scorer.weightsOfLevels[levelAt.sex]),
      because:
        code === 0
          ? notGiven('sexes')
          : code === 2
            ? 'The sexes agree.'
            : 'The sexes are different.',
    }
  }

  #textReasons(left: Reading, right: Reading, at: { left: number; right: number }): FieldReason[] {
    const { records, weights } = this.#prepared
    return records.texts.map((text, field) => {
      const { reason, agrees } = this.#textReason(text, field, { left, right })
      const lines = weights.texts[field]?.lines
      const value = records.left.texts[field]?.[at.left] ?? 0
      const other = records.right.texts[field]?.[at.right] ?? 0
      const counted = agrees ? Math.max(lines?.[value] ?? 0, lines?.[other] ?? 0) : 0
      return this.#withFrequency(reason, counted)
    })
  }

  #textReason(text: TextField, at: number, { left, right }: { left: Reading; right: Reading }) {
    const code = this.#scorer.levels[levelAt.texts + at] ?? 0
    const isNumber = text.words.role === 'number'
    const what = whatIs(text)
    const one = writtenText(left, text, 'left')
    const other = writtenText(right, text, 'right')
    const numberLevel = numberLevels[code] ?? 'missing'
    const wordLevel = wordLevels[code] ?? 'missing'
    const reason: FieldReason = {
      field: text.field,
      left: one,
      right: other,
      level: isNumber ? numberLevel : wordLevel,
      weight: bitsOf(this.#scorer.weightsOfLevels[levelAt.texts + at]),
      because: isNumber ? becauseOfNumbers(numberLevel, what) : becauseOfWords(wordLevel, what),
    }
    const agrees = isNumber
      ? code === numberCode.equal
      : code === levelCode.equal || code === levelCode.folded
    return { reason, agrees }
  }

  /** Only what papers may still show: not the order of a name, nor what both lines write alike. */
  #possible(all: readonly FieldReason[]): Possible[] {
    const { weights, records } = this.#prepared
    return all.flatMap((reason): Possible[] => {
      const { field, weight } = reason
      if (field === 'name order' || field === 'alias' || isHardlyShown(field)) return []
      const between = (of: Int32Array, agrees = best(of)) => [
        { field, weight, agrees: bitsOf(agrees), differs: bitsOf(of[1]) },
      ]
      if (field === 'bornOn') return between(weights.born)
      if (field === 'sex') return between(weights.sex)
      const values = isNameField(field)
        ? weights[field]
        : weights.texts[records.texts.findIndex((each) => each.field === field)]
      return values === undefined ? [] : between(values.levels)
    })
  }
}

/** `counted`: 0 is the name’s likeliest reading in its list, then come the further ones. */
const readingAt = ({ name, further }: ListColumns, line: number, counted: number) =>
  counted === 0
    ? (name.reading[line] ?? 0)
    : (further.reading[(further.starts[line] ?? 0) + counted - 1] ?? 0)

const isNameField = (field: FieldReason['field']): field is NameField =>
  field === 'surname' || field === 'given' || field === 'patronymic'

const crosswise: Record<NameField, keyof NameParts> = {
  surname: 'given',
  given: 'surname',
  patronymic: 'patronymic',
}

/** So says one of them, and the other does not say otherwise. */
const isFemale = (one: Reading, other: Reading) =>
  (one.sex ?? other.sex) === 'female' && (other.sex ?? one.sex) === 'female'

const isOtherLayout = (left: string, right: string) =>
  [
    [left, right],
    [right, left],
  ].some(([one = '', other = '']) => {
    const meant = meantInstead(one)
    return meant !== undefined && scriptOf(meant) === scriptOf(other)
  })

const hasSuffix = (name: string) => /(?:вич|вна|ich|ych|itch|vna)$/iu.test(name.trim())

function becauseOfName(
  field: NameField,
  pair: Pick<FieldReason, 'left' | 'right'> & { level: (typeof wordLevels)[number] },
): string {
  const { level, left, right } = pair
  if (level === 'kin') {
    const kinship = kinshipOf(left, right)
    if (kinship !== undefined) return becauseOfKin(kinship, labels[field])
  }
  if (level === 'folded' && isOtherLayout(left, right)) return otherLayoutSentence
  if (field === 'patronymic' && level === 'folded' && hasSuffix(left) !== hasSuffix(right))
    return fathersNameAgrees
  return becauseOfWords(level, labels[field])
}

const isHardlyShown = (field: FieldReason['field']) =>
  field === 'extra' || field === 'remark' || field === 'heldAt'

function whatIs({ field, heading, reads }: TextField): string {
  if (field === 'remark') return reads === 'date' ? 'dates in the remarks' : labels.remark
  if (field !== 'extra') return labels[field]
  return `${reads === 'date' ? 'dates in' : 'entries of'} “${heading}”`
}

function writtenText(reading: Reading, text: TextField, side: 'left' | 'right'): string {
  if (text.field === 'extra') return reading.extra?.[text.headings[side]] ?? ''
  return reading[text.field] ?? ''
}
