/**
 * One figure told twice: as done, and in another sentence as still to come. It holds only where both
 * are about one happening: the news has no day of its own, or that of the plan, and nothing says that
 * as many are to follow.
 */
import { reason } from '../../reasons/reason.ts'
import type { ReadCount } from '../../reading/reading.ts'
import { overlap } from '../../reading/span.ts'
import { cuesIn, type CueName } from '../cues.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'

/** Small figures meet by chance. */
const least = 10

export const plannedToldAsDone: Rule = (matter) =>
  matter.reading.counts.flatMap((done, place) => {
    if (done.modality !== 'asserted' || done.span === null || done.n < least) return []
    const ahead = matter.reading.counts.find((planned) => isSameToCome(matter, done, planned))
    if (ahead === undefined) return []
    return [
      doubt({
        rule: 'planned-told-as-done',
        basis: 'text',
        span: done.span,
        on: [`counts/${place}`],
        says: reason('flag.plannedToldAsDone', { n: done.n }),
      }),
    ]
  })

function isSameToCome(matter: Matter, done: ReadCount, planned: ReadCount): boolean {
  const isAlike =
    planned.modality === 'planned' &&
    planned.n === done.n &&
    (planned.category === 'remains') === (done.category === 'remains') &&
    (planned.side === done.side || planned.per !== 'side' || done.per !== 'side')
  return (
    isAlike &&
    isOneHappening(matter, done, planned) &&
    stands(matter, planned, 'ahead') &&
    !stands(matter, planned, 'more') &&
    !stands(matter, done, 'more')
  )
}

/** News without a day of its own is told of the day of publication. */
function isOneHappening({ reading }: Matter, done: ReadCount, planned: ReadCount): boolean {
  const news = reading.events[done.event ?? -1]?.date
  const plan = reading.events[planned.event ?? -1]?.date
  const isOwnDay = news !== undefined && news.span !== null
  return done.event === planned.event || !isOwnDay || news.value === plan?.value
}

/** Does the sentence of this count hold such words? */
const stands = ({ read }: Matter, { span }: ReadCount, name: CueName): boolean =>
  span !== null &&
  read.sentences.some(
    (sentence) =>
      overlap(sentence.span, span) && cuesIn(read, sentence).some((cue) => cue.name === name),
  )
