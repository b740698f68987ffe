/**
 * What a language brings to the reading of its dates: words only, no rules. Forms stand in one
 * string with spaces between them, phrases with `|`; a form of several words has low lines.
 */
export type DateWords = {
  /** January first; each month in every case. Short forms stand in `shortMonths`. */
  readonly months: readonly string[]
  /** Read only beside a day. */
  readonly shortMonths: readonly string[]
  /** Muharram first. */
  readonly hijriMonths: readonly string[]
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
  /** Days from today: "yesterday" is -1. */
  readonly days: readonly (readonly [days: number, phrases: string])[]
  readonly weeks: readonly (readonly [weeks: number, phrases: string])[]
  readonly monthsAway: readonly (readonly [months: number, phrases: string])[]
  readonly yearsAway: readonly (readonly [years: number, phrases: string])[]
  /** "three days ago": what stands before and after the number, with the days of one. */
  readonly agoBefore: string
  readonly agoAfter: readonly (readonly [days: number, phrases: string])[]
  /** Between day and month, between month and year, and after a year: "of", "від", "года". */
  readonly ofMonth: string
  readonly ofYear: string
  readonly yearWords: string
  /** Before a year that stands alone, and before a month that does. */
  readonly beforeYear: string
  readonly beforeMonth: string
  /** "last Friday", "минулої": before or after; then what is still to come. */
  readonly last: string
  readonly next: string
  /** "14 and 15 August"; "23 to 25 May". */
  readonly and: string
  readonly to: string
  /** Makes a stretch of two days with "and": "between 14 and 16 August". */
  readonly between: string
  /** At the end of a day in digits. */
  readonly daySuffixes: string
  /** Before a day: "the 4th", "den 4.", "le 4", "يوم". */
  readonly beforeDay: string
  readonly oldStyle: string
  readonly hijriMarks: string
}
