/**
 * "The last exchange was on …", where the record has one between that day and the day of the news: a
 * summary that was written before it, or that missed it.
 */
import { reason } from '../../reasons/reason.ts'
import { plusDays } from '../../reading/dates/calendar.ts'
import type { DateMention, Sentence } from '../../reading/mentions.ts'
import { overlap, together } from '../../reading/span.ts'
import { cuesIn } from '../cues.ts'
import { isDay } from '../days.ts'
import { ofParties } from '../recorded.ts'
import { doubt, inSentence, type Matter, type Rule } from '../rule.ts'

export const recapGap: Rule = (matter) =>
  matter.read.sentences.flatMap((sentence) => {
    const previous = cuesIn(matter.read, sentence).find(({ name }) => name === 'previous')
    const [date, ...more] = inSentence(matter.read.dates, sentence)
    if (previous === undefined || date === undefined || more.length > 0) return []
    const kind = isOfRemains(matter, sentence) ? 'remains' : 'exchange'
    if (isNarrower(matter, sentence, kind)) return []
    const between = missed(matter, date, kind)
    const day = between.at(-1)
    if (day === undefined) return []
    return [
      doubt({
        rule: 'recap-gap',
        basis: 'record',
        span: together(previous.span, date.span),
        says: reason('flag.recapGap', { n: between.length, day }),
      }),
    ]
  })

type Kind = 'exchange' | 'remains'

/** "The previous repatriation … 1,000 bodies": of the fallen the last return is asked. */
function isOfRemains({ reading }: Matter, { span: within }: Sentence): boolean {
  const told = [...reading.counts, ...reading.mentioned].filter(
    ({ span }) => span !== null && overlap(span, within),
  )
  const main = reading.events.find((event) => event.main)
  return told.length > 0
    ? told.every(({ category }) => category === 'remains')
    : main?.kind === 'remains'
}

/** "The last one of the wounded", "by her mediation", "under the agreement": not the last of all. */
function isNarrower({ reading }: Matter, { span: within }: Sentence, kind: Kind): boolean {
  const { counts, mentioned, intermediaries, agreements } = reading
  const narrow = [...counts, ...mentioned].filter(
    ({ category }) => category !== 'person' && category !== 'military' && category !== kind,
  )
  return [...narrow, ...intermediaries, ...agreements].some(
    ({ span }) => span !== null && overlap(span, within),
  )
}

function missed(
  { reading, read, recorded }: Matter,
  date: DateMention,
  kind: Kind,
): readonly string[] {
  const last = date.end ?? date.value
  const parties = reading.parties.map(({ code }) => code)
  const news = reading.events.find(({ main, status }) => main && status === 'held')?.date.value
  const until = [news, read.published].find((day) => isDay(day ?? null) && day !== last) ?? null
  if (recorded === null || last === null || last.length < monthLength || until === null) return []
  // Tellings of one exchange differ by a day; a month ends with its last.
  const from = last.length === monthLength ? `${last}-31` : plusDays(last, 1)
  const to = plusDays(until, -1)
  return ofParties(recorded, parties)
    .filter(({ kind: its, date: on }) => its === kind && isDay(on) && on > from && on < to)
    .map(({ date: on }) => on)
}

const monthLength = 'YYYY-MM'.length
