/** The name of a day that is not that day. */
import { doubt, type Rule } from '../rule.ts'
import { isDay } from '../days.ts'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 1 Monday to 7 Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

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
