/**
 * What a name looks like, without knowing any: words of letters, and the endings that say whose
 * child somebody is. And what stands around a name in one cell with it: the number of the line,
 * and when the person was born.
 */
import { invisibleMarks } from '../base/folded-words.ts'
import { looksLikeDate } from '../base/written-date.ts'

const patronymicEnd =
  /\p{L}{2}(?:ович|евич|йович|івна|ївна|овна|евна|ёвна|ична|ovich|ovych|ovitch|evich|evych|evitch|ivna|yivna|ovna|evna|owna|ichna)$/iu

/** The form of a Slavic patronymic; some surnames have it too. */
export const hasPatronymicEnd = (word: string) => patronymicEnd.test(word)

/** Longer cells are remarks and no names. */
const nameCharactersMax = 120

const lineNumber = /^\s*\p{Nd}{1,6}\s*[.)]\s+/u
/** A date, or a year, behind the name; in brackets, behind a comma, "born" or without a sign. */
const birth =
  /[\s,;(]+(?:(?:born|род|нар)\.?\s*)?(\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{4}|(?:19|20)\p{Nd}{2})\s*(?:(?:г|р)\.?\s?(?:р|н)?\.?|года рождения|року народження)?\s*\)?\s*$/iu

export type NameCell = { readonly name: string; readonly born: string }

/** "12. Ладов Игнат, 12.03.1998 г.р." is a name and a date; `born` is empty where none is written. */
export function nameAndBirth(cell: string): NameCell {
  if (cell.length > nameCharactersMax) return { name: cell, born: '' }
  const text = cell.replace(lineNumber, '')
  const found = birth.exec(text)
  if (found?.[1] === undefined || found.index === 0) return { name: text, born: '' }
  const isDate = looksLikeDate(found[1]) || /^\p{Nd}{4}$/u.test(found[1])
  return isDate ? { name: text.slice(0, found.index), born: found[1] } : { name: text, born: '' }
}

/** The words of a cell that holds nothing but words of letters; none if it holds anything else. */
export function nameWords(cell: string): readonly string[] {
  const { name } = nameAndBirth(cell)
  if (name.length > nameCharactersMax) return []
  const words = name
    .replaceAll(invisibleMarks, '')
    .split(/[\s.,]+/)
    .filter((word) => word !== '')
  return words.every((word) => /^\p{L}[\p{L}\p{M}'’ʼ`-]*$/u.test(word)) ? words : []
}
