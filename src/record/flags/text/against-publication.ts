/** What was held cannot lie behind the day of publication; a slip of a month or a year puts it there. */
import type { ReadEvent, ReadFlag } from '../../reading/reading.ts'
import { daysBetween } from '../../reading/dates/calendar.ts'
import { isDay } from '../days.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { reason, type Reason } from '../../reasons/reason.ts'

const held = (event: ReadEvent) =>
  event.main && event.status === 'held' && event.date.certainty === 'stated'

export const monthAgainstPublication: Rule = (matter) =>
  ofHeld(matter, (day, published) => {
    const days = daysBetween(published, day)
    // A day ahead may be another time zone.
    if (days <= 1 || day.slice(0, 4) !== published.slice(0, 4)) return null
    return {
      rule: 'month-against-publication',
      says: reason('flag.monthAgainstPublication', { day, published }),
    }
  })

/** The same day and month of another year, told as news. */
export const yearAgainstPublication: Rule = (matter) =>
  ofHeld(matter, (day, published) => {
    const sameYear = `${published.slice(0, 4)}${day.slice(4)}`
    if (day.slice(0, 4) === published.slice(0, 4)) return null
    const away = isDay(sameYear) ? Math.abs(daysBetween(sameYear, published)) : 365
    if (away > 3 && day < published) return null
    return {
      rule: 'year-against-publication',
      says: reason('flag.yearAgainstPublication', { day, published }),
      suggests: away > 3 ? null : sameYear,
    }
  })

type Told = Pick<ReadFlag, 'rule'> & { readonly says: Reason; readonly suggests?: string | null }

function ofHeld(
  { reading, read }: Matter,
  judge: (day: string, published: string) => Told | null,
): readonly ReadFlag[] {
  const { published } = read
  if (!isDay(published)) return []
  return reading.events.filter(held).flatMap(({ id, date }) => {
    const { value, span } = date
    const told = isDay(value) ? judge(value, published) : null
    return told === null || span === null
      ? []
      : [doubt({ ...told, basis: 'text', span, on: [`events/${id}`] })]
  })
}
