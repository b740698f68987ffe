/**
 * A month or a day at which the record knows nothing of the kind, while it does at the same month or
 * day of a neighbouring year, or of the neighbouring month.
 */
import type { ReadEvent, Reading } from '../../reading/reading.ts'
import { ofParties, type RecordedHappening } from '../recorded.ts'
import { doubt, type Rule } from '../rule.ts'

export const dateSlip: Rule = ({ reading, recorded, read }) =>
  reading.events.flatMap((event) => {
    const { value, span, certainty } = event.date
    if (recorded === null || value === null || span === null || certainty !== 'stated') return []
    const own = ofParties(recorded, event.parties).filter((each) => isAlike(reading, event, each))
    if (!covers(own, value) || own.some(({ date }) => date.startsWith(value))) return []
    // A day on which the record knows something within three days is its affair, not this rule's.
    const slipped = otherYears(value, read.published).find((date) =>
      own.some((each) => each.date.startsWith(date)),
    )
    if (slipped === undefined) return []
    return [
      doubt({
        rule: 'date-slip',
        basis: 'record',
        span,
        on: [`events/${event.id}`],
        message: `The record knows nothing like this of ${value}, and does of ${slipped}.`,
        suggests: slipped,
      }),
    ]
  })

/** The wounded are compared with the wounded, remains with remains. */
function isAlike(reading: Reading, { id, kind }: ReadEvent, recorded: RecordedHappening): boolean {
  const said = [...reading.counts, ...reading.mentioned].filter(({ event }) => event === id)
  const isOfWounded = said.some(({ category }) => category === 'wounded')
  if (isOfWounded)
    return recorded.claims.some(
      ({ category, attribute, value }) =>
        category === 'wounded' ||
        (attribute === 'category-of-persons' && /wounded|ill|injur/iu.test(value)),
    )
  return (kind === 'remains') === (recorded.kind === 'remains')
}

/** Before its first and after its last entry the record cannot know. */
function covers(own: readonly RecordedHappening[], value: string): boolean {
  const [first, last] = [own[0]?.date, own.at(-1)?.date]
  return first !== undefined && last !== undefined && first < value && value < last
}

function otherYears(value: string, published: string | null): readonly string[] {
  const year = Number(value.slice(0, 4))
  return [year + 1, year - 1, year + 2, year - 2]
    .map((each) => `${each}${value.slice(4)}`)
    .filter((date) => published === null || date <= published)
}
