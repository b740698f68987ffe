/** The outlet's own guess about motives, roles or prospects; it is nobody's claim. */
import { cuesIn } from '../cues.ts'
import { overlap } from '../../reading/span.ts'
import { doubt, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

export const editorial: Rule = ({ read, reading }) =>
  read.sentences.flatMap((sentence) => {
    if (reading.speakers.some(({ span }) => overlap(span, sentence.span))) return []
    return cuesIn(read, sentence)
      .filter(({ name }) => name === 'conjecture' || name === 'asNews')
      .map(({ name, span }) =>
        doubt({
          rule: 'editorial',
          basis: 'text',
          span: [span[0], wholeWords(read.text, span[1], sentence.span[1])],
          says: reason(name === 'asNews' ? 'flag.toldAsNews' : 'flag.conjecture'),
        }),
      )
  })

/** Enough of what is guessed to know it, and no half of a word. */
function wholeWords(text: string, from: number, until: number): number {
  if (until <= from + guessLength) return until
  const blank = text.lastIndexOf(' ', from + guessLength)
  return blank > from ? blank : from
}

const guessLength = 60
