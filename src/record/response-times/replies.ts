/**
 * What offices demanded of or offered to each other in kept statements, and the next word of the side
 * that was asked about the same thing. A next word is no answer for certain: it is what the record
 * knows. Where there is none it stays open, and is never 0 days.
 */
import { isDay } from '../flags/days.ts'
import { daysBetween } from '../reading/dates/calendar.ts'
import type { SaidStance } from '../stances/said-stances.ts'

export type Reply = {
  readonly asked: SaidStance
  readonly answered: SaidStance | null
  /** Calendar days; null while it is open. */
  readonly days: number | null
}

/** What is said later may be of something else. */
const answeredWithinDays = 60

const asks = ({ act }: SaidStance) => act === 'demands' || act === 'offers'

/** The newest first. */
export function repliesIn(stances: readonly SaidStance[]): readonly Reply[] {
  return stances
    .flatMap((asked): Reply[] => {
      const { towards, on } = asked
      if (!asks(asked) || towards === null || towards === asked.of || !isDay(on)) return []
      // Stances stand by their days, so that the first that fits is the next word.
      const answered = stances.find((each) => isWordOn(each, asked)) ?? null
      const day = answered?.on ?? null
      return [{ asked, answered, days: isDay(day) ? daysBetween(on, day) : null }]
    })
    .toReversed()
}

function isWordOn({ of, towards, act, about, on }: SaidStance, asked: SaidStance): boolean {
  if (of === null || of !== asked.towards || act === 'thanks' || about !== asked.about) return false
  if (towards !== null && towards !== asked.of) return false
  if (!isDay(on) || !isDay(asked.on)) return false
  const days = daysBetween(asked.on, on)
  return days >= 0 && days <= answeredWithinDays
}
