/** Which lists are compared, how far that is, and how many pairs wait for a decision. */
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { Strips } from '../../ui/strip.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import type { ListHead } from '../../lists/heads.ts'
import { ChoosePair, pairsOf } from './choose-pair.tsx'
import { useLists, useOpenCounts, useRuns, type Run } from '../queue/queue.ts'
import { RecordExport } from '../export/record-export.tsx'
import { mayDecide } from '../room.ts'
import { RunStrip } from './run-strip.tsx'
import { Terms } from './terms.tsx'

export function MatchingPage() {
  const lists = useLists()
  const runs = useRuns()
  return (
    <Asked query={lists}>
      {(heads) => <Asked query={runs}>{(all) => <Matching heads={heads} runs={all} />}</Asked>}
    </Asked>
  )
}

/** The newest run of every pair of lists, each with the older ones, also those of earlier versions. */
function byPair(runs: readonly Run[], heads: readonly ListHead[]) {
  const series = new Map(heads.map(({ id, seriesId }) => [id, seriesId]))
  const pairs = new Map<string, Run[]>()
  for (const run of runs) {
    const key = `${series.get(run.left) ?? run.left} ${series.get(run.right) ?? run.right}`
    pairs.set(key, [...(pairs.get(key) ?? []), run])
  }
  return [...pairs.values()]
}

type MatchingProps = { readonly heads: readonly ListHead[]; readonly runs: readonly Run[] }

function Matching({ heads, runs }: MatchingProps) {
  const { t } = useTranslation()
  const me = useMe()
  const number = useNumber()
  const mayAct = useSeeAs() === null && mayDecide(me)
  const pairs = byPair(runs, heads)
  const newest = pairs.flatMap(([run]) => (run === undefined ? [] : [run]))
  const { data: open } = useOpenCounts(newest)
  const count = [...(open?.values() ?? [])].reduce((sum, each) => sum + each, 0)
  const hasLists = pairsOf(heads).length > 0
  return (
    <Page
      title={
        count === 0 ? t('matching.title') : t('matching.titleOpen', { count, shown: number(count) })
      }
      says={t('matching.says')}
    >
      {!hasLists && (
        <Empty says={t('matching.noPair')}>
          <LinkButton to={paths.lists()} variant="default">
            {t('matching.toLists')}
          </LinkButton>
        </Empty>
      )}
      {hasLists && mayAct && <ChoosePair heads={heads} />}
      <section className="stack">
        <h2>{t('matching.runs')}</h2>
        {runs.length === 0 && hasLists && <p className="quiet">{t('matching.noRuns')}</p>}
        {runs.length > 0 && (
          <Strips label={t('matching.runs')}>
            {pairs.map(([run, ...earlier]) =>
              run === undefined ? null : (
                <RunStrip
                  key={run.id}
                  run={run}
                  earlier={earlier}
                  heads={heads}
                  open={open?.get(run.id)}
                />
              ),
            )}
          </Strips>
        )}
      </section>
      <Terms />
      <RecordExport />
    </Page>
  )
}
