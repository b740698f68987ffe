/**
 * Who really speaks in a claim. Who repeats an office is no second witness: claims collapse to
 * the offices that said them, and the press counts as one voice for a value, and only where no
 * office stands behind that value. What is known of speakers is data; an unknown one belongs to
 * the party whose code its first word is.
 */
import { inEnglish, reason, type Reason } from '../reasons/reason.ts'
import { z } from 'zod'
import { optional, required } from '../rows.ts'
import type { BuildClaim } from './claim-lines.ts'

export const speakerRow = z.object({
  begins: required,
  /** Code of the body; `both` where the two parties speak with one voice. */
  of: optional,
  standing: z.enum(['party', 'intermediary', 'press', 'archive']),
  /** Reliability of the source as NATO's Admiralty code grades it, A to F. */
  letter: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
})
export type SpeakerRow = z.infer<typeof speakerRow>

export type Speaker = {
  /** One key an office, however its name is spelt. */
  readonly key: string
  readonly of: string | null
  readonly standing: SpeakerRow['standing'] | 'other'
  readonly letter: SpeakerRow['letter']
}

export type WhoIs = (claim: BuildClaim) => Speaker

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Longest beginning first; a beginning ends where a word ends. */
export function speakersKnownFrom(rows: readonly SpeakerRow[]): WhoIs {
  const entries = rows
    .map((row) => ({ ...row, words: `${plain(row.begins)} ` }))
    .toSorted((one, other) => other.words.length - one.words.length)
  const known = new Map<string, Speaker>()
  const ofClaim = new WeakMap<BuildClaim, Speaker>()
  const found = (claim: BuildClaim): Speaker => {
    const asked = `${claim.speaker}\n${claim.parties.join('\n')}`
    const before = known.get(asked)
    if (before !== undefined) return before
    const key = plain(claim.speaker)
    const entry = entries.find(({ words }) => `${key} `.startsWith(words))
    const speaker: Speaker =
      entry === undefined
        ? guessed(key, claim.parties)
        : { key, of: entry.of, standing: entry.standing, letter: entry.letter }
    known.set(asked, speaker)
    return speaker
  }
  return (claim) => {
    const before = ofClaim.get(claim)
    if (before !== undefined) return before
    const speaker = claim.telling === 'recap' ? asRetold(found(claim)) : found(claim)
    ofClaim.set(claim, speaker)
    return speaker
  }
}

/** Who looks back in passing is no witness of it: summaries drift. */
const asRetold = ({ key }: Speaker): Speaker => ({ key, of: null, standing: 'press', letter: 'D' })

function guessed(key: string, parties: readonly string[]): Speaker {
  const [first = ''] = key.split(' ')
  if (/^(press|media|newspaper|newsletter|agency|blog|outlet|headline|recap)$/u.test(first))
    return { key, of: null, standing: 'press', letter: 'D' }
  if (key.startsWith('both ')) return { key, of: 'both', standing: 'party', letter: 'B' }
  const of = parties.find(
    (party) => plain(party) === first || `${key} `.startsWith(`${plain(party)} `),
  )
  return of === undefined
    ? { key, of: null, standing: 'other', letter: 'C' }
    : { key, of, standing: 'party', letter: 'B' }
}

/** Voices behind one value: offices, or else one for all the press that tells it. */
export function voicesOf(claims: readonly BuildClaim[], whoIs: WhoIs): readonly Speaker[] {
  const voices = new Map<string, Speaker>()
  for (const voice of claims.map(whoIs))
    if (voice.standing !== 'press' || !voices.has(voice.key)) voices.set(voice.key, voice)
  const offices = [...voices.values()].filter(({ standing }) => standing !== 'press')
  return offices.length > 0 ? offices : [...voices.values()].slice(0, 1)
}

export type Alias = {
  readonly written: string
  readonly same: string
  /** In English. */
  readonly why: string
  readonly says: Reason
}

/** Names of one office that differ in spacing, case or signs, or by one letter of a long word. */
export function aliasesAmong(claims: readonly BuildClaim[]): readonly Alias[] {
  const times = new Map<string, number>()
  for (const { speaker } of claims) times.set(speaker, (times.get(speaker) ?? 0) + 1)
  const names = [...times.keys()].toSorted(
    (one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0) || (one < other ? -1 : 1),
  )
  const compared = names.slice(0, aliasNamesMax).map((name) => ({ name, words: plain(name) }))
  return compared.flatMap(({ name: written, words }, at) => {
    for (const { name: same, words: others } of compared.slice(0, at)) {
      const says = sameName(words, others)
      if (says !== null) return [{ written, same, why: inEnglish(says), says }]
    }
    return []
  })
}

/** Offices that speak in one record; each is held against each. */
const aliasNamesMax = 400

function sameName(one: string, other: string): Reason | null {
  if (one === other) return reason('finding.sameButSigns')
  if (Math.abs(one.length - other.length) > 1) return null
  const [a, b] = [one.split(' '), other.split(' ')]
  if (a.length !== b.length) return null
  const unlike = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]))
  const [pair] = unlike
  if (unlike.length !== 1 || pair === undefined || Math.min(pair[0].length, pair[1].length) < 6)
    return null
  return isOneLetterOff(pair[0], pair[1]) ? reason('finding.oneLetter') : null
}

function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  const room = Math.min(one.length, other.length) - head
  while (tail < room && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return Math.max(one.length, other.length) - head - tail <= 1
}
