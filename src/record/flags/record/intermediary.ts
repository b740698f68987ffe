/** Somebody named as helping whom nobody names in the record of that day, where it names others. */
import { reason } from '../../reasons/reason.ts'
import { isDay } from '../days.ts'
import { near } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'

/** Roles that somebody may have beside the mediators, and whom the record seldom asks about. */
const aside = new Set(['host', 'carrier', 'medical'])

export const intermediary: Rule = ({ reading, recorded }) => {
  const seen = new Set<string>()
  return reading.intermediaries.flatMap(({ code, role, event: at, speaker, span }, place) => {
    const event = reading.events[at ?? -1]
    const on = event?.date.value ?? null
    const isNamedByParty = event?.parties.includes(reading.speakers[speaker ?? -1]?.of ?? '')
    if (recorded === null || event?.status !== 'held' || isNamedByParty || !isDay(on)) return []
    if (event.date.precision !== 'day' || aside.has(role) || seen.has(code)) return []
    const found = near(recorded, { parties: event.parties, on, within: 0 })
    const named = new Set(
      found.flatMap(({ claims }) =>
        claims
          .filter(({ attribute }) => attribute === 'intermediary')
          .flatMap(({ value }) => value.split(';').map((each) => each.trim())),
      ),
    )
    if (found.length !== 1 || named.size === 0 || named.has(code)) return []
    seen.add(code)
    return [
      doubt({
        rule: 'intermediary',
        basis: 'record',
        span,
        on: [`intermediaries/${place}`],
        says: reason('flag.intermediary', { code, day: on, others: [...named] }),
      }),
    ]
  })
}
