/** Who stands where on the first page: each person of a stage is counted once. */
import { expect, it } from 'vitest'
import { dayNow, dayPerson, left, madeUpDay, north, said } from '../../test/support/made-up-day.ts'
import { directionsAt } from './today.ts'

it('tells how those who are still expected stand, and of nobody who has left', () => {
  const people = [1, 2, 3].map((number) => dayPerson(number))
  const [, onTheRoad, arrived] = people.map(({ id }) => id)
  if (onTheRoad === undefined || arrived === undefined) throw new Error('three people')
  const custody = new Map([
    [onTheRoad, [left]],
    [arrived, [left, said('giving'), said('receiving'), said('desk')]],
  ])
  const day = madeUpDay({ people, custody })
  const [stage] = day.stages
  if (stage === undefined) throw new Error('a stage')
  const [direction] = directionsAt(day, stage, { viewer: north, now: dayNow })
  expect(direction).toMatchObject({ onManifest: 3, expected: 1, onTheRoad: 1, handedOver: 1 })
  expect(direction?.words).toEqual({ ready: 1 })
})
