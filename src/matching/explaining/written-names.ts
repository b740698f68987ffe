/** The parts of a name as its line writes them, for a reading of it that counted. */
import { foldWords } from '../../base/folded-words.ts'
import type { Reading } from '../../lists/line.ts'
import type { NameParts } from '../records/values/name-readings.ts'

/** The words of a cell that the parser took for this part, in the cell's own spelling. */
function asWritten(part: string, cells: readonly (string | undefined)[]): string {
  const wanted = new Set(foldWords(part).split(/[\s-]+/))
  for (const cell of cells) {
    if (cell === undefined) continue
    const words = cell.split(/[\s,،]+/).filter((word) => {
      const folded = foldWords(word).split(/[\s-]+/)
      return folded.some((each) => each !== '' && wanted.has(each))
    })
    if (words.length > 0) return words.join(' ')
  }
  return part
}

/** Of the part that a reading gives; of the cell where the whole of it is the part. */
export function writtenName(reading: Reading, parts: NameParts | undefined): NameParts {
  const { surname, given, patronymic, fullName } = reading
  if (parts === undefined)
    return { surname: surname ?? '', given: given ?? '', patronymic: patronymic ?? '' }
  const of = (part: string, own: string | undefined) =>
    part === '' ? '' : asWritten(part, [own, fullName, surname, given, patronymic])
  return {
    surname: of(parts.surname, surname),
    given: of(parts.given, given),
    patronymic: of(parts.patronymic, patronymic),
  }
}
