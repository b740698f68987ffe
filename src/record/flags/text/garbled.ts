/** A thing that no exchange has, or a term that went wrong in translation, as the gazetteer knows it. */
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const garbled: Rule = ({ read, reading }) =>
  read.names.flatMap(({ entry, span }) =>
    entry.kind === 'garbled' && isAboutExchange(reading.events.length)
      ? [
          doubt({
            rule: 'garbled',
            basis: 'text',
            span,
            says: reason('flag.garbled', { means: entry.means }),
            suggests: entry.means,
          }),
        ]
      : [],
  )

/** The same words are right in a text about something else. */
const isAboutExchange = (events: number) => events > 0
