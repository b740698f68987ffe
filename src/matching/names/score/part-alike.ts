/**
 * How far two parts of names are apart, and by what they were found to agree: letters, the
 * lexicon, the bridge between scripts, or one being the other's initial.
 */
import { areTwoKnownNames } from '../given-name-table.ts'
import { kinshipOf, type Kinship } from '../lexicon.ts'
import { scriptOf } from '../letters.ts'
import { nameKeys } from '../lexicon/name-key.ts'
import { wordDistance } from './edit-distance.ts'
import { distanceAcross, distanceOfKinAcross } from './across-scripts.ts'

export type PartsAlike = {
  /** 0 equal; from `partsDiffer` on they are two words. */
  readonly distance: number
  readonly by: 'equal' | 'letters' | 'kin' | 'short' | 'bridge' | 'initial' | 'two-names'
}

/** Further apart than this, two words are not one misspelt. */
export const partsDiffer = 0.5

const distanceOfKin: Readonly<Record<Kinship, number>> = {
  'same-name': 0.04,
  'transliteration-standard': 0.02,
  diminutive: 0.12,
  'patronymic-of': 1,
}

/** So near two names are one spelt twice, whatever the tables hold. */
const evenKinMax = 0.06

const isOneLetter = (word: string) => /^\p{L}$/u.test(word)

/** П. and P. are one initial. */
function isInitialOf(initial: string, word: string): boolean {
  if (word.startsWith(initial)) return true
  const [letter] = nameKeys(initial)
  return (
    letter !== undefined && letter !== '' && nameKeys(word).some((key) => key.startsWith(letter))
  )
}

/** Иванова and Иванов: husband and wife, or one woman in an office that knows one form. */
const familyForm = (word: string) =>
  word
    .replace(/(?<=..[оеё]в|..[иы]н)а$/u, '')
    .replace(/(?<=.[сц]ь?к)ая$/u, 'ий')
    .replace(/(?<=.[oe]v)a$/, '')

/** What many words of a people share at one end: of two such words only the rest tells. */
const sharedBeginning = /^(?:abd|abu|umm|абд|абу|عبد|ابو|mac|mc)(?=.{2})/u
const sharedEnd =
  /(?<=.{2})(?:aldin|allah|ullah|dottir|zai|zada|zadeh|shvili|dze|enko|енко|швили|дзе|(?:[oei]v|[оеёьй]в|йов)(?:ich|ych|na|ич|на)|івна|oglu)$/u

/** The part of both words that tells them apart; the words themselves if they share no end. */
function telling(left: string, right: string): readonly [string, string] {
  let [one, other] = [left, right]
  for (const shared of [sharedBeginning, sharedEnd]) {
    const found = shared.exec(one)?.[0]
    if (found === undefined || found !== shared.exec(other)?.[0]) continue
    one = one.replace(shared, '')
    other = other.replace(shared, '')
  }
  return [one, other]
}

/** Abdul Hanif is Hanif in many a list. */
const withoutServant = 0.1

function byLetters(left: string, right: string): PartsAlike {
  const [one, other] = [familyForm(left), familyForm(right)]
  if (one === other) return { distance: 0.05, by: 'letters' }
  const servant = /^(?:abd|абд|عبد)(?=...)/u
  if (left.replace(servant, '') === right.replace(servant, ''))
    return { distance: withoutServant, by: 'letters' }
  const distance = Math.max(wordDistance(left, right), wordDistance(...telling(left, right)))
  return { distance, by: 'letters' }
}

export function partsAlike(left: string, right: string): PartsAlike {
  if (left === right) return { distance: 0, by: 'equal' }
  if (isOneLetter(left) !== isOneLetter(right)) {
    const [initial, word] = isOneLetter(left) ? [left, right] : [right, left]
    return { distance: isInitialOf(initial, word) ? 0.1 : 1, by: 'initial' }
  }
  const isAcross = scriptOf(left) !== scriptOf(right)
  const kinship = kinshipOf(left, right)
  if (kinship === 'diminutive') return { distance: distanceOfKin.diminutive, by: 'short' }
  if (kinship !== undefined && kinship !== 'patronymic-of') {
    const ofKin = distanceOfKin[kinship]
    return { distance: isAcross ? distanceOfKinAcross(left, right, ofKin) : ofKin, by: 'kin' }
  }
  const alike: PartsAlike = isAcross
    ? { distance: distanceAcross(left, right), by: 'bridge' }
    : byLetters(left, right)
  // One slip of the pen makes Марина of Мария; but both are names, and then it is no slip.
  const isNear = alike.distance > evenKinMax && alike.distance < partsDiffer
  return isNear && areTwoKnownNames(left, right) ? { ...alike, by: 'two-names' } : alike
}
