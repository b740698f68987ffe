/**
 * A month or a day at which the record knows nothing of the kind, while it does at the same month or
 * day of a neighbouring year.
 */
import type { Reading } from '../../reading/reading.ts'
import type { Span } from '../../reading/span.ts'
import { ofParties, type RecordedHappening } from '../recorded.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import { reason } from '../../reasons/reason.ts'

/** Something that a text puts on a day or into a month. */
type Dated = {
  readonly value: string
  readonly span: Span
  readonly parties: readonly string[]
  readonly kind: 'wounded' | 'remains' | 'people'
  readonly on: readonly string[]
}

export const dateSlip: Rule = (matter) => {
  const { recorded, read } = matter
  if (recorded === null) return []
  return [...ofEvents(matter), ...ofGarbledTerms(matter)].flatMap((dated) => {
    const { value, span, on } = dated
    const ofThem = ofParties(recorded, dated.parties)
    const alike = ofThem.filter((each) => kindsOf(each).includes(dated.kind))
    if (!covers(ofThem, value) || alike.some(({ date }) => date.startsWith(value))) return []
    const slipped = otherYears(value, read.published).find((date) =>
      alike.some((each) => each.date.startsWith(date)),
    )
    if (slipped === undefined) return []
    return [
      doubt({
        rule: 'date-slip',
        basis: 'record',
        span,
        on: [...on],
        says: reason('flag.dateSlip', { day: value, other: slipped }),
        suggests: slipped,
      }),
    ]
  })
}

const ofEvents = ({ reading }: Matter): readonly Dated[] =>
  reading.events.flatMap(({ id, kind, parties, date: { value, span, certainty } }) =>
    value === null || span === null || certainty !== 'stated'
      ? []
      : [{ value, span, parties, kind: kindOf(reading, id, kind), on: [`events/${id}`] }],
  )

/** A garbled name hides what happened from the reading, but not whom it was about. */
function ofGarbledTerms({ read, reading }: Matter): readonly Dated[] {
  const aboutWounded = new Set(
    read.names
      .filter(({ entry }) => entry.kind === 'garbled' && entry.category === 'wounded')
      .map(({ sentence }) => sentence),
  )
  return read.dates.flatMap(({ value, span, certainty, hasYear, sentence }) => {
    if (value === null || certainty !== 'stated' || !hasYear || !aboutWounded.has(sentence))
      return []
    const parties = reading.parties.map(({ code }) => code)
    return [{ value, span, parties, kind: 'wounded' as const, on: [] }]
  })
}

/** The wounded are compared with the wounded, remains with remains. */
function kindOf({ counts, mentioned }: Reading, event: number, kind: string): Dated['kind'] {
  const said = [...counts, ...mentioned].filter((each) => each.event === event)
  if (said.some(({ category }) => category === 'wounded')) return 'wounded'
  return kind === 'remains' ? 'remains' : 'people'
}

function kindsOf({ kind, claims }: RecordedHappening): readonly Dated['kind'][] {
  if (kind === 'remains') return ['remains']
  const isOfWounded = claims.some(
    ({ category, attribute, value }) =>
      category === 'wounded' ||
      (attribute === 'category-of-persons' && /wounded|ill|injur/iu.test(value)),
  )
  return isOfWounded ? ['people', 'wounded'] : ['people']
}

/** Before its first and after its last entry the record cannot know. */
function covers(ofThem: readonly RecordedHappening[], value: string): boolean {
  const [first, last] = [ofThem[0]?.date, ofThem.at(-1)?.date]
  return first !== undefined && last !== undefined && first < value && value < last
}

function otherYears(value: string, published: string | null): readonly string[] {
  const year = Number(value.slice(0, 4))
  return [year + 1, year - 1, year + 2, year - 2]
    .map((each) => `${each}${value.slice(4)}`)
    .filter((date) => published === null || date <= published)
}
