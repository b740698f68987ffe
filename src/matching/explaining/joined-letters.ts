/** Letters of two written names joined across scripts, to be shown with lines between them. */
import { bridgeOf, type BridgedScript } from '../names/bridge.ts'
import { plainWord, scriptOf, type Script } from '../names/letters.ts'

type Letters = readonly { readonly native: string; readonly latin: string }[]

const isBridged = (script: Script): script is BridgedScript =>
  script === 'cyrillic' || script === 'arabic' || script === 'hebrew'

const wordsOf = (text: string) =>
  text
    .split(/[\s,،-]+/)
    .map(plainWord)
    .filter((word) => word !== '')

function joinedWords(native: string, latin: string): Letters | undefined {
  const script = scriptOf(native)
  if (!isBridged(script) || scriptOf(latin) !== 'latin') return undefined
  return bridgeOf(script).letters(native, latin)
}

function joinedAll(lefts: readonly string[], rights: readonly string[]): Letters | undefined {
  if (lefts.length === 0 || lefts.length !== rights.length) return undefined
  const joined: { native: string; latin: string }[] = []
  for (const [at, one] of lefts.entries()) {
    const other = rights[at] ?? ''
    const letters = joinedWords(one, other) ?? joinedWords(other, one)
    if (letters === undefined || letters.length === 0) return undefined
    joined.push(...letters)
  }
  return joined
}

/**
 * Undefined where both are in one script, or the words do not stand in pairs. A hyphen divides
 * words, unless only one of the two has it: "Al-Marzouqi" is one word in Arabic.
 */
export function joinedLetters(left: string, right: string): Letters | undefined {
  const whole = (text: string) => wordsOf(text.replaceAll('-', ''))
  return joinedAll(wordsOf(left), wordsOf(right)) ?? joinedAll(whole(left), whole(right))
}
