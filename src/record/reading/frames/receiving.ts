/**
 * Who receives the people that a number counts. Their nationality says it first, then who held
 * them, where they went, and which way the verb goes; at last "home" and "our" with the speaker.
 */
import type { NameMention } from '../mentions.ts'
import type { Span } from '../span.ts'
import { transferOf, type Transfer } from './acts-of-lines.ts'
import {
  clauseAt,
  isParted,
  termAfter,
  termBefore,
  termsIn,
  wordsBetween,
  type Line,
  type TermMention,
} from './line.ts'
import { fromOrigin, ofLabel, setOutFor } from './origins.ts'
import { isAnd, type PeopleNumber } from './quantities.ts'
import { otherParty, speakerBody, type Scene } from './scene.ts'
import type { Term } from './term.ts'

/** The code of the receiving party; null where the words do not say. */
export function receiverOf(scene: Scene, quantity: PeopleNumber): string | null {
  const transfer = transferOf(scene, quantity)
  return (
    nationalityOf(scene, quantity) ??
    fromHolder(scene, quantity) ??
    byAgent(scene, quantity) ??
    dativeOf(scene, quantity, transfer) ??
    destinationOf(scene, quantity) ??
    setOutFor(scene, quantity) ??
    fromOrigin(scene, quantity) ??
    ofLabel(scene, quantity) ??
    byVerb(scene, transfer, quantity.line) ??
    byHome(scene, quantity)
  )
}

/** What stands beside the number itself: of whom, from whose hands, where to. */
export const plainReceiverOf = (scene: Scene, quantity: PeopleNumber): string | null =>
  nationalityOf(scene, quantity) ??
  fromHolder(scene, quantity) ??
  destinationOf(scene, quantity) ??
  setOutFor(scene, quantity) ??
  fromOrigin(scene, quantity)

/** The stretch up to the next number, in which what is said of this one stands. */
export function reachOf({ line, number, phrase }: PeopleNumber): Span {
  const [, end] = clauseAt(line, number.span[0])
  const next = line.numbers.find(({ span }) => span[0] >= phrase[1])
  return [number.span[0], Math.max(phrase[1], Math.min(end, next?.span[0] ?? end))]
}

const isParty = (scene: Scene, { of, entry }: NameMention): boolean =>
  of !== null && scene.parties.includes(of) && (entry.kind === 'body' || entry.kind === 'office')

/** Terms that turn a name beside a noun into a holder or a place, not a nationality. */
const oblique: readonly Term[] = ['to', 'from', 'held', 'under', 'in-return', 'captivity', 'said']

export function nationalityOf(scene: Scene, quantity: PeopleNumber): string | null {
  const { line, number, phrase } = quantity
  const names = line.names.filter((name) => isParty(scene, name))
  const inside = names.find(
    ({ span }) =>
      span[0] >= number.span[1] &&
      span[1] <= phrase[1] &&
      !isOblique(scene, line, span, number.span[0]),
  )
  if (inside !== undefined && !isCaptor(line, inside)) return inside.of
  const after = names.find(
    (name) =>
      name.span[0] >= phrase[1] &&
      wordsBetween(line, phrase[1], name.span[0]) <= 1 &&
      !isParted(line, phrase[1], name.span[0]) &&
      !isCaptor(line, name) &&
      !isOblique(scene, line, name.span) &&
      termsIn(line, ['gave', 'got'], [phrase[1], name.span[0]]).length === 0 &&
      !isNextOfTwo(line, name.span, phrase[1]) &&
      !isSubject(line, name),
  )
  return after?.of ?? ofWhom(quantity, names) ?? ofOwner(quantity, names)
}

/** "Northland's ministry confirmed that 45 of its own men were back": its own are the speaker's. */
function ofOwner({ line, number, phrase }: PeopleNumber, names: readonly NameMention[]) {
  const own = termsIn(line, ['theirs'], [number.span[1], phrase[1]])[0]
  if (own === undefined || wordsBetween(line, number.span[1], own.span[0]) > 1) return null
  const owner = names.findLast(
    ({ by, span }) =>
      by !== 'adjective' && span[1] <= number.span[0] && !isCaptorBefore(line, span),
  )
  return owner?.of ?? null
}

const isCaptorBefore = (line: Line, [at]: Span): boolean =>
  termBefore(line, ['to', 'from', 'held', 'by'], [at, 0]) !== undefined

/**
 * "among the released Northlanders eight civilians", "150 on the Northlandic side", "1,000 bodies
 * which, as the other side says, belong to Northlandic defenders".
 */
function ofWhom(
  { line, number, phrase }: PeopleNumber,
  names: readonly NameMention[],
): string | null {
  const next = line.numbers.find(({ span }) => span[0] >= phrase[1])
  const until = next?.span[0] ?? line.span[1]
  const belongs = termAfter(line, ['belongs'], [phrase[1], 12])
  if (belongs !== undefined && belongs.span[1] <= until) {
    const whose = names.find(({ span }) => span[0] >= belongs.span[1])
    if (whose !== undefined && wordsBetween(line, belongs.span[1], whose.span[0]) <= 1)
      return whose.of
  }
  const among = termBefore(line, ['among'], [number.span[0], 8])
  const some = names.find(
    ({ by, span }) =>
      by === 'adjective' &&
      among !== undefined &&
      span[0] >= among.span[1] &&
      span[1] <= number.span[0] &&
      wordsBetween(line, among.span[1], span[0]) === 0,
  )
  if (some !== undefined) return some.of
  const side = termAfter(line, ['by'], [phrase[1], 0])
  if (side === undefined || isParted(line, phrase[1], side.span[1])) return null
  const body = names.find(({ by, span }) => by === 'adjective' && span[0] >= side.span[1])
  return body !== undefined && wordsBetween(line, side.span[1], body.span[0]) === 0 ? body.of : null
}

/** "33 and Southland 35": the name belongs to what follows. */
const isNextOfTwo = (line: Line, [at, until]: Span, from: number): boolean =>
  termsIn(line, ['link'], [from, at]).some(({ span }) => isAnd(line, span)) &&
  line.numbers.some(({ span }) => span[0] >= until && wordsBetween(line, until, span[0]) === 0)

/** "27 prisoners Southland handed over": the name begins the next clause. */
const isSubject = (line: Line, { span, by }: NameMention): boolean =>
  by !== 'adjective' &&
  termAfter(
    line,
    ['gave', 'got', 'will', 'agreed', 'said', 'returned', 'swapped'],
    [span[1], 0],
  ) !== undefined

const isCaptor = (line: Line, { span }: NameMention): boolean =>
  (termAfter(line, ['captivity'], [span[1], 1]) !== undefined &&
    termAfter(line, ['from'], [span[1], 0]) === undefined &&
    // "to the territory that Northland controls": who came there is free.
    termBefore(line, ['to'], [span[0], 0]) === undefined) ||
  termBefore(line, ['captivity'], [span[0], 0]) !== undefined

function isOblique(scene: Scene, line: Line, [at]: Span, from = line.span[0]): boolean {
  const word = termBefore(line, oblique, [at, 1])
  if (
    word === undefined ||
    word.span[0] < from ||
    isAdverb(line, word) ||
    isParted(line, word.span[1], at)
  )
    return false
  // "من أسرى", "de": these also mean "of".
  return word.term !== 'from' || !['ar', 'fr'].includes(scene.read.lang)
}

/** "held by Southland", "from Southlandic captivity": the other one receives. */
function fromHolder(scene: Scene, quantity: PeopleNumber): string | null {
  const { line } = quantity
  const [from, until] = reachOf(quantity)
  const clause = clauseAt(line, quantity.number.span[0])
  const near = (span: Span) =>
    line.names.find(
      (name) =>
        isParty(scene, name) &&
        name.span[0] >= span[1] &&
        wordsBetween(line, span[1], name.span[0]) <= 2,
    )
  const held = termsIn(line, ['held'], [from, until])[0]
  const holder = held === undefined ? undefined : near(held.span)
  if (holder?.of) return otherParty(scene, holder.of)
  const captor = line.names.find(
    (name) =>
      isParty(scene, name) &&
      isCaptor(line, name) &&
      name.span[0] >= clause[0] &&
      name.span[1] <= clause[1],
  )
  return captor?.of ? otherParty(scene, captor.of) : null
}

/** "120 to Northland", "handed over to Northland 120": nothing else is counted in between. */
function destinationOf(scene: Scene, quantity: PeopleNumber): string | null {
  const { line, number } = quantity
  const [, until] = reachOf(quantity)
  const previous = line.numbers.findLast(({ span }) => span[1] <= number.span[0])
  const from = Math.max(clauseAt(line, number.span[0])[0], previous?.span[1] ?? 0)
  const goals = line.names.filter(
    (name) =>
      isParty(scene, name) &&
      name.span[0] >= from &&
      name.span[1] <= until &&
      (stoodBefore(line, name.span, ['to']) || isWhereTheyAre(line, name.span, number.span[0])) &&
      !isCaptor(line, name) &&
      // "to Northland and received 27": the verb in between begins anew.
      termsIn(line, ['got', 'gave', 'returned', 'came-back'], [name.span[1], number.span[0]])
        // "До Нортландії надійшло 757": whoever comes stands behind the verb.
        .every(
          ({ term, span }) =>
            term === 'came-back' && wordsBetween(line, name.span[1], span[0]) === 0,
        ),
  )
  // "to Northland 757, to Southland 45": what a comma parts goes with the next number.
  const goal =
    goals.find(
      ({ span }) =>
        span[0] >= number.span[1] &&
        !(goals.length > 1 && isParted(line, quantity.phrase[1], span[0])),
    ) ??
    goals.findLast(({ span }) => span[1] <= number.span[0]) ??
    goals.at(-1)
  return goal === undefined || isFirstOfTwo(scene, line, goal) ? null : goal.of
}

/** "to Northland and Southland": to both. */
const isFirstOfTwo = (scene: Scene, line: Line, { of, span: [, until] }: NameMention): boolean =>
  line.names.some(
    (other) =>
      isParty(scene, other) &&
      other.of !== of &&
      other.span[0] >= until &&
      wordsBetween(line, until, other.span[0]) === 1 &&
      termsIn(line, ['link'], [until, other.span[0]]).some(({ span }) => isAnd(line, span)),
  )

/** "were reunited with relatives in Northland", "are on Northlandic soil again". */
function isWhereTheyAre(line: Line, [at, until]: Span, from: number): boolean {
  const isSoil = termAfter(line, ['home'], [until, 0]) !== undefined
  if (isSoil) return true
  const came = termsIn(line, ['came-back'], [Math.max(from, at - whereCharacters), at]).at(-1)
  return (
    came !== undefined &&
    stoodBefore(line, [at, until], ['inside']) &&
    wordsBetween(line, came.span[1], at) <= 5 &&
    !isParted(line, came.span[1], at) &&
    termsIn(line, ['held', 'captivity', 'from', 'captured'], [came.span[1], at]).length === 0
  )
}
const whereCharacters = 80

/** One of the terms stands right before the name. */
const stoodBefore = (line: Line, [at]: Span, terms: readonly Term[]): boolean => {
  const term = termBefore(line, terms, [at, 1])
  if (term === undefined || isParted(line, term.span[1], at)) return false
  return articles.has(line.text.slice(term.span[1], at).trim().toLowerCase())
}
/** What may stand between "to" and a name. */
const articles: ReadonlySet<string> = new Set(['', 'the', 'die', 'der', 'das', 'den', 'la', 'le'])

/** "переданы Саутландии": in Russian and Ukrainian a case says "to". */
function dativeOf(scene: Scene, quantity: PeopleNumber, transfer: Transfer | null): string | null {
  if (transfer === null || !['ru', 'uk'].includes(scene.read.lang)) return null
  const isActive = !transfer.isPassive && transfer.verb !== 'came-back'
  const { line, number } = quantity
  const near = line.names.findLast(
    (name) =>
      isParty(scene, name) &&
      (!isActive || isDative(line, name)) &&
      !isCaptor(line, name) &&
      !isOblique(scene, line, name.span) &&
      name.span[1] <= number.span[0] &&
      wordsBetween(
        line,
        Math.min(name.span[1], transfer.span[1]),
        Math.max(name.span[0], transfer.span[0]),
      ) <= 2 &&
      !isParted(
        line,
        Math.min(name.span[1], transfer.span[1]),
        Math.max(name.span[0], transfer.span[0]),
      ),
  )
  return near?.of ?? null
}

/** "передала Нортландии", "саутландцам передали": the ending says "to" where no preposition stands. */
const isDative = (line: Line, { by, span }: NameMention): boolean =>
  by !== 'seat' && (by === 'name' ? /(?:ии|ії|е|і)$/u : /[ая]м$/u).test(line.text.slice(...span))

/** "released by Southland": the other one receives. */
function byAgent(scene: Scene, quantity: PeopleNumber): string | null {
  const [from, until] = reachOf(quantity)
  const agent = quantity.line.names.find(
    (name) =>
      isParty(scene, name) &&
      name.span[0] >= from &&
      name.span[1] <= until &&
      isAgent(quantity.line, name.span),
  )
  return agent?.of ? otherParty(scene, agent.of) : null
}

const isAgent = (line: Line, span: Span): boolean => {
  const by = termBefore(line, ['by'], [span[0], 1])
  if (by === undefined || isParted(line, by.span[1], span[0])) return false
  const released = termBefore(line, ['gave', 'came-back'], [by.span[0], 12])
  return released !== undefined
}

function byVerb(scene: Scene, transfer: Transfer | null, line: Line): string | null {
  if (transfer === null || transfer.subject === null) return null
  // "returned 40 and received 44": the one is the other's contrary.
  const isGiving =
    transfer.verb === 'returned' &&
    termsIn(line, ['got'], line.span).some(({ span }) => span[0] !== transfer.span[0])
  if (transfer.verb === 'gave' || isGiving) return otherParty(scene, transfer.subject)
  return transfer.verb === 'got' || transfer.verb === 'returned' ? transfer.subject : null
}

/** "home", "our people": those of whoever speaks. */
function byHome(scene: Scene, quantity: PeopleNumber): string | null {
  const { line } = quantity
  const clause = clauseAt(line, quantity.number.span[0])
  const isHome = termsIn(line, ['home', 'own'], line.span).some(
    ({ span }) => span[0] >= clause[0] && span[1] <= clause[1],
  )
  const body = speakerBody(scene, line, quantity.number.span)
  if (isHome && body !== null && scene.parties.includes(body)) return body
  const transfer = transferOf(scene, quantity)
  const isAway =
    transfer !== null &&
    termsIn(line, ['away'], transfer.span).length > 0 &&
    (transfer.subject === null || transfer.verb === 'came-back')
  if (isAway && !isHome && body !== null && scene.parties.includes(body))
    return otherParty(scene, body)
  const comesBack = transfer !== null && transfer.verb !== 'swapped' && transfer.verb !== 'gave'
  if (comesBack && body !== null && scene.parties.includes(body)) return body
  const sole = soleParty(scene, line)
  if (sole !== null) return sole
  // "84 people were freed", says a party, and nobody else is named.
  const isFreed = termsIn(line, ['set-free'], clause).length > 0 && transfer?.isPassive === true
  const isAlone = scene.who.parties.length === 1 && scene.who.parties[0]?.code === body
  return isFreed && isAlone && body !== null && scene.parties.includes(body) ? body : null
}

/** The only party that a line names, and the only one that the statement has. */
function soleParty(scene: Scene, line: Line): string | null {
  if (scene.parties.length === 1) return scene.parties[0] ?? null
  const spokenOf = scene.who.parties
  const spoken = spokenOf[0]?.code ?? null
  if (spokenOf.length === 1 && comesBackIn(line) && spoken !== null)
    return scene.parties.includes(spoken) ? spoken : null
  const named = new Set(line.names.filter((name) => isParty(scene, name)).map(({ of }) => of))
  const [only] = named
  return named.size === 1 && comesBackIn(line) ? (only ?? null) : null
}

const comesBackIn = (line: Line): boolean =>
  termsIn(line, ['came-back', 'returned', 'got'], line.span).length > 0

/** "In return" at the head of a sentence governs no name. */
const isAdverb = (line: Line, { term, span }: TermMention): boolean =>
  term === 'in-return' && wordsBetween(line, line.span[0], span[0]) === 0
