/** One comparison on its strip: which lists, how far, how many pairs wait, what can be done. */
import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../../src/base/refusal.ts'
import { answerOf, api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Moment, useNumber } from '../../ui/moment.tsx'
import { Done } from '../../ui/signs.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { Strip } from '../../ui/strip.tsx'
import { useMe, useSeeAs } from '../../viewer.tsx'
import type { ListHead } from '../../lists/heads.ts'
import { useCompare } from './choose-pair.tsx'
import type { Run } from '../queue/queue.ts'
import { mayDecide } from '../room.ts'

type RunStripProps = {
  readonly run: Run
  readonly earlier: readonly Run[]
  readonly heads: readonly ListHead[]
  /** Pairs that wait; undefined until it is known. */
  readonly open: number | undefined
}

export function RunStrip({ run, earlier, heads, open }: RunStripProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const title = useRunTitle(run, heads)
  return (
    <Strip
      standing={open !== undefined && open > 0 ? 'needs' : 'plain'}
      title={run.state === 'done' ? <Link to={paths.pairs(run.id)}>{title}</Link> : title}
      under={
        <>
          <Moment at={run.at} zone={desk.timeZone} /> <Counts run={run} />
        </>
      }
      state={<RunState run={run} open={open} />}
      actions={<RunActs run={run} earlier={earlier} title={title} open={open} />}
    >
      {run.state === 'running' && <Running run={run} title={title} />}
      {earlier.length > 0 && (
        <details className="small">
          <summary>{t('matching.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map(({ id, at, state }) => (
              <li key={id}>
                <Link to={paths.pairs(id)}>
                  <Moment at={at} zone={desk.timeZone} />
                </Link>{' '}
                · {t(`matching.state.${state}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Strip>
  )
}

function useRunTitle({ left, right }: Run, heads: readonly ListHead[]) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const words = (id: string) => {
    const head = heads.find((each) => each.id === id)
    if (head === undefined) return id
    const party = parties.find((each) => each.id === head.party)?.name ?? head.party
    return t('matching.listOf', { party, title: head.title, version: head.version })
  }
  return t('matching.runOf', { held: words(left), sought: words(right) })
}

function Counts({ run: { progress } }: { run: Run }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { candidates, skippedPairs = 0 } = progress
  if (candidates === undefined) return null
  return (
    <>
      · {t('matching.candidates', { shown: number(candidates) })}
      {skippedPairs > 0 && (
        <span className="needs"> · {t('matching.skipped', { shown: number(skippedPairs) })}</span>
      )}
    </>
  )
}

function RunState({ run: { state }, open }: { run: Run; open: number | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  switch (state) {
    case 'running':
      return t('matching.state.running')
    case 'cancelled':
      return <span className="quiet">{t('matching.state.cancelled')}</span>
    case 'failed':
      return <span className="stopped">{t('matching.state.failed')}</span>
    case 'done':
      if (open === undefined) return t('matching.state.done')
      if (open === 0) return <Done word={t('matching.noOpen')} />
      return (
        <strong className="needs">
          {t('matching.openPairs', { count: open, shown: number(open) })}
        </strong>
      )
    default:
      return unreachable(state)
  }
}

type RunActsProps = Pick<RunStripProps, 'run' | 'earlier' | 'open'> & { readonly title: string }

function RunActs({ run, earlier, title, open }: RunActsProps) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayDecide(me)
  const compare = useCompare()
  if (run.state === 'running') {
    // The pairs most worth an answer are there before the last ones are kept.
    if (run.progress.phase !== 'keeping') return null
    return (
      <LinkButton to={paths.pairs(run.id)} size="xs" variant="default">
        {t('matching.review')}
      </LinkButton>
    )
  }
  if (run.state === 'done') {
    return (
      <>
        <LinkButton
          to={paths.pairs(run.id)}
          size="xs"
          variant={open !== undefined && open > 0 ? 'filled' : 'default'}
        >
          {t('matching.review')}
        </LinkButton>
        {earlier.some(({ state }) => state === 'done') && (
          <LinkButton to={paths.changes(run.id)} size="xs" variant="default">
            {t('matching.changes.link')}
          </LinkButton>
        )}
        <LinkButton to={paths.scores(run.id)} size="xs" variant="default">
          {t('matching.inFigures')}
        </LinkButton>
      </>
    )
  }
  if (!mayAct) return null
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${t('matching.again')}: ${title}`}
      loading={compare.isPending}
      onClick={() => compare.mutate({ left: run.left, right: run.right })}
    >
      {t('matching.again')}
    </Button>
  )
}

function Running({ run, title }: { run: Run; title: string }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayDecide(me)
  const number = useNumber()
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: () =>
      answerOf(api.api.matching.runs[':id'].cancel.$post({ param: { id: run.id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['matching'] }),
  })
  const { linesCompared, linesTotal, phase } = run.progress
  return (
    <div className="row running">
      <Progress
        className="running-bar"
        value={linesTotal === 0 ? 0 : (100 * linesCompared) / linesTotal}
        aria-label={title}
      />
      <output>
        {phase !== undefined && `${t(`matching.phases.${phase}`)} · `}
        {t('matching.progress', { done: number(linesCompared), total: number(linesTotal) })}
      </output>
      {mayAct && (
        <Button
          size="xs"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate()}
        >
          {t('matching.cancel')}
        </Button>
      )}
      {cancel.error !== null && <ErrorState error={cancel.error} />}
    </div>
  )
}
