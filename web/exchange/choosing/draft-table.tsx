/** Level by level and stage by stage: what the plan and each draft reach, in columns. */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead } from '../plans.ts'
import type { Base } from './drafts.tsx'
import type { PlanRun } from './use-runs.ts'

type DraftTableProps = {
  readonly exchange: ExchangeHead
  readonly base: Base
  readonly drafts: readonly { readonly run: PlanRun; readonly called: string }[]
}

type Reached = Pick<NonNullable<PlanRun['summary']>, 'levels' | 'stages'>
type Column = { readonly called: string; readonly reached: Reached | null }

export function DraftTable({ exchange, base, drafts }: DraftTableProps) {
  const { t } = useTranslation()
  const columns: Column[] = [
    ...(base === null ? [] : [{ called: base.called, reached: base }]),
    ...drafts.map(({ run, called }) => ({ called, reached: run.summary })),
  ]
  const names = [
    ...new Set(columns.flatMap(({ reached }) => reached?.levels.map(({ name }) => name) ?? [])),
  ]
  return (
    <section
      className="board"
      aria-label={t('exchange.choices.beside')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by key (WCAG 2.1.1)
      tabIndex={0}
    >
      <table aria-label={t('exchange.choices.beside')}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.levels.level')}</th>
            {columns.map(({ called }) => (
              <th key={called} scope="col">
                {called}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`exchange.levels.name.${name}`)}</th>
              {columns.map(({ called, reached }) => (
                <Figure key={called} level={reached?.levels.find((each) => each.name === name)} />
              ))}
            </tr>
          ))}
          {exchange.stages.map(({ id }) => (
            <tr key={id}>
              <th scope="row">{t('exchange.choices.leave', { stage: id })}</th>
              {columns.map(({ called, reached }) => (
                <Counts key={called} stage={reached?.stages.find((each) => each.id === id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Level = NonNullable<PlanRun['summary']>['levels'][number]

/** A priority that a plan does not have is said to be so, and is no 0. */
function Figure({ level }: { level: Level | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  if (level === undefined) return <td className="quiet">{t('exchange.choices.notThere')}</td>
  return (
    <td>
      {number(level.value)}
      {!level.proven && (
        <span className="board-note">
          {t('exchange.levels.gap', { gap: number(Math.abs(level.bound - level.value)) })}
        </span>
      )}
    </td>
  )
}

type Stage = NonNullable<PlanRun['summary']>['stages'][number]

function Counts({ stage }: { stage: Stage | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  if (stage === undefined) return <td className="quiet">{t('exchange.choices.notThere')}</td>
  return (
    <td>
      {stage.counts.map(({ party, people }) => (
        <span key={party} className="board-note">
          {partyOf(party).name}: {number(people)}
        </span>
      ))}
    </td>
  )
}
