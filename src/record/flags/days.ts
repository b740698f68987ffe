/** Is it a whole day, YYYY-MM-DD, and not a month or a year? */
export const isDay = (date: string | null): date is string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date)
