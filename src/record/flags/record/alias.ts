/** An office holder whose name is spelt as nobody else spells it: one person, not a second one. */
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const alias: Rule = ({ read, reading }) => {
  const seen = new Set<string>()
  return read.names.flatMap(({ entry, written, span }) => {
    if (entry.kind !== 'holder' || written === null || seen.has(entry.name)) return []
    seen.add(entry.name)
    return [
      doubt({
        rule: 'alias',
        basis: 'record',
        span,
        on: reading.speakers.flatMap(({ name }, place) =>
          name === entry.name ? [`speakers/${place}`] : [],
        ),
        says: reason('flag.alias', { name: entry.name }),
        suggests: entry.name,
      }),
    ]
  })
}
