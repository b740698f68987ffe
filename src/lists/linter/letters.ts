/**
 * Letters that are not what they seem: another script's twin inside a word or in place of a whole
 * one, marks that nobody sees, text that was read with the wrong table of characters, and words
 * that stand for no name.
 */
import { invisibleMarks } from '../../base/folded-words.ts'
import type { ColumnKind } from '../headings.ts'
import { problem, type Line, type Problem } from '../line.ts'
import { isPlaceholder } from '../placeholders.ts'
import { cellOf, headingOf, nameKinds, remembering } from './context.ts'
import type { At, LintContext } from './context.ts'
import { ungarbled } from './garbled-text.ts'

const wordKinds = [...nameKinds, 'place', 'unit', 'heldAt'] as const satisfies ColumnKind[]
type WordKind = (typeof wordKinds)[number]

const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u

/** A word in which Cyrillic letters and Latin ones stand together, as "Ивaнов" with a Latin a. */
const mixedWord = (cell: string) => cell.match(/[\p{L}\p{M}]+/gu)?.find((word) => mixed.test(word))

/** Words of which no eye can tell the script: "Capa" and "Сара". */
const latinTwins = /^[aceiopxyABCEHIKMOPTXYj]{2,}$/
const cyrillicTwins = /^[асеіорхуАВСЕНІКМОРТХУј]{2,}$/

type Script = 'latin' | 'cyrillic'
const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u

/** The script in which a column is written but for a few words; undefined for a mixed column. */
function scriptOfColumn(
  lines: readonly Line[],
  context: LintContext,
  kind: WordKind,
): Script | undefined {
  const counts = { latin: 0, cyrillic: 0 }
  for (const line of lines) {
    const cell = cellOf(line, context, kind)
    if (latin.test(cell)) counts.latin += 1
    if (cyrillic.test(cell)) counts.cyrillic += 1
  }
  const total = counts.latin + counts.cyrillic
  if (total < 20) return undefined
  if (counts.cyrillic > total * 0.95) return 'cyrillic'
  return counts.latin > total * 0.95 ? 'latin' : undefined
}

function twinWord(cell: string, script: Script | undefined): string | undefined {
  if (script === undefined) return undefined
  const twins = script === 'cyrillic' ? latinTwins : cyrillicTwins
  return cell.split(/[\s-]+/).find((word) => twins.test(word))
}

const others: Record<Script, string> = { latin: 'Cyrillic', cyrillic: 'Latin' }

const wholeWord = (word: string, script: Script, at: At) =>
  problem({
    ...at,
    code: 'look-alike-letters',
    what: `"${word}" is written in ${others[script]} letters, and the column is not.`,
    remedy: 'Type the word again in the script of the others.',
  })

function lookAlike(word: string, at: At): Problem {
  const latins = word.match(/\p{Script=Latin}/gu) ?? []
  const cyrillics = word.match(/\p{Script=Cyrillic}/gu) ?? []
  const [script, few] =
    latins.length <= cyrillics.length ? ['Latin', latins] : ['Cyrillic', cyrillics]
  const shown = [...new Set(few)].join(', ')
  return problem({
    ...at,
    code: 'look-alike-letters',
    what: `"${word.slice(0, 40)}" mixes two scripts: ${shown} is ${script}.`,
    remedy: 'Type the word again in one script.',
  })
}

function invisible(cell: string, at: At): Problem {
  const marks = new Set(cell.match(invisibleMarks))
  const codes = [...marks].map(
    (mark) => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return problem({
    ...at,
    code: 'invisible-marks',
    what: `the cell holds marks that nobody sees (${codes.join(', ')}).`,
    remedy: 'Type the cell again; such marks come with copied text.',
    assumed: 'they are left out of every comparison',
  })
}

const placeholder = (at: At) =>
  problem({
    ...at,
    code: 'placeholder',
    what: `"${at.value.slice(0, 40)}" is not a name.`,
    remedy: 'Leave the cell empty if the name is not known.',
    assumed: 'it is never compared as a name',
  })

const garbled = (meant: string, at: At) =>
  problem({
    ...at,
    code: 'garbled-letters',
    what: `the text was saved with one table of characters and read with another; it may be "${meant.slice(0, 40)}".`,
    remedy: 'Export the list again as UTF-8; do not correct by hand.',
    assumed: 'it was left as it stands',
  })

const isName = (kind: WordKind) => nameKinds.some((name) => name === kind)

function cellProblems(at: At, kind: WordKind, script: Script | undefined): Problem[] {
  const cell = at.value
  const meant = ungarbled(cell)
  if (meant !== undefined) return [garbled(meant, at)]
  const mingled = mixedWord(cell)
  const twin = mingled === undefined && isName(kind) ? twinWord(cell, script) : undefined
  return [
    ...(mingled === undefined ? [] : [lookAlike(mingled, at)]),
    ...(twin === undefined || script === undefined ? [] : [wholeWord(twin, script, at)]),
    ...(cell.search(invisibleMarks) < 0 ? [] : [invisible(cell, at)]),
    ...(isName(kind) && isPlaceholder(cell) ? [placeholder(at)] : []),
  ]
}

function columnProblems(lines: readonly Line[], kind: WordKind, context: LintContext): Problem[] {
  if (context.mapping.columns[kind] === undefined) return []
  const column = headingOf(context, kind)
  const script = scriptOfColumn(lines, context, kind)
  const isFine = remembering(
    (value) => cellProblems({ line: 0, column, value }, kind, script).length === 0,
  )
  return lines.flatMap((line) => {
    const value = cellOf(line, context, kind)
    if (value === '' || isFine(value)) return []
    return cellProblems({ line: line.line, column, value }, kind, script)
  })
}

export const letterProblems = (lines: readonly Line[], context: LintContext): Problem[] =>
  wordKinds
    .flatMap((kind) => columnProblems(lines, kind, context))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
