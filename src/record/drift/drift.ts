/**
 * What a relay did to what it relays, word against word: two readings of one event, the original and
 * who passed it on. Kept, lost (a figure, a hedge, a voice), added (nothing in the original says it),
 * or changed, with the way in which it changed where one is known.
 */
import { isDigitSlip } from '../flags/record/figures.ts'
import type { ReadCount, Reading, ReadSpeaker } from '../reading/reading.ts'
import type { Span } from '../reading/span.ts'

export type DriftLine = {
  readonly kind: 'kept' | 'lost' | 'added' | 'changed'
  /** Of what list of a reading: counts, running, hedges, speakers … */
  readonly list: string
  /** In the original; null: it does not stand there. */
  readonly original: Span | null
  readonly relay: Span | null
  /** How it changed: `each-total`, `digits`, `rounding`, `category`, `planned-realised`, `hedge-lost`, `role`, `series-scope`. */
  readonly rule: string | null
  readonly says: string
}

/** In the order kept, changed, lost, added; each in the order of its text. */
export function driftOf(original: Reading, relay: Reading): readonly DriftLine[] {
  const lines = [
    ...countsOf(original, relay),
    ...numbersOf(original, relay),
    ...rolesOf(original, relay),
    ...voicesOf(original, relay),
    ...hedgesOf(original, relay),
  ]
  return kinds.flatMap((kind) => lines.filter((line) => line.kind === kind))
}

const kinds = ['kept', 'changed', 'lost', 'added'] as const

/** One value beside one value; what is left on either side is lost or added. */
function paired<Value>(
  ours: readonly Value[],
  theirs: readonly Value[],
  alike: readonly ((one: Value, other: Value) => boolean)[],
) {
  const left = [...ours]
  const right = [...theirs]
  const pairs: (readonly [Value, Value])[] = []
  for (const same of alike) {
    for (const one of left.slice()) {
      const other = right.find((each) => same(one, each))
      if (other === undefined) continue
      left.splice(left.indexOf(one), 1)
      right.splice(right.indexOf(other), 1)
      pairs.push([one, other])
    }
  }
  return { pairs, left, right }
}

const said = (count: ReadCount) => `${count.n} ${count.category} to ${count.side}`
const isStated = ({ modality }: ReadCount) => modality !== 'derived'

function countsOf(original: Reading, relay: Reading): readonly DriftLine[] {
  const { pairs, left, right } = paired(
    original.counts.filter(isStated),
    relay.counts.filter(isStated),
    [
      (a, b) => a.n === b.n && a.side === b.side && a.category === b.category,
      (a, b) => a.n === b.n && a.category === b.category,
      (a, b) => a.n === b.n && a.side === b.side,
      (a, b) => a.side === b.side && a.category === b.category,
      (a, b) => a.category === b.category && (a.n === 2 * b.n || b.n === 2 * a.n),
    ],
  )
  return [
    ...pairs.map(([a, b]): DriftLine => {
      const rule = ruleOf(a, b)
      const spans = { list: 'counts', original: a.span, relay: b.span }
      return rule === null
        ? { kind: 'kept', ...spans, rule: null, says: said(a) }
        : { kind: 'changed', ...spans, rule, says: `${said(a)} became ${said(b)}` }
    }),
    ...left.map((a) => only('lost', 'counts', a.span, said(a))),
    ...right.map((b) => only('added', 'counts', b.span, said(b))),
  ]
}

function ruleOf(a: ReadCount, b: ReadCount): string | null {
  if (a.n !== b.n) {
    if (a.n === 2 * b.n || b.n === 2 * a.n) return 'each-total'
    if (isDigitSlip(a.n, b.n)) return 'digits'
    return isRounded(a.n, b.n) ? 'rounding' : 'rewrite'
  }
  if (a.category !== b.category) return 'category'
  if (a.side !== b.side) return a.side === 'both' || b.side === 'both' ? 'each-total' : 'role'
  if (a.modality === b.modality) return null
  if (a.modality === 'planned') return 'planned-realised'
  return a.modality === 'hedged' ? 'hedge-lost' : 'rewrite'
}

/** 800 for 780: within a twentieth, and rounder than what it stands for. */
const isRounded = (from: number, to: number) =>
  Math.abs(from - to) * 20 <= from && zerosOf(to) > zerosOf(from)
const zerosOf = (n: number) => /0*$/u.exec(String(n))?.[0].length ?? 0

type Numbered = {
  readonly list: string
  readonly n: number
  readonly owner: string | null
  readonly scope: string
  readonly span: Span
}

const numberedIn = ({ running, cumulative }: Reading): readonly Numbered[] => [
  ...running.map(({ n, owner, scope, span }) => ({ list: 'running', n, owner, scope, span })),
  ...cumulative.map(({ n, owner, scope, span }) => ({ list: 'cumulative', n, owner, scope, span })),
]

const numberWords = ({ n, owner, scope }: Numbered) =>
  `${n} of ${owner ?? 'nobody named'}, ${scope}`

/** Running numbers and totals so far. */
function numbersOf(original: Reading, relay: Reading): readonly DriftLine[] {
  const { pairs, left, right } = paired(numberedIn(original), numberedIn(relay), [
    (a, b) => a.list === b.list && a.n === b.n && a.owner === b.owner && a.scope === b.scope,
    (a, b) => a.list === b.list && a.n === b.n,
    (a, b) => a.list === b.list && a.owner === b.owner,
  ])
  return [
    ...pairs.map(([a, b]): DriftLine => {
      const spans = { list: a.list, original: a.span, relay: b.span }
      if (a.n === b.n && a.owner === b.owner && a.scope === b.scope)
        return { kind: 'kept', ...spans, rule: null, says: numberWords(a) }
      const rule = a.n !== b.n ? numberRule(a.n, b.n) : 'series-scope'
      return { kind: 'changed', ...spans, rule, says: `${numberWords(a)} became ${numberWords(b)}` }
    }),
    ...left.map((a) => only('lost', a.list, a.span, numberWords(a))),
    ...right.map((b) => only('added', b.list, b.span, numberWords(b))),
  ]
}

const numberRule = (from: number, to: number) =>
  isDigitSlip(from, to) ? 'digits' : isRounded(from, to) ? 'rounding' : 'series-jump'

/** An intermediary that became a party, or stands there no more. */
function rolesOf(original: Reading, relay: Reading): readonly DriftLine[] {
  const lines = original.intermediaries.flatMap(({ code, span }): readonly DriftLine[] => {
    const still = relay.intermediaries.find((each) => each.code === code)
    const party = relay.parties.find((each) => each.code === code)
    const flagged = relay.flags.find(
      ({ rule, says }) => rule === 'party-intermediary' && says?.values['code'] === code,
    )
    const at = party?.span ?? flagged?.span
    if (at !== undefined) {
      const says = `${code}, an intermediary, became a party`
      return [
        { kind: 'changed', list: 'intermediaries', original: span, relay: at, rule: 'role', says },
      ]
    }
    if (still === undefined) return [only('lost', 'intermediaries', span, code)]
    return [
      {
        kind: 'kept',
        list: 'intermediaries',
        original: span,
        relay: still.span,
        rule: null,
        says: code,
      },
    ]
  })
  const added = relay.intermediaries.filter(
    ({ code }) => !original.intermediaries.some((each) => each.code === code),
  )
  return [...lines, ...added.map(({ code, span }) => only('added', 'intermediaries', span, code))]
}

const voiceWords = ({ of, office }: ReadSpeaker) => `${of ?? 'nobody named'}, ${office}`

/** Who speaks: an attribution that is lost makes a claim everybody's. */
function voicesOf(original: Reading, relay: Reading): readonly DriftLine[] {
  const { pairs, left, right } = paired(original.speakers, relay.speakers, [
    (a, b) => a.of === b.of && a.office === b.office,
    (a, b) => a.of !== null && a.of === b.of,
  ])
  return [
    ...pairs.map(([a, b]): DriftLine => {
      const isSame = a.office === b.office
      const says = isSame ? voiceWords(a) : `${voiceWords(a)} became ${voiceWords(b)}`
      const rule = isSame ? null : 'rewrite'
      const kind = isSame ? 'kept' : 'changed'
      return { kind, list: 'speakers', original: a.span, relay: b.span, rule, says }
    }),
    ...left.map((a) => only('lost', 'speakers', a.span, voiceWords(a))),
    ...right.map((b) => only('added', 'speakers', b.span, voiceWords(b))),
  ]
}

/** A doubt of the speaker's own that the relay leaves out. */
function hedgesOf(original: Reading, relay: Reading): readonly DriftLine[] {
  if (relay.hedges.length > 0) return []
  return original.hedges.map(({ cue, span }): DriftLine => {
    const says = `"${cue}" is left out`
    return { kind: 'lost', list: 'hedges', original: span, relay: null, rule: 'hedge-lost', says }
  })
}

const only = (
  kind: 'lost' | 'added',
  list: string,
  span: Span | null,
  says: string,
): DriftLine => ({
  kind,
  list,
  original: kind === 'lost' ? span : null,
  relay: kind === 'added' ? span : null,
  rule: null,
  says,
})
