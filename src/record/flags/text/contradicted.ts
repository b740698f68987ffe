/**
 * Two things in one text that cannot both hold: a role called unclear that the same text names, a
 * mediator between two sides that was made one of them.
 */
import { cuesIn } from '../cues.ts'
import type { Sentence } from '../../reading/mentions.ts'
import { together } from '../../reading/span.ts'
import type { ReadFlag } from '../../reading/reading.ts'
import { doubt, inSentence, type Matter, type Rule } from '../rule.ts'
import { partyIntermediary } from './party-intermediary.ts'
import { reason } from '../../reasons/reason.ts'

export const contradicted: Rule = (matter) => [
  ...matter.read.sentences.flatMap((sentence) => unclearRole(matter, sentence)),
  ...standsBetweenItself(matter),
]

function unclearRole({ read, reading }: Matter, sentence: Sentence): readonly ReadFlag[] {
  const cues = cuesIn(read, sentence)
  const role = cues.find(({ name }) => name === 'role')
  const unclear = cues.find(({ name }) => name === 'unclear')
  if (role === undefined || unclear === undefined) return []
  const named = inSentence(read.names, sentence).find(({ of }) =>
    reading.intermediaries.some(({ code }) => code === of),
  )
  if (named === undefined) return []
  return [
    doubt({
      rule: 'contradicted',
      basis: 'text',
      span: together(role.span, unclear.span),
      says: reason('flag.unclearRole', { code: named.of ?? '' }),
    }),
  ]
}

/** The words that name the mediation, where the text makes the mediator a party elsewhere. */
function standsBetweenItself(matter: Matter): readonly ReadFlag[] {
  const [made] = partyIntermediary(matter)
  if (made === undefined) return []
  return matter.read.sentences.flatMap((sentence) =>
    cuesIn(matter.read, sentence)
      .filter(({ name }) => name === 'betweenSides')
      .map(({ span }) =>
        doubt({
          rule: 'contradicted',
          basis: 'text',
          span,
          says: reason('flag.standsBetween'),
        }),
      ),
  )
}
