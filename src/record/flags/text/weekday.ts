/** The name of a day that is not that day. */
import { weekdayOf } from '../../reading/dates/calendar.ts'
import { doubt, type Rule } from '../rule.ts'
import { isDay } from '../days.ts'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

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
        message: `${value} was a ${names[is - 1]}, not a ${names[said - 1]}.`,
      }),
    ]
  })
