/**
 * What the learned bridge between scripts says of two words, in the measure of this folder: 0 is
 * equal, .5 is two words. An even chance among names of like rarity is .3.
 */
import { nameKeys } from '../lexicon/name-key.ts'
import { tokensAlike } from '../tokens-alike.ts'
import { wordDistance } from './edit-distance.ts'

const evenChance = 0.3

/** A slip in a romanized word can cost the bridge more than it should: the rough keys mend that. */
function throughKeys(left: string, right: string): number {
  let least = 1
  for (const one of nameKeys(left))
    for (const other of nameKeys(right)) least = Math.min(least, wordDistance(one, other))
  return Math.max(0.2, least + 0.06)
}

const hasKeys = (word: string) => /^[\p{Script=Cyrillic}\p{Script=Latin}]/u.test(word)

/** Of words in different scripts; symmetric. */
export function distanceAcross(left: string, right: string): number {
  const bridged = 2 * evenChance * (1 - tokensAlike(left, right).alike)
  if (bridged <= 0.2 || !hasKeys(left) || !hasKeys(right)) return bridged
  return Math.min(bridged, throughKeys(left, right))
}

/** In the lexicon they are kin; among several such the one that reads best is nearest. */
export const distanceOfKinAcross = (left: string, right: string, ofKin: number) => {
  const bridged = 2 * evenChance * (1 - tokensAlike(left, right).alike)
  return bridged < ofKin ? bridged : ofKin + bridged / 100
}
