/** The newest runs as columns beside each other; the first that is whole is what the others are measured by. */
import { useTranslation } from 'react-i18next'
import { DeskRefusal } from '../../refusal.ts'
import { RefusalSentence } from '../../refusal-words.tsx'
import { Empty } from '../../ui/states.tsx'
import { LevelWords } from '../comparing/level-words.tsx'
import type { ExchangeAnswer, ExchangeHead } from '../plans.ts'
import { SaidList } from '../said-words.tsx'
import { DraftTable } from './draft-table.tsx'
import { RunProgress } from './run-progress.tsx'
import { newestTerms } from './terms-draft.ts'
import { RunTerms } from './terms-words.tsx'
import { UseTerms } from './use-terms.tsx'
import { useCancelRun, type PlanRun } from './use-runs.ts'

const shownAtOnce = 5

type DraftsProps = { readonly answer: ExchangeAnswer; readonly runs: readonly PlanRun[] }

export function Drafts({ answer: { exchange, plan }, runs }: DraftsProps) {
  const { t } = useTranslation()
  // On the terms that the exchange stands on a run is the plan itself, once there is one under them.
  const isUnderThem = plan !== null && plan.terms === newestTerms(exchange)?.number
  const drafts = runs
    .filter(({ accepted, terms }) => accepted === null && (terms !== null || !isUnderThem))
    .slice(0, shownAtOnce)
    .toReversed()
    .map((run, at) => ({ run, called: t('exchange.choices.draft', { number: at + 1 }) }))
  const base =
    plan === null || plan.status === 'impossible'
      ? null
      : {
          levels: plan.levels,
          stages: plan.stages.map(({ id, sections }) => ({
            id,
            counts: sections.map(({ party, count }) => ({ party, people: count })),
          })),
          called: t('exchange.versions.option', { version: plan.version }),
        }
  if (drafts.length === 0) return <Empty says={t('exchange.choices.none')} />
  return (
    <div className="stack">
      <h2>{t('exchange.choices.beside')}</h2>
      <DraftTable exchange={exchange} base={base} drafts={drafts} />
      {drafts.map((draft) => (
        <Draft key={draft.run.id} exchange={exchange} base={base} {...draft} />
      ))}
    </div>
  )
}

/** The plan before the sides, as far as a draft is measured by it. */
export type Base =
  | (Pick<NonNullable<PlanRun['summary']>, 'levels' | 'stages'> & { readonly called: string })
  | null

type DraftProps = {
  readonly exchange: ExchangeHead
  readonly base: Base
  readonly run: PlanRun
  readonly called: string
}

function Draft({ exchange, base, run, called }: DraftProps) {
  const cancel = useCancelRun(exchange.id)
  return (
    <section className="stack draft" aria-label={called}>
      <h3>{called}</h3>
      <div>
        <RunTerms exchange={exchange} terms={run.terms} />
      </div>
      {run.state === 'running' && (
        <RunProgress
          progress={run.progress}
          isStopping={cancel.isPending}
          onStop={() => cancel.mutate(run.id)}
        />
      )}
      <Ended run={run} base={base} called={called} />
      {run.terms !== null && run.summary !== null && run.summary.status !== 'impossible' && (
        <UseTerms exchange={exchange} from={{ run: run.id }} terms={run.terms} called={called} />
      )}
    </section>
  )
}

function Ended({ run: { said, summary }, base, called }: Omit<DraftProps, 'exchange'>) {
  const { t } = useTranslation()
  if (said !== null) {
    const refusal = new DeskRefusal({ code: 'wrong-state', message: said, objections: [] })
    return (
      <p className="needs">
        <RefusalSentence refusal={refusal} />
      </p>
    )
  }
  if (summary === null) return null
  if (summary.status === 'impossible') {
    return (
      <>
        <p className="needs">{t('exchange.page.impossible')}</p>
        <SaidList all={summary.because} />
      </>
    )
  }
  if (base === null) return null
  return (
    <LevelWords before={base} after={summary} called={{ before: base.called, after: called }} />
  )
}
