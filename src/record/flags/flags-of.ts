/** Every rule over one reading; what is doubted twice for the same reason is said once. */
import type { ReadFlag } from '../reading/reading.ts'
import { alias } from './record/alias.ts'
import { dateSlip } from './record/date-slip.ts'
import { figures } from './record/figures.ts'
import { halvedTotal } from './record/halved-total.ts'
import { inclusion } from './record/inclusion.ts'
import { intermediary } from './record/intermediary.ts'
import { plannedFigure } from './record/planned-figure.ts'
import { recapGap } from './record/recap-gap.ts'
import { hedgeLost } from './record/hedge-lost.ts'
import { seriesJump, seriesRelative, seriesScope } from './record/series.ts'
import { totals } from './record/totals.ts'
import type { Matter, Rule } from './rule.ts'
import { monthAgainstPublication, yearAgainstPublication } from './text/against-publication.ts'
import { breakdownSum } from './text/breakdown-sum.ts'
import { contested } from './text/contested.ts'
import { contradicted } from './text/contradicted.ts'
import { eachTotal } from './text/each-total.ts'
import { editorial } from './text/editorial.ts'
import { forecastSlipped } from './text/forecast-slipped.ts'
import { garbled } from './text/garbled.ts'
import { partyIntermediary } from './text/party-intermediary.ts'
import { plannedToldAsDone } from './text/planned-told-as-done.ts'
import { sidesSum } from './text/sides-sum.ts'
import { twoFigures } from './text/two-figures.ts'
import { unnamedSource } from './text/unnamed-source.ts'
import { weekday } from './text/weekday.ts'

const rules: readonly Rule[] = [
  weekday,
  monthAgainstPublication,
  yearAgainstPublication,
  eachTotal,
  breakdownSum,
  sidesSum,
  twoFigures,
  plannedToldAsDone,
  partyIntermediary,
  garbled,
  contradicted,
  editorial,
  unnamedSource,
  contested,
  forecastSlipped,
  alias,
  hedgeLost,
  dateSlip,
  figures,
  plannedFigure,
  inclusion,
  halvedTotal,
  seriesJump,
  seriesRelative,
  seriesScope,
  totals,
  intermediary,
  recapGap,
]

/** In the order of the text. */
export function flagsOf(matter: Matter): readonly ReadFlag[] {
  const seen = new Set<string>()
  return rules
    .flatMap((rule) => rule(matter))
    .filter(({ rule, span }) => {
      const key = `${rule} ${span.join(' ')}`
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
    .toSorted((one, other) => one.span[0] - other.span[0] || one.rule.localeCompare(other.rule))
}
