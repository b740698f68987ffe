/** Agreements: their day, their name in the gazetteer, the round and the formula that go with them. */
import type { NameMention } from '../mentions.ts'
import type { ReadAgreement } from '../reading.ts'
import { roleOfDate } from './dates-of-lines.ts'
import { readDate, unknownDate } from './event-dates.ts'
import { termsIn, wordsBetween, type Line } from './line.ts'
import type { Pair } from './pairs.ts'
import type { Quantity } from './quantities.ts'
import type { Scene } from './scene.ts'

export function agreementsOf(
  scene: Scene,
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
): readonly ReadAgreement[] {
  const found: ReadAgreement[] = []
  const add = (line: Line, given: Pick<ReadAgreement, 'date' | 'span'>) => {
    const name = nameIn(line, given.span)
    const same = found.find(
      ({ date }) => date.value === given.date.value && given.date.value !== null,
    )
    if (same !== undefined || found.length >= agreementsMost) return
    found.push({
      id: found.length,
      name,
      round: roundIn(quantities, line),
      formula: formulaIn(scene, pairs),
      ...given,
    })
  }
  for (const line of scene.lines)
    for (const date of line.dates)
      if (roleOfDate(line, date) === 'agreement')
        add(line, { date: readDate(date), span: date.span })
  if (found.length === 0) {
    const first = scene.lines.flatMap((line) => mentionsIn(line).map((span) => ({ line, span })))[0]
    if (first !== undefined) add(first.line, { date: unknownDate, span: first.span })
  }
  return found
}

const agreementsMost = 40

const mentionsIn = (line: Line) =>
  line.names.filter(({ entry }) => entry.kind === 'agreement').map(({ span }) => span)

/** The gazetteer's name of the agreement nearest to the place. */
function nameIn(line: Line, span: readonly [number, number]): string | null {
  const near = line.names
    .filter(({ entry }) => entry.kind === 'agreement')
    .toSorted((one, other) => distance(one, span) - distance(other, span))[0]
  return near?.entry.kind === 'agreement' ? near.entry.name : null
}
const distance = (name: NameMention, [at]: readonly [number, number]) => Math.abs(name.span[0] - at)

/** "the second round of talks", said in the line of the agreement. */
function roundIn(quantities: readonly Quantity[], line: Line): number | null {
  const round = quantities.find(
    (quantity) =>
      quantity.kind === 'series' &&
      quantity.isStage &&
      quantity.number.isOrdinal &&
      quantity.line === line &&
      termsIn(line, ['talks'], quantity.phrase).length > 0,
  )
  return round?.number.n ?? null
}

function formulaIn({ read }: Scene, pairs: readonly Pair[]): string | null {
  const pair = pairs.find(
    ({ one, other }) =>
      one.number.n === other.number.n &&
      wordsBetween(one.line, one.number.span[1], other.number.span[0]) <= 1,
  )
  return pair === undefined
    ? null
    : read.text.slice(pair.one.number.span[0], pair.other.number.span[1]).replaceAll(/\s+/gu, ' ')
}
