/** A side's section of a manifest by where its people go; among three sides and more they go to several. */
import type { ManifestAnswer } from '../plans.ts'

type Section = ManifestAnswer['sections'][number]

export type SheetDirection = {
  readonly key: string
  readonly to: readonly string[]
  readonly count: number
  /** Null: names that the reader may not see. */
  readonly people: Section['people']
}

export function directionsIn(
  { party, count, people }: Pick<Section, 'party' | 'count' | 'people'>,
  parties: readonly string[],
): SheetDirection[] {
  const others = parties.filter((each) => each !== party)
  if (people === null || others.length < 2) return [{ key: party, to: others, count, people }]
  const shown = others.flatMap((to) => {
    const going = people.filter(({ goesTo }) => goesTo === to)
    const key = `${party} ${to}`
    return going.length === 0 ? [] : [{ key, to: [to], count: going.length, people: going }]
  })
  const rest = count - people.length
  if (rest === 0 && shown.length > 0) return shown
  const elsewhere = others.filter((to) => !shown.some((each) => each.to.includes(to)))
  return [...shown, { key: party, to: elsewhere, count: rest, people: rest > 0 ? null : [] }]
}
