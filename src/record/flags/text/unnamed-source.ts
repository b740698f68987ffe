/** A figure on the word of somebody whom nobody names: worth knowing, no fault. */
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const unnamedSource: Rule = ({ reading: { counts, speakers } }) =>
  counts.flatMap(({ speaker, span, n }, place) =>
    speaker !== null && speakers[speaker]?.office === 'unnamed' && span !== null
      ? [
          doubt({
            rule: 'unnamed-source',
            severity: 'note',
            basis: 'text',
            span,
            on: [`counts/${place}`],
            says: reason('flag.unnamedSource', { n }),
          }),
        ]
      : [],
  )
