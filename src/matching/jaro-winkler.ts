/**
 * How alike two short strings are, 0 to 1 (Winkler 1990): letters in common, in about the same
 * place and order, with a bonus for a common beginning of up to four letters.
 */
const lettersMax = 64
const takenLeft = new Uint8Array(lettersMax)
const takenRight = new Uint8Array(lettersMax)

export function jaroWinkler(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1
  const [lefts, rights] = [Math.min(left.length, lettersMax), Math.min(right.length, lettersMax)]
  if (lefts === 0 || rights === 0) return 0
  const reach = Math.max(0, (Math.max(lefts, rights) >> 1) - 1)
  takenLeft.fill(0, 0, lefts)
  takenRight.fill(0, 0, rights)
  let matched = 0
  for (let at = 0; at < lefts; at += 1) {
    const end = Math.min(rights, at + reach + 1)
    for (let other = Math.max(0, at - reach); other < end; other += 1) {
      if (takenRight[other] === 1 || left.charCodeAt(at) !== right.charCodeAt(other)) continue
      takenLeft[at] = 1
      takenRight[other] = 1
      matched += 1
      break
    }
  }
  if (matched === 0) return 0
  const shifted = countShifted(left, right, lefts) / 2
  const jaro = (matched / lefts + matched / rights + (matched - shifted) / matched) / 3
  let common = 0
  while (common < 4 && common < lefts && left.charCodeAt(common) === right.charCodeAt(common))
    common += 1
  return jaro + common * 0.1 * (1 - jaro)
}

function countShifted(left: string, right: string, lefts: number): number {
  let shifted = 0
  let other = 0
  for (let at = 0; at < lefts; at += 1) {
    if (takenLeft[at] === 0) continue
    while (takenRight[other] === 0) other += 1
    if (left.charCodeAt(at) !== right.charCodeAt(other)) shifted += 1
    other += 1
  }
  return shifted
}
