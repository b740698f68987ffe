/** Two plans beside each other, level by level: the first level that differs says which is better. */
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import type { Plan } from '../plans.ts'
import { firstChange, levelChanges, type LevelChange } from './differences.ts'

type LevelWordsProps = {
  readonly before: Pick<Plan, 'levels'>
  readonly after: Pick<Plan, 'levels'>
  /** What the plans are called on this page. */
  readonly called: { readonly before: string; readonly after: string }
}

export function LevelWords({ before, after, called }: LevelWordsProps) {
  const { t } = useTranslation()
  const changes = levelChanges(before, after)
  const differ = changes.filter(({ change }) => change !== 'same')
  const first = firstChange(changes)
  if (first === undefined) return <p>{t('exchange.compare.levelsSame')}</p>
  return (
    <>
      <p>
        {t(first.change === 'better' ? 'exchange.compare.better' : 'exchange.compare.worse', {
          plan: called.after,
          other: called.before,
          level: t(`exchange.levels.name.${first.name}`),
        })}
      </p>
      <ul>
        {differ.map((change) => (
          <li key={change.name}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Change({ change: { name, before, after } }: { change: LevelChange }) {
  const { t } = useTranslation()
  const number = useNumber()
  return t(after > before ? 'exchange.compare.more' : 'exchange.compare.fewer', {
    level: t(`exchange.levels.name.${name}`),
    by: number(Math.abs(after - before)),
    before: number(before),
    after: number(after),
  })
}
