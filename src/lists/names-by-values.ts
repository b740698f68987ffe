/**
 * Which columns hold the names of a list whose headings do not say it, or that has none. Believed
 * only where the cells leave little doubt: a column of patronymics with single words beside it,
 * or the one column of which most cells are two to four words. Whose surname is which of two
 * single words nobody can see.
 */
import { hasPatronymicEnd, nameWords } from './name-shapes.ts'

export type NameColumns = Partial<Record<'surname' | 'given' | 'patronymic' | 'fullName', number>>

type Shape = {
  readonly single: number
  readonly patronymic: number
  readonly whole: number
  readonly withFather: number
}

const shareOf = (words: readonly (readonly string[])[], is: (each: readonly string[]) => boolean) =>
  words.length === 0 ? 0 : words.filter(is).length / words.length

const isWhole = ({ length }: readonly string[]) => length >= 2 && length <= 4

function shapeOf(cells: readonly string[]): Shape {
  const words = cells.map(nameWords)
  return {
    single: shareOf(words, ({ length }) => length === 1),
    patronymic: shareOf(words, (each) => each.length === 1 && hasPatronymicEnd(each[0] ?? '')),
    whole: shareOf(words, isWhole),
    withFather: shareOf(words, (each) => isWhole(each) && each.some(hasPatronymicEnd)),
  }
}

const mostCells = 0.8

/** `columns`: the cells of each column, those of a column that is something else empty. */
export function namesByValues(columns: readonly (readonly string[])[]): NameColumns | undefined {
  const shapes = columns.map(shapeOf)
  const isSingle = (at: number) => (shapes[at]?.single ?? 0) > mostCells
  const patronymic = shapes.findIndex((shape, at) => shape.patronymic > 0.6 && isSingle(at - 1))
  if (patronymic > 0) {
    const surname = [patronymic - 2, patronymic + 1].find(isSingle)
    return { given: patronymic - 1, patronymic, ...(surname !== undefined && { surname }) }
  }
  const whole = shapes.flatMap((shape, at) => (shape.whole > mostCells ? [at] : []))
  const sure = whole.filter((at) => (shapes[at]?.withFather ?? 0) > 0.5)
  const [fullName, ...others] = sure.length > 0 ? sure : whole
  return fullName === undefined || others.length > 0 ? undefined : { fullName }
}
