/** A new version is weighed by what its first version taught; here an officer has it learned anew. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import { useCompare } from '../comparing/choose-pair.tsx'
import { mayDecide } from '../room.ts'
import type { Distribution } from './asked.ts'

export function LearnAgain({ run }: Pick<Distribution, 'run'>) {
  const { t } = useTranslation()
  const me = useMe()
  const isOnlyLooking = useSeeAs() !== null || !mayDecide(me)
  const compare = useCompare()
  const go = useNavigate()
  if (isOnlyLooking || run.state !== 'done') return null
  const { left, right } = run
  const learn = () =>
    compare.mutate(
      { left, right, learn: 'anew' },
      { onSuccess: () => void go({ to: paths.matching() }) },
    )
  return (
    <section className="stack">
      <h2>{t('matching.learnAgain.title')}</h2>
      <p>{t('matching.learnAgain.says')}</p>
      <div>
        <Button variant="default" loading={compare.isPending} onClick={learn}>
          {t('matching.learnAgain.act')}
        </Button>
      </div>
      {compare.error !== null && <ErrorState error={compare.error} />}
    </section>
  )
}
