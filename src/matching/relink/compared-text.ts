/** What two lines are compared by: lines that are the same in all of it are one to the engine. */
import type { Reading } from '../../lists/line.ts'
import type { VersionLine } from './changed-lines.ts'

/** All of it as one text. `headings`: the extra columns that are compared. */
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

/** Whether `comparedOf` gives one text for both, without making it. */
const isComparedAlike = (one: Reading, other: Reading, headings: readonly string[]): boolean =>
  one === other ||
  (one.surname === other.surname &&
    one.given === other.given &&
    one.bornOn === other.bornOn &&
    one.patronymic === other.patronymic &&
    one.fullName === other.fullName &&
    one.sex === other.sex &&
    one.place === other.place &&
    one.serviceNumber === other.serviceNumber &&
    one.unit === other.unit &&
    one.rank === other.rank &&
    one.heldAt === other.heldAt &&
    one.remark === other.remark &&
    headings.every((heading) => one.extra?.[heading] === other.extra?.[heading]))

/** A line of a version, of which the text is made only where lines are looked for by it. */
export class ComparedLine implements VersionLine {
  readonly reading: Reading
  readonly headings: readonly string[]

  constructor(reading: Reading, headings: readonly string[]) {
    this.reading = reading
    this.headings = headings
  }

  get id(): string | undefined {
    return this.reading.reference
  }

  get content(): string {
    return comparedOf(this.reading, this.headings)
  }

  /** `headings` are those of one model version: the same for both. */
  isLike(other: ComparedLine): boolean {
    return isComparedAlike(this.reading, other.reading, this.headings)
  }
}

export const comparedVersion = (
  lines: readonly { readonly reading: Reading }[],
  headings: readonly string[],
): readonly ComparedLine[] => lines.map(({ reading }) => new ComparedLine(reading, headings))
