/** How far a run of the planner is: the priorities settled so far, with what each reached, and a way to stop. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import type { Planning } from './use-planning.ts'
import type { PlanRun } from './use-runs.ts'

type RunProgressProps = {
  readonly progress: PlanRun['progress']
  readonly isStopping: boolean
  readonly onStop: () => void
}

export function RunProgress({ progress, isStopping, onStop }: RunProgressProps) {
  const { t } = useTranslation()
  return (
    <section className="stack run-progress" aria-label={t('exchange.run.label')}>
      <div className="row">
        <output>{t(`exchange.run.phase.${progress.phase}`)}</output>
        <Button variant="default" size="xs" loading={isStopping} onClick={onStop}>
          {t('exchange.run.stop')}
        </Button>
      </div>
      {progress.levels.length > 0 && (
        <ol className="run-levels">
          {progress.levels.map((level) => (
            <li key={level.name}>
              <LevelReached level={level} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

type Reached = { readonly level: PlanRun['progress']['levels'][number] }

function LevelReached({ level: { name, value, bound } }: Reached) {
  const { t } = useTranslation()
  const number = useNumber()
  const words = { level: t(`exchange.levels.name.${name}`), value: number(value) }
  return value === bound
    ? t('exchange.run.best', words)
    : t('exchange.run.soFar', { ...words, bound: number(bound) })
}

/** Beside the button that started it; a plan that takes no time shows nothing. */
export function PlanningProgress({ planning }: { planning: Planning }) {
  const { progress, isStopping, stop } = planning
  if (progress === null) return null
  return <RunProgress progress={progress} isStopping={isStopping} onStop={stop} />
}
