/** May one stop, and what would it cost to believe the figures? The run as a whole, in figures. */
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { decisionsOfEachMin } from '../../../src/matching/calibration/calibrate.ts'
import { unreachable } from '../../../src/base/refusal.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked, Empty } from '../../ui/states.tsx'
import { useExpected, usePercent } from '../evidence/figures.ts'
import { useDistribution, type Distribution } from './asked.ts'
import { LearnAgain } from './learn-again.tsx'
import { ScoreChart } from './score-chart.tsx'

export function ScoresPage() {
  const { run = '' } = useParams({ strict: false })
  const asked = useDistribution(run)
  return <Asked query={asked}>{(distribution) => <Scores distribution={distribution} />}</Asked>
}

function Scores({ distribution }: { distribution: Distribution }) {
  const { t } = useTranslation()
  const { run, remaining, bins, outcome } = distribution
  const hasPairs = bins.some(({ pairs }) => pairs > 0)
  return (
    <Page
      title={t(`matching.scores.title.${remaining.mayStop}`)}
      says={<Remaining remaining={remaining} />}
      actions={
        <>
          <LinkButton to={paths.changes(run.id)} size="xs" variant="default">
            {t('matching.changes.link')}
          </LinkButton>
          <LinkButton to={paths.pairs(run.id)} size="xs" variant="default">
            {t('matching.review')}
          </LinkButton>
        </>
      }
    >
      {hasPairs ? (
        <ScoreChart distribution={distribution} />
      ) : (
        <Empty says={t(run.state === 'running' ? 'matching.pair.running' : 'matching.pair.none')} />
      )}
      <States states={distribution.states} />
      {outcome !== null && <Outcome outcome={outcome} decisionsMin={distribution.decisionsMin} />}
      <LearnAgain run={run} />
    </Page>
  )
}

/** The stop rule in words: what is still expected among the pairs that nobody has decided. */
function Remaining({ remaining }: Pick<Distribution, 'remaining'>) {
  const { t } = useTranslation()
  const number = useNumber()
  const expected = useExpected()
  const { undecided, expectedSame, expectedUnseen } = remaining
  return (
    <p>
      {t('matching.scores.undecided', { count: undecided, shown: number(undecided) })}{' '}
      {t('matching.scores.expected', { same: expected(expectedSame) })}{' '}
      {expectedUnseen > 0 && t('matching.scores.unseen', { unseen: expected(expectedUnseen) })}
    </p>
  )
}

const states = [
  'open',
  'open-again',
  'unsure',
  'waits-for-second',
  'waits-for-third',
  'settled-elsewhere',
  'decided',
] as const

function States({ states: counts }: Pick<Distribution, 'states'>) {
  const { t } = useTranslation()
  const number = useNumber()
  const there = states.filter((state) => (counts[state] ?? 0) > 0)
  if (there.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('matching.scores.standing')}</h2>
      <dl className="facts">
        {there.map((state) => (
          <div key={state} className="key-row">
            <dt>{number(counts[state] ?? 0)}</dt>
            <dd>{t(`matching.pair.state.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type OutcomeProps = {
  readonly outcome: NonNullable<Distribution['outcome']>
  readonly decisionsMin: number
}

function Outcome({ outcome, decisionsMin }: OutcomeProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const percent = usePercent()
  const { completeness, skipped, candidatePairs } = outcome
  const pairs = skipped.reduce((sum, each) => sum + each.pairs, 0)
  return (
    <section className="stack">
      <h2>{t('matching.scores.honest')}</h2>
      <p>
        <Basis outcome={outcome} decisionsMin={decisionsMin} />
      </p>
      <p>
        {t('matching.scores.compared', {
          count: candidatePairs,
          shown: number(candidatePairs),
          share: percent(completeness.share),
        })}{' '}
        {pairs > 0 && t('matching.skipped', { shown: number(pairs) })}
      </p>
    </section>
  )
}

function Basis({ outcome: { calibration }, decisionsMin }: OutcomeProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { basis, decisions } = calibration
  const figures = {
    decisions: number(decisions),
    least: number(decisionsMin),
    ofEach: number(decisionsOfEachMin),
  }
  switch (basis) {
    case 'decisions':
      return t('matching.scores.basis.decisions', figures)
    case 'made-up lists':
      return t('matching.scores.basis.madeUp', figures)
    case 'nothing':
      return t('matching.scores.basis.nothing', figures)
    default:
      return unreachable(basis)
  }
}
