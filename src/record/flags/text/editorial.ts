/** The outlet's own guess about motives, roles or prospects; it is nobody's claim. */
import { cuesIn } from '../cues.ts'
import { overlap } from '../../reading/span.ts'
import { doubt, type Rule } from '../rule.ts'

export const editorial: Rule = ({ read, reading }) =>
  read.sentences.flatMap((sentence) => {
    if (reading.speakers.some(({ span }) => overlap(span, sentence.span))) return []
    return cuesIn(read, sentence)
      .filter(({ name }) => name === 'conjecture' || name === 'asNews')
      .map(({ name, span }) =>
        doubt({
          rule: 'editorial',
          basis: 'text',
          span: [span[0], Math.min(sentence.span[1], span[1] + 60)],
          message:
            name === 'asNews'
              ? 'Told as news by nobody who is named; look at what was known before.'
              : 'This is a conjecture of the outlet, and no claim of anybody who was there.',
        }),
      )
  })
