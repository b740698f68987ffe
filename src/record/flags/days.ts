/** Days as the record writes them, YYYY-MM-DD. */

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const isDay = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date)
