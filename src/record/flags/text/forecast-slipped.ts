/**
 * A forecast whose time had passed when the text came out: "expected in the coming week", said weeks
 * before. The day on which it was said counts; without one, the day of publication.
 */
import { cuesIn } from '../cues.ts'
import { overlap, together } from '../../reading/span.ts'
import { daysBetween } from '../../reading/dates/calendar.ts'
import { isDay } from '../days.ts'
import { doubt, type Matter, type Rule } from '../rule.ts'
import type { Sentence } from '../../reading/mentions.ts'
import { reason } from '../../reasons/reason.ts'

/** The longest of the words for "soon" means a week. */
const soonDays = 8

export const forecastSlipped: Rule = (matter) =>
  matter.read.sentences.flatMap((sentence) => {
    const cues = cuesIn(matter.read, sentence)
    const expected = cues.find(({ name }) => name === 'expected')
    const soon = cues.find(({ name }) => name === 'soon')
    const { published } = matter.read
    if (expected === undefined || soon === undefined || !isDay(published)) return []
    const saidOn = saidBefore(matter, sentence)
    if (saidOn === null || daysBetween(saidOn, published) <= soonDays) return []
    return [
      doubt({
        rule: 'forecast-slipped',
        basis: 'text',
        span: together(expected.span, soon.span),
        says: reason('flag.forecastSlipped', { saidOn, published }),
      }),
    ]
  })

/** The speaker of this sentence, or of the one before, whom "he also noted" goes on with. */
function saidBefore({ reading, read }: Matter, sentence: Sentence): string | null {
  const before = read.sentences.filter(({ index }) => index <= sentence.index).slice(-2)
  const days = before.flatMap((each) =>
    reading.speakers.filter(({ span }) => overlap(span, each.span)).map(({ saidOn }) => saidOn),
  )
  return days.findLast((day) => isDay(day)) ?? null
}
