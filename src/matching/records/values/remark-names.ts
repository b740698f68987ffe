/**
 * Words of a remark by which somebody may be called: another surname ("known as Ladov", "born
 * Taren"), a name in the field, a trade. Mostly they are none, which how often they occur must tell.
 */
const lettersMin = 4
/** A longer remark is a story, and names many. */
const wordsMax = 16
const lettersReadMax = 1_000

const isCased = (letter: string) => letter.toLowerCase() !== letter.toUpperCase()
const isCapital = (letter: string) => letter !== letter.toLowerCase()

/** In scripts of two cases those that begin with a capital, unless the remark has no capital at all. */
export function namesWithin(remark: string | undefined): readonly string[] {
  if (remark === undefined) return []
  const read = remark.slice(0, lettersReadMax)
  const hasCapitals = Array.from(read).some(isCapital)
  const words = read.split(/[^\p{L}\p{M}'’ʼ]+/u).filter((word) => {
    const first = word.charAt(0)
    return word.length >= lettersMin && (!hasCapitals || !isCased(first) || isCapital(first))
  })
  return [...new Set(words)].slice(0, wordsMax)
}
