/**
 * The names of the gazetteer in a text. A country inside the name of an office or an outlet is
 * no mention of the country: it says whose office that is ("the Northlandic defence ministry",
 * "министерство обороны Северии", "ministère northlandais de la Défense").
 */
import { unreachable } from '../../base/refusal.ts'
import type { Language } from '../reading/languages.ts'
import type { NameMention, Sentence } from '../reading/mentions.ts'
import type { Span } from '../reading/span.ts'
import { whoWords } from '../reading/words/who.ts'
import { compiled, type CalledBy, type CompiledGazetteer, type NamedEntry } from './compiled.ts'
import { foldedWord, matchAt, matchesIn, tokensOf, type Match, type Token } from './forms.ts'
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts'
import { nearHolders } from './near-holders.ts'

type Named = Match<NamedEntry>
type Read = {
  readonly tokens: readonly Token[]
  readonly matches: readonly Named[]
  readonly compiled: CompiledGazetteer
  readonly connectors: ReadonlySet<string>
  readonly and: ReadonlySet<string>
}

/** Names of one sentence do not reach into the next: a mention lies in the sentence it begins in. */
export function namesIn(
  text: string,
  sentences: readonly Pick<Sentence, 'index' | 'span' | 'dateline'>[],
  lang: Language,
  gazetteer: Gazetteer,
): readonly NameMention[] {
  const made = compiled(gazetteer, lang)
  const { connectors, and } = whoWords(lang)
  const stretches = sentences.flatMap(({ index, span, dateline }) =>
    dateline === null
      ? [{ index, span }]
      : [
          { index, span: dateline },
          { index, span },
        ],
  )
  const mentions = stretches.flatMap(({ index, span }) => {
    const tokens = shifted(tokensOf(text.slice(span[0], span[1]), lang), span[0])
    const read = { tokens, matches: matchesIn(made.all, tokens), compiled: made, connectors, and }
    return mentionsOf(read, index)
  })
  return nearHolders({ text, lang, sentences }, mentions, gazetteer)
}

const shifted = (tokens: readonly Token[], by: number): readonly Token[] =>
  tokens.map((token) => ({
    ...token,
    from: token.from + by,
    until: token.until + by,
    keys: token.keys.map(({ key, from }) => ({ key, from: from + by })),
  }))

type Whose = { readonly entry: GazetteerEntry; readonly of: string; readonly span: Span }

function mentionsOf(read: Read, sentence: number): readonly NameMention[] {
  const taken = new Set<Named>()
  const offices = new Map<Named, Whose>()
  for (const [at, match] of read.matches.entries()) {
    const whose = ownerOf(read, at, taken)
    if (whose === null) continue
    const { entry } = match.value
    offices.set(match, { ...whose, entry })
    if (whose.by === null) continue
    taken.add(whose.by)
    // "Northlandic and Southlandic authorities", "officials in Halden and Marrow": one office each.
    const second = partnerOf(read, match, whose.by)
    if (second?.value.entry.kind === 'body')
      offices.set(second, { entry, of: second.value.entry.code, span: [second.from, second.until] })
  }
  return read.matches
    .filter((match) => !taken.has(match))
    .map((match) => {
      const whose = offices.get(match)
      return {
        kind: 'name',
        sentence,
        span: whose?.span ?? [match.from, match.until],
        entry: whose?.entry ?? match.value.entry,
        by: whose === undefined ? match.value.by : 'name',
        of: whose?.of ?? ownOf(match.value),
        written: null,
      }
    })
}

/** The other body of a pair that shares an office: called alike, with "and" alone between. */
function partnerOf({ matches, tokens, and }: Read, office: Named, body: Named): Named | null {
  if (body.value.by === 'name') return null
  const at = matches.indexOf(body)
  const isBefore = body.first < office.first
  const other = matches[isBefore ? at - 1 : at + 1]
  if (other?.value.entry.kind !== 'body' || other.value.by !== body.value.by) return null
  const between = isBefore
    ? tokens.slice(other.end, body.first)
    : tokens.slice(body.end, other.first)
  const isJoined = between.length === 1 && and.has(foldedWord(between[0]?.text ?? ''))
  return isJoined ? other : null
}

/** Whose an entry is by itself. */
function ownOf({ entry }: NamedEntry): string | null {
  switch (entry.kind) {
    case 'body':
      return entry.code
    case 'office':
    case 'holder':
    case 'outlet':
      return entry.of
    case 'agreement':
    case 'garbled':
      return null
    default:
      return unreachable(entry)
  }
}

type Owner = { readonly of: string; readonly span: Span; readonly by: Named | null }

/** The body beside an office, or in its middle; it says whose the office is. */
function ownerOf(read: Read, at: number, taken: ReadonlySet<Named>): Owner | null {
  const match = read.matches[at]
  const entry = match?.value.entry
  if (match === undefined || entry?.kind !== 'office') return null
  const inside =
    match.gapAt === null ? null : matchAt(read.compiled.bodies, read.tokens, match.gapAt)
  if (inside !== null) return owner(match, inside, { by: null, own: entry.of })
  const beside = [read.matches[at - 1], read.matches[at + 1]].filter(
    (other) => other !== undefined && !taken.has(other) && isBeside(read, match, other),
  )
  // "the Northlandic ministry in Southland" is Northland's: an adjective and a possessive come first.
  const best = beside.toSorted((one, other) => rank(one) - rank(other))[0]
  return best === undefined ? null : owner(match, best, { by: best, own: entry.of })
}

const rank = (match: Named | undefined): number =>
  match === undefined
    ? 9
    : (['adjective', 'name', 'seat'] satisfies CalledBy[]).indexOf(match.value.by)

function owner(
  match: Named,
  body: Named,
  { by, own }: { readonly by: Named | null; readonly own: string | null },
): Owner | null {
  const { entry } = body.value
  if (entry.kind !== 'body' || (own !== null && own !== entry.code)) return null
  const span: Span = [Math.min(match.from, body.from), Math.max(match.until, body.until)]
  return { of: entry.code, span, by }
}

/** Directly before ("Northland's ministry"), or after with nothing but "of the" between. */
function isBeside(read: Read, office: Named, body: Named): boolean {
  if (body.value.entry.kind !== 'body') return false
  const isBefore = body.end <= office.first
  const between = isBefore
    ? read.tokens.slice(body.end, office.first)
    : read.tokens.slice(office.end, body.first)
  if (between.length > 3) return false
  return isBefore
    ? between.every(({ text }) => text === 's')
    : between.every(({ kind, text }) => kind === 'word' && read.connectors.has(foldedWord(text)))
}
