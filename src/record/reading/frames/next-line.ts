/** "Soldiers: 45, civilians: 8. All have been returned to Northland": the next sentence says where. */
import { termBefore, termsIn, wordsBetween } from './line.ts'
import type { PeopleNumber } from './quantities.ts'
import type { Scene } from './scene.ts'

export function sideOfNextLine({ lines, parties }: Scene, { line }: PeopleNumber): string | null {
  const next = lines[lines.indexOf(line) + 1]
  if (next === undefined || next.numbers.length > 0) return null
  if (termsIn(next, ['came-back', 'returned', 'gave', 'got'], next.span).length === 0) return null
  if (termsIn(next, ['will', 'not', 'held'], next.span).length > 0) return null
  const goals = next.names.filter(({ of, span }) => {
    const to = termBefore(next, ['to'], [span[0], 0])
    return (
      of !== null && parties.includes(of) && to !== undefined && isBare(next, to.span[1], span[0])
    )
  })
  const [goal] = goals
  return goal !== undefined && goals.every(({ of }) => of === goal.of) ? goal.of : null
}

const isBare = (line: Scene['lines'][number], from: number, until: number): boolean =>
  wordsBetween(line, from, until) === 0
