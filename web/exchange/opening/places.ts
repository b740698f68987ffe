/** Places as they are typed: seats and stretchers by number, or as the sum of the vehicles that are named. */
export type Vehicle = { readonly id: string; readonly seats: number; readonly stretchers: number }

export type Places = {
  readonly seats: number
  readonly stretchers: number
  readonly remains: number
  readonly vehicles?: readonly Vehicle[] | undefined
  readonly escorts?: { readonly count: number; readonly peopleEach: number } | undefined
}

const sumOf = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0)

/** With the last vehicle gone the figures stay, and can be typed again. */
export function withVehicles(places: Places, vehicles: readonly Vehicle[]): Places {
  const { vehicles: _, ...others } = places
  if (vehicles.length === 0) return others
  return {
    ...others,
    seats: sumOf(vehicles.map(({ seats }) => seats)),
    stretchers: sumOf(vehicles.map(({ stretchers }) => stretchers)),
    vehicles,
  }
}

/** How many one escort looks after, unless another number is typed. */
const usualPeopleEach = 5

/** Null: no escorts are counted. */
export function withEscorts(places: Places, count: number | null): Places {
  const { escorts, ...others } = places
  if (count === null) return others
  return { ...others, escorts: { count, peopleEach: escorts?.peopleEach ?? usualPeopleEach } }
}

/** Every vehicle has a name of its own. */
export const areNamed = ({ vehicles = [] }: Places) =>
  vehicles.every(({ id }) => id.trim() !== '') &&
  new Set(vehicles.map(({ id }) => id.trim())).size === vehicles.length

/** As the desk takes and keeps them. */
export const written = ({ vehicles, escorts, seats, stretchers, remains }: Places) => ({
  seats,
  stretchers,
  remains,
  ...(vehicles !== undefined && { vehicles: vehicles.map((vehicle) => ({ ...vehicle })) }),
  ...(escorts !== undefined && { escorts: { ...escorts } }),
})
