/**
 * What was said, as schema.org ClaimReview (JSON-LD): one review for each thing that an office
 * said of an event, with every page that printed it. The author of a claim is an office, never a
 * person; the rating is the state of the figure in the record.
 */
import { groupedBy } from '../building/grouped.ts'
import type { SaidClaim, WholeRecord } from '../whole/whole-record.ts'
import { ratingsIn, scale } from './rating.ts'

export type Publisher = {
  readonly desk: string
  /** Where the desk's pages stand, without a slash at the end. */
  readonly address: string
  /** The day of the export. */
  readonly on: string
}

/** One thing said of one event, whoever says it. */
const sayingOf = (claim: SaidClaim) =>
  JSON.stringify([
    claim.event,
    claim.attribute,
    claim.side,
    claim.category,
    claim.per,
    claim.bound,
    claim.modality,
    claim.part,
    claim.series,
    claim.scope,
    claim.number ?? claim.value,
  ])

export function claimReviews(record: WholeRecord, { desk, address, on }: Publisher) {
  const ratings = ratingsIn(record.built, record.whoIs)
  // Claims on which a chosen counter rests come along; what they say of other events is not reviewed.
  const events = new Set(record.built.events.map(({ id }) => id))
  const chosen = [...record.claims.values()].filter(({ event }) => events.has(event))
  const author = { '@type': 'Organization', name: desk, url: address }
  return {
    '@context': 'https://schema.org',
    '@graph': [...groupedBy(chosen, sayingOf).values()].flatMap((sayings) => {
      const { value, words } = ratings.of(sayings)
      const reviewRating = {
        '@type': 'Rating',
        ratingValue: value,
        bestRating: scale.best,
        worstRating: scale.worst,
        alternateName: words,
        ratingExplanation: scale.says,
      }
      const bySpeaker = groupedBy(sayings, ({ speaker }) => speaker)
      return [...bySpeaker].flatMap(([speaker, [claim, ...others]]) =>
        claim === undefined
          ? []
          : {
              '@type': 'ClaimReview',
              url: `${address}/record/events/${encodeURIComponent(claim.event)}`,
              datePublished: on,
              author,
              claimReviewed: inWords(claim),
              itemReviewed: {
                '@type': 'Claim',
                identifier: [claim, ...others].map(({ id }) => id),
                author: { '@type': 'Organization', name: speaker },
                appearance: appearances([claim, ...others]),
              },
              reviewRating,
            },
      )
    }),
  }
}

const appearances = (claims: readonly SaidClaim[]) =>
  claims.flatMap(({ url, outlet }) =>
    url === null
      ? []
      : {
          '@type': 'CreativeWork',
          url,
          ...(outlet !== null && { publisher: { '@type': 'Organization', name: outlet } }),
        },
  )

/** In plain English: `about 5 people (planned), received by northland, 2031-03-05, north-south`. */
function inWords(claim: SaidClaim): string {
  const { attribute, side, per, modality, part, date, conflict } = claim
  return [
    whatOf(claim),
    modality === 'asserted' ? null : `(${modality})`,
    part === null ? null : `(${part})`,
    attribute !== 'count' || side === null
      ? null
      : per === 'each'
        ? 'received by each side'
        : `received by ${side === 'both' ? 'both sides together' : side}`,
    `${date.length < 'YYYY-MM-DD'.length ? 'in' : 'on'} ${date}, ${conflict}`,
  ]
    .filter((each) => each !== null)
    .join(' ')
}

const bounds = { exact: '', min: 'at least ', about: 'about ' } as const
const people = {
  person: 'people',
  military: 'military',
  civilian: 'civilians',
  wounded: 'wounded',
  child: 'children',
  woman: 'women',
  remains: 'remains',
  exchange: 'exchanges',
} as const

function whatOf({ attribute, category, bound, value, series, scope }: SaidClaim): string {
  const amount = `${bounds[bound]}${value}`
  const counter = [series, scope].filter((each) => each !== null && each !== 'all').join(', ')
  const counting = counter === '' ? '' : ` (${counter})`
  switch (attribute) {
    case 'count':
      return `${amount} ${people[category ?? 'person']}`
    case 'running':
      return `exchange number ${amount}${counting}`
    case 'cumulative':
      return `${amount} ${people[category ?? 'person']} so far${counting}`
    case 'withheld':
      return 'the count is withheld'
    default:
      return `${attribute.replaceAll('-', ' ')}: ${amount}`
  }
}
