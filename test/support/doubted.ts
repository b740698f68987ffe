/** A matter of doubt for the tests of rules: a text of invented parties, with what was read of it. */
import { fictional } from '../../src/record/gazetteer/fictional.ts'
import { namesIn } from '../../src/record/gazetteer/find-names.ts'
import { recordedOf, type RecordedClaim } from '../../src/record/flags/recorded.ts'
import type { Matter } from '../../src/record/flags/rule.ts'
import type { Language } from '../../src/record/reading/languages.ts'
import type { DateMention, NumberMention } from '../../src/record/reading/mentions.ts'
import { Reading, type ReadCount, type ReadEvent } from '../../src/record/reading/reading.ts'
import type { Span } from '../../src/record/reading/span.ts'

/** Where these words stand in the text. */
export function spanIn(text: string, words: string): Span {
  const from = text.indexOf(words)
  if (from < 0) throw new Error(`"${words}" does not stand in "${text}"`)
  return [from, from + words.length]
}

export const heldOn = (value: string, span: Span | null = null): ReadEvent => ({
  id: 0,
  kind: 'exchange',
  status: 'held',
  parties: ['northland', 'southland'],
  stage: null,
  agreement: null,
  place: null,
  main: true,
  date: {
    value,
    end: null,
    precision: value.length === 10 ? 'day' : 'month',
    certainty: span === null ? 'published' : 'stated',
    span,
  },
})

export const counted = (n: number, span: Span, more: Partial<ReadCount> = {}): ReadCount => ({
  event: 0,
  side: 'northland',
  category: 'person',
  n,
  low: n,
  high: n,
  bound: 'exact',
  per: 'side',
  modality: 'asserted',
  speaker: null,
  partOf: null,
  from: null,
  span,
  ...more,
})

type Told = {
  readonly text: string
  readonly lang?: Language
  readonly published?: string
  readonly reading?: Partial<Reading>
  readonly dates?: readonly Partial<DateMention>[]
  readonly numbers?: readonly Pick<NumberMention, 'span' | 'n'>[]
  readonly claims?: readonly Partial<RecordedClaim>[]
}

const stated = {
  kind: 'date',
  end: null,
  precision: 'day',
  certainty: 'stated',
  calendar: 'gregorian',
} as const
const nothing = Object.fromEntries(Object.keys(Reading.shape).map((name) => [name, []]))

export function doubted(told: Told): Matter {
  const { text, lang = 'en', published = '2031-05-10', claims } = told
  const sentences = sentencesOf(text)
  const sentenceOf = (span: Span) => sentences.findIndex((each) => span[0] < each.span[1])
  return {
    read: {
      text,
      lang,
      published,
      sentences,
      names: namesIn(text, sentences, lang, fictional),
      dates: (told.dates ?? []).map((date) => {
        const span = date.span ?? [0, 1]
        const usual = { ...stated, weekday: null, hasYear: true, value: null }
        return { ...usual, ...date, span, sentence: sentenceOf(span) }
      }),
      numbers: (told.numbers ?? []).map(({ span, n }) => ({
        kind: 'number' as const,
        sentence: sentenceOf(span),
        span,
        n,
        low: n,
        high: n,
        bound: 'exact' as const,
        boundBy: null,
        isOrdinal: false,
      })),
    },
    gazetteer: fictional,
    reading: Reading.parse({
      ...nothing,
      file: 'a.txt',
      sha256: '0'.repeat(64),
      publisher: null,
      published,
      lang,
      reader: 'test/1',
      parties: [
        { code: 'northland', span: [0, 1] },
        { code: 'southland', span: [0, 1] },
      ],
      events: [heldOn(published)],
      ...told.reading,
    }),
    recorded: claims === undefined ? null : recordedOf(claims.map(claimWith)),
  }
}

const claimWith = (claim: Partial<RecordedClaim>, place: number): RecordedClaim => ({
  id: `c${place}`,
  event: claim.date ?? 'e',
  kind: 'exchange',
  date: '2031-05-10',
  dateEnd: null,
  parties: ['northland', 'southland'],
  attribute: 'count',
  side: 'northland',
  category: 'person',
  per: 'side',
  bound: 'exact',
  modality: 'asserted',
  part: null,
  series: null,
  scope: null,
  number: 60,
  value: '60',
  speaker: 'Northland ministry',
  of: 'northland',
  ...claim,
})

function sentencesOf(text: string) {
  return [...text.matchAll(/[^.]+\.?/gu)].map((found, index) => {
    const span: Span = [found.index, found.index + found[0].length]
    return { index, span, dateline: null, words: [] }
  })
}
