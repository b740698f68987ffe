/** The name of a day that is not that day. */
import { weekdayOf } from '../../reading/dates/calendar.ts'
import { doubt, type Rule } from '../rule.ts'
import { isDay } from '../days.ts'
import { reason } from '../../reasons/reason.ts'
import { weekdays } from '../../reasons/words.ts'

export const weekday: Rule = ({ read }) =>
  read.dates.flatMap(({ value, weekday: said, span, certainty }) => {
    if (said === null || certainty !== 'stated' || !isDay(value)) return []
    const is = weekdayOf(value)
    if (is === said) return []
    return [
      doubt({
        rule: 'weekday',
        severity: 'error',
        basis: 'text',
        span,
        says: reason('flag.weekday', { day: value, is: dayName(is), said: dayName(said) }),
      }),
    ]
  })

const dayName = (day: number) => ({ word: weekdays[day - 1] ?? '' })
