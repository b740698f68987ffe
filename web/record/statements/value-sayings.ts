/** How each list of a reading says one of its values: codes and closed words, no sentence of its own. */
import type { TFunction } from 'i18next'
import type { ReadDate, Reading } from '../../../src/record/reading/reading.ts'
import type { Bound } from '../../../src/record/reading/words-of-the-field.ts'
import { isReasonWord } from '../../../src/record/reasons/words.ts'
import type { CorrectedList } from '../../../src/record/statements/corrections.ts'

/** Words and numbers of the language of the page. */
export type Saying = {
  readonly t: TFunction
  readonly number: (value: number) => string
  readonly code: (of: string | null) => string
  readonly side: (of: string) => string
  readonly many: (counted: { readonly n: number; readonly bound: Bound }) => string
  readonly day: (date: ReadDate) => string
  readonly eventOf: (place: number | null) => string | null
}

/** A code keeps its direction in a text from right to left. */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`

export const some = (...parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(' · ')

export function sayingIn(t: TFunction, number: (value: number) => string): Saying {
  const code = (of: string | null) => (of === null ? t('statements.nobody') : leftToRight(of))
  return {
    t,
    number,
    code,
    side: (of) => (of === 'both' ? t('statements.both') : code(of)),
    many: ({ n, bound }) => t(`statements.bound.${bound}`, { n: number(n) }),
    day: (date) =>
      some(
        date.value === null ? t('statements.noDay') : leftToRight(date.value),
        date.end !== null && leftToRight(date.end),
        date.certainty !== 'stated' && t(`statements.certainty.${date.certainty}`),
      ),
    eventOf: (place) =>
      place === null ? null : t('statements.ofEvent', { number: number(place + 1) }),
  }
}

type Say = (saying: Saying, reading: Reading, place: number) => string

export const sayings: Readonly<Record<CorrectedList, Say>> = {
  parties: ({ code }, reading, place) => {
    return code(reading.parties[place]?.code ?? null)
  },
  intermediaries: ({ t, code }, reading, place) => {
    const one = reading.intermediaries[place]
    return one === undefined ? '' : some(code(one.code), t(`statements.role.${one.role}`))
  },
  events: ({ t, number, code, day }, reading, place) => {
    const one = reading.events[place]
    if (one === undefined) return ''
    const parties = one.parties.map(code).join(', ')
    const { kind, status, stage, main } = one
    const stageSaid = stage !== null && t('statements.stage', { number: number(stage) })
    const recap = !main && t('statements.recap')
    return some(
      number(place + 1),
      t(`statements.kind.${kind}`),
      t(`statements.status.${status}`),
      parties,
      day(one.date),
      stageSaid,
      recap,
    )
  },
  counts: ({ t, side, many, eventOf }, reading, place) => {
    const one = reading.counts[place]
    if (one === undefined) return ''
    const to = t('statements.to', { side: side(one.side) })
    const part = one.partOf !== null && t('statements.part')
    const how = one.modality !== 'asserted' && t(`statements.modality.${one.modality}`)
    const what = [many(one), t(`statements.category.${one.category}`)].join(' ')
    return some(
      what,
      to,
      one.per !== 'side' && t(`statements.per.${one.per}`),
      how,
      part,
      eventOf(one.event),
    )
  },
  withheld: ({ t, side, eventOf }, reading, place) => {
    const one = reading.withheld[place]
    return one === undefined
      ? ''
      : some(t('statements.to', { side: side(one.side) }), eventOf(one.event))
  },
  mentioned: ({ t, side, eventOf }, reading, place) => {
    const one = reading.mentioned[place]
    if (one === undefined) return ''
    return some(
      t(`statements.category.${one.category}`),
      t('statements.to', { side: side(one.side) }),
      eventOf(one.event),
    )
  },
  agreements: ({ t, number, day }, reading, place) => {
    const one = reading.agreements[place]
    if (one === undefined) return ''
    const round = one.round !== null && t('statements.round', { number: number(one.round) })
    return some(one.name, round, one.formula, day(one.date))
  },
  running: ({ t, code, many }, reading, place) => {
    const one = reading.running[place]
    if (one === undefined) return ''
    const since = one.since !== null && t('statements.since', { day: leftToRight(one.since) })
    const scope = one.scope !== 'all' && one.scope
    return some(
      [many(one), t(`statements.unit.${one.unit}`)].join(' '),
      t('statements.counts', { owner: code(one.owner) }),
      scope,
      since,
    )
  },
  cumulative: ({ t, code, side, many }, reading, place) => {
    const one = reading.cumulative[place]
    if (one === undefined) return ''
    const since = one.since !== null && t('statements.since', { day: leftToRight(one.since) })
    const to = t('statements.to', { side: side(one.side) })
    const scope = one.scope !== 'all' && one.scope
    return some(
      [many(one), t(`statements.unit.${one.unit}`)].join(' '),
      to,
      t('statements.counts', { owner: code(one.owner) }),
      scope,
      since,
    )
  },
  speakers: ({ t, code }, reading, place) => {
    const one = reading.speakers[place]
    if (one === undefined) return ''
    return some(
      code(one.of),
      t(`statements.office.${one.office}`),
      one.name,
      one.saidOn !== null && leftToRight(one.saidOn),
    )
  },
  relays: ({ number }, reading, place) => {
    const one = reading.relays[place]
    return one === undefined ? '' : some(`\u2068${one.outlet}\u2069`, number(one.order))
  },
  hedges: (_, reading, place) => {
    return `\u2068${reading.hedges[place]?.cue ?? ''}\u2069`
  },
  stances: ({ t, code }, reading, place) => {
    const one = reading.stances[place]
    if (one === undefined) return ''
    const by = reading.speakers[one.speaker ?? -1]?.of ?? null
    return some(
      code(by),
      t(`statements.act.${one.act}`),
      one.towards !== null && code(one.towards),
      isReasonWord(one.about) ? t(`reasonWords.${one.about}`) : one.about,
    )
  },
  conditions: ({ t, code }, reading, place) => {
    const one = reading.conditions[place]
    return one === undefined
      ? ''
      : some(t(`statements.condition.${one.about}`), one.of !== null && code(one.of))
  },
  commitments: ({ t, code, side, many }, reading, place) => {
    const one = reading.commitments[place]
    if (one === undefined) return ''
    const what =
      one.category === 'care' ? t('statements.care') : t(`statements.category.${one.category}`)
    const n = one.n === null ? '' : `${many({ n: one.n, bound: one.bound })} `
    return some(
      `${n}${what}`,
      one.by !== null && code(one.by),
      one.to !== null && t('statements.to', { side: side(one.to) }),
      one.due,
    )
  },
}
