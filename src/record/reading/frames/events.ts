/** The happenings of a statement, each once: a kind, a day, and whether it is only looked back on. */
import type { ReadDate, ReadEvent } from '../reading.ts'
import type { HappeningKind, HappeningStatus } from '../words-of-the-field.ts'
import { roleOfDate } from './dates-of-lines.ts'
import type { CountDraft } from './drafts.ts'
import { looksBack, readDate } from './event-dates.ts'
import { clauseAt, termsIn, type Line } from './line.ts'
import type { Scene } from './scene.ts'

export type Happening = Omit<ReadEvent, 'id' | 'agreement' | 'stage'>

export type Happenings = {
  readonly all: readonly Happening[]
  /** The happening of a count. */
  readonly ofDraft: (draft: CountDraft) => number
  /** The one that the statement is about. */
  readonly main: number
}

const eventsMost = 200

export function happeningsOf(
  scene: Scene,
  drafts: readonly CountDraft[],
  date: ReadDate,
): Happenings {
  const all: Happening[] = []
  const main = place(all, mainHappening(scene, drafts, date))
  const places = new Map(drafts.map((draft) => [draft, place(all, happeningOf(scene, draft))]))
  for (const line of scene.lines)
    for (const dated of line.dates) {
      const role = roleOfDate(line, dated)
      if (role !== 'event' && role !== 'planned') continue
      if (!tellsOfTransfer(line) || dated.precision === 'year') continue
      const known = all.some((each) => each.date.value === dated.value)
      if (known || all.length >= eventsMost) continue
      const isBack = looksBack(line, clauseAt(line, dated.span[0]))
      all.push({
        kind: 'exchange',
        status: role === 'planned' ? 'planned' : statusOf(line),
        parties: [...scene.parties],
        place: null,
        main: role === 'event' && !isBack && dated.value === date.value,
        date: readDate(dated),
      })
    }
  return { all, main, ofDraft: (draft) => places.get(draft) ?? main }
}

const tellsOfTransfer = (line: Line): boolean =>
  termsIn(
    line,
    [
      'came-back',
      'returned',
      'got',
      'gave',
      'swapped',
      'exchange',
      'operation',
      'stage',
      'next',
      'previous',
    ],
    line.span,
  ).length > 0

function mainHappening(scene: Scene, drafts: readonly CountDraft[], date: ReadDate): Happening {
  const first = drafts.find(({ isMain, modality }) => isMain && modality !== 'planned')
  const line = scene.lines[0]
  return {
    kind: first === undefined ? kindOf(scene) : kindOfDraft(scene, first),
    status: line === undefined ? 'held' : statusOf(line),
    parties: [...scene.parties],
    place: null,
    main: true,
    date,
  }
}

function kindOf({ lines }: Scene): HappeningKind {
  const has = (...terms: Parameters<typeof termsIn>[1]) =>
    lines.some((line) => termsIn(line, terms, line.span).length > 0)
  if (has('exchange', 'swapped', 'came-back', 'returned', 'got', 'gave')) return 'exchange'
  if (has('agreement', 'agreed')) return 'agreement'
  return has('talks') ? 'talks' : 'exchange'
}

function statusOf(line: Line): HappeningStatus {
  if (termsIn(line, ['postponed'], line.span).length > 0) return 'postponed'
  if (termsIn(line, ['failed'], line.span).length > 0) return 'cancelled'
  const did = termsIn(
    line,
    ['came-back', 'returned', 'got', 'gave', 'swapped', 'passive'],
    line.span,
  )
  if (did.length === 0 && termsIn(line, ['will', 'agreed'], line.span).length > 0) return 'planned'
  return termsIn(line, ['began'], line.span).length > 0 ? 'started' : 'held'
}

function kindOfDraft({ lines }: Scene, draft: CountDraft): HappeningKind {
  if (draft.quantity.category === 'remains') return 'remains'
  const line = lines.find((each) => each === draft.quantity.line)
  return line !== undefined && termsIn(line, ['one-sided'], line.span).length > 0
    ? 'release'
    : 'exchange'
}

const happeningOf = (scene: Scene, draft: CountDraft): Happening => ({
  kind: kindOfDraft(scene, draft),
  status: draft.modality === 'planned' ? 'planned' : 'held',
  parties: [...scene.parties],
  place: null,
  main: draft.isMain && draft.modality !== 'planned',
  date: draft.date,
})

/** Where the same happening stands already, or at the end. A planned one that is the main day's is the main one. */
function place(all: Happening[], happening: Happening): number {
  const known = all.findIndex(
    (each) =>
      each.kind === happening.kind &&
      each.date.value === happening.date.value &&
      each.date.end === happening.date.end &&
      (each.status === 'planned') === (happening.status === 'planned'),
  )
  if (known >= 0) return known
  if (all.length >= eventsMost) return 0
  return all.push(happening) - 1
}
