/** The groups of one side: how many of each go, with the exact interval drawn around the share. */
import { useTranslation } from 'react-i18next'
import {
  groupings,
  type GroupShare,
} from '../../../src/exchange/planning/fairness/fairness-audit.ts'
import { useNumber } from '../../ui/moment.tsx'
import { SideName } from '../../ui/sides.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import { usePartyOf } from '../parties.ts'
import type { Planned } from '../plans.ts'

type GroupSharesProps = { readonly party: string; readonly groups: readonly GroupShare[] }

/** Of a side whose people the reader does not see there is no group. */
export function GroupShares({ party, groups }: GroupSharesProps) {
  const { t } = useTranslation()
  const side = usePartyOf()(party)
  if (groups.length === 0) return null
  const title = t('exchange.fairness.groupsOf', { party: side.name })
  return (
    <section className="stack" aria-label={title}>
      <h2>
        <SideName side={{ ...side, name: title }} />
      </h2>
      <table className="data-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.fairness.group')}</th>
            <th scope="col">{t('exchange.fairness.go')}</th>
            <th scope="col">{t('exchange.fairness.interval')}</th>
            <th scope="col">{t('exchange.fairness.waited')}</th>
            <th scope="col">{t('exchange.fairness.stayWaited')}</th>
            <th scope="col">{t('exchange.fairness.stands')}</th>
          </tr>
        </thead>
        {groupings.map((by) => (
          <Grouped key={by} by={by} groups={groups.filter((group) => group.by === by)} />
        ))}
      </table>
    </section>
  )
}

type GroupedProps = { readonly by: GroupShare['by']; readonly groups: readonly GroupShare[] }

/** What the lists do not state of anybody is no grouping. */
function Grouped({ by, groups }: GroupedProps) {
  const { t } = useTranslation()
  if (groups.length === 0) return null
  return (
    <tbody>
      <tr className="grouped">
        <th scope="rowgroup" colSpan={6}>
          {t(`exchange.fairness.by.${by}`)}
        </th>
      </tr>
      {groups.map((group) => (
        <Group key={group.of} group={group} />
      ))}
    </tbody>
  )
}

const categories = [
  'prisoner-of-war',
  'civilian',
  'child',
  'medical-personnel',
  'remains',
] as const satisfies readonly Planned['category'][]
const sexes = ['female', 'male'] as const satisfies readonly Planned['sex'][]

function Group({ group }: { group: GroupShare }) {
  const { t } = useTranslation()
  const number = useNumber()
  const stands = group.standsOut
  return (
    <tr>
      <td data-heading={t('exchange.fairness.group')}>
        <GroupName group={group} />
        {group.held > 0 && (
          <span className="quiet"> · {t('exchange.fairness.held', { count: group.held })}</span>
        )}
      </td>
      <td data-heading={t('exchange.fairness.go')}>
        {t('exchange.fairness.ofAll', { going: number(group.going), all: number(group.people) })}
      </td>
      <td data-heading={t('exchange.fairness.interval')}>
        <Interval group={group} />
      </td>
      <td data-heading={t('exchange.fairness.waited')}>
        <Days days={group.medianDaysGoing} isAnybody={group.going > 0} />
      </td>
      <td data-heading={t('exchange.fairness.stayWaited')}>
        <Days days={group.medianDaysStaying} isAnybody={group.going < group.people} />
      </td>
      <td
        data-heading={t('exchange.fairness.stands')}
        className={stands === 'within' ? undefined : 'needs'}
      >
        {t(`exchange.fairness.standsOut.${stands}`)}
      </td>
    </tr>
  )
}

function GroupName({ group: { by, of } }: { group: GroupShare }) {
  const { t } = useTranslation()
  const category = categories.find((each) => by === 'category' && each === of)
  const sex = sexes.find((each) => by === 'sex' && each === of)
  if (category !== undefined) return t(`exchange.category.${category}`)
  if (sex !== undefined) return t(`lists.values.${sex}`)
  if (of === 'few') return t('exchange.fairness.few')
  return of === 'unknown' ? <Unknown /> : <Written text={of} />
}

/** Nobody there to wait is said; a wait that nobody wrote down is drawn as unknown. */
function Days({ days, isAnybody }: { days: number | undefined; isAnybody: boolean }) {
  const { t } = useTranslation()
  const number = useNumber()
  if (!isAnybody) return <span className="quiet">{t('exchange.board.nobody')}</span>
  if (days === undefined) return <Unknown />
  const count = Math.round(days)
  return t('exchange.fairness.days', { count, shown: number(count) })
}

const percent = (share: number) => Math.round(100 * share)

/** The share as a mark on its interval, and the whole side's share as a line across. */
function Interval({ group: { share, interval, poolShare } }: { group: GroupShare }) {
  const { t } = useTranslation()
  return (
    <>
      <svg className="interval" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
        <path className="interval-scale" d="M0 6H100" />
        <path
          className="interval-range"
          d={`M${100 * interval.low} 6H${100 * Math.max(interval.high, interval.low + 0.01)}`}
        />
        <path className="interval-pool" d={`M${100 * poolShare} 0V12`} />
        <path className="interval-share" d={`M${100 * share} 2V10`} />
      </svg>
      <span className="board-note">
        {t('exchange.fairness.shares', {
          share: percent(share),
          low: percent(interval.low),
          high: percent(interval.high),
          pool: percent(poolShare),
        })}
      </span>
    </>
  )
}
