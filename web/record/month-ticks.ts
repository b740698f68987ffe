/** Where an axis of months has its marks: years where there are several, else the months themselves. */
const yearMonths = 12

export function monthTicks(dates: readonly Date[]) {
  const monthOf = (at: Date) => at.getUTCFullYear() * yearMonths + at.getUTCMonth()
  const all = dates.map(monthOf)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  if (last - first >= 2 * yearMonths) {
    const years = (last - first) / yearMonths
    const step = Math.max(1, Math.ceil(years / 12))
    const from = Math.ceil(first / yearMonths)
    const ticks = Array.from(
      { length: Math.floor(years / step) + 1 },
      (_, at) => new Date(Date.UTC(from + at * step, 0, 1)),
    )
    return {
      ticks: ticks.filter((tick) => monthOf(tick) <= last),
      tickFormat: (at: Date) => String(at.getUTCFullYear()),
    }
  }
  const ticks = [...new Set(dates.map((at) => at.getTime()))].map((at) => new Date(at))
  const step = Math.ceil(ticks.length / 8)
  return {
    ticks: ticks.filter((_, at) => at % step === 0),
    tickFormat: (at: Date) => at.toISOString().slice(0, 7),
  }
}
