/** Agreed against delivered: what stood on the final manifests, and who was handed over. */
import type { PartyId } from '../base/ids.ts'
import type { VarianceKind } from '../exchange/custody/custody-events.ts'
import type { LeftWord } from '../people/custody.ts'
import { Category } from '../people/person.ts'
import { countsOfStage, custodyOfPerson, type Day } from './day.ts'
import { directionsOf, goesThisWay } from './directions.ts'

export type Delivered = {
  readonly from: PartyId
  readonly to: PartyId
  /** Only categories of which somebody stood on a final manifest. */
  readonly categories: readonly {
    readonly category: Category
    readonly agreed: number
    readonly delivered: number
  }[]
  /** Left behind, by the word that everybody may read. */
  readonly leftBehind: Readonly<Partial<Record<LeftWord, number>>>
  /** People by kind of variance; who refused is counted as held, so that the figure tells nobody's "no". */
  readonly variances: Readonly<Partial<Record<Exclude<VarianceKind, 'refused'>, number>>>
}

export const toldKind = (kind: VarianceKind): Exclude<VarianceKind, 'refused'> =>
  kind === 'refused' ? 'held' : kind

export function agreedAndDelivered(day: Day): readonly Delivered[] {
  const listed = day.stages.flatMap(({ manifest }) => manifest?.people ?? [])
  return directionsOf(day).map(({ from, to }) => {
    const people = listed.filter(goesThisWay({ from, to }))
    const categories = Category.options.flatMap((category) => {
      const own = people.filter((person) => person.category === category)
      const { onManifest, handedOver } = countsOfStage(day, own)
      return onManifest === 0 ? [] : [{ category, agreed: onManifest, delivered: handedOver }]
    })
    const leftBehind: Partial<Record<LeftWord, number>> = {}
    for (const { id } of people) {
      const custody = custodyOfPerson(day, id)
      if (custody.state === 'left-behind') {
        leftBehind[custody.word] = (leftBehind[custody.word] ?? 0) + 1
      }
    }
    const variances: Partial<Record<Exclude<VarianceKind, 'refused'>, number>> = {}
    const recorded = day.variances.filter((each) => each.from === from && each.to === to)
    for (const { kind, people: number } of recorded) {
      variances[toldKind(kind)] = (variances[toldKind(kind)] ?? 0) + number
    }
    return { from, to, categories, leftBehind, variances }
  })
}
