/** All that a line is compared by, as one text: two lines with one text are one to the engine. */
import type { Reading } from '../../lists/line.ts'

/** `headings`: the extra columns that are compared. */
export const comparedOf = (reading: Reading, headings: readonly string[]): string =>
  JSON.stringify([
    reading.surname,
    reading.given,
    reading.patronymic,
    reading.fullName,
    reading.bornOn,
    reading.sex,
    reading.place,
    reading.serviceNumber,
    reading.unit,
    reading.rank,
    reading.heldAt,
    reading.remark,
    ...headings.map((heading) => reading.extra?.[heading]),
  ])
