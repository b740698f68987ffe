/** The promises of an agreement, each with its clause and, for every party, figures that unfold. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { unreachable } from '../../src/base/refusal.ts'
import { paths } from '../paths.ts'
import { Moment, useNumber } from '../ui/moment.tsx'
import { SideName } from '../ui/sides.tsx'
import { Done, Unknown } from '../ui/signs.tsx'
import { Written } from '../ui/written.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { Receipt } from '../lists/list-strip.tsx'
import { AddCommitment } from './add-commitment.tsx'
import { mayRecord, type Agreement, type Commitment } from './answers.ts'
import { KnownDate } from './known-date.tsx'

export function Commitments({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayRecord(me)
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('agreements.promise.heading')}</h2>
        {mayAct && <AddCommitment agreement={agreement} />}
      </div>
      {agreement.commitments.length === 0 && (
        <p className="quiet">{t('agreements.promise.none')}</p>
      )}
      {agreement.commitments.map((commitment) => (
        <Promised key={commitment.id} agreement={agreement} commitment={commitment} />
      ))}
    </section>
  )
}

type PromisedProps = { readonly agreement: Agreement; readonly commitment: Commitment }

function Promised({ agreement, commitment }: PromisedProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const sides = parties.filter(({ id }) => agreement.parties.includes(id))
  const { kind, categories, health, returns, dueOn, says } = commitment
  const whom = categories.map((category) => t(`agreements.promise.category.${category}`))
  const facts = [
    ...(kind === 'remains' ? [] : whom.length === 0 ? [] : [whom.join(', ')]),
    ...(health === 'any' ? [] : [t('agreements.promise.wounded')]),
    ...(returns === 'regardless-of-will' ? [t('agreements.promise.regardless')] : []),
  ]
  return (
    <article className="promise" aria-label={says}>
      <header className="promise-head">
        <h3>{[t(`agreements.promise.kind.${kind}`), ...facts].join(' · ')}</h3>
        <span className="row">
          <Term dueOn={dueOn} />
          <PromiseState state={commitment.progress.state} />
        </span>
      </header>
      <blockquote className="verbatim">
        <Written text={says} />
      </blockquote>
      <div className="sides">
        {sides.map((side) => (
          <div key={side.id} className="side">
            <p>
              <SideName side={side} />
            </p>
            <PartyFigures commitment={commitment} party={side.id} />
          </div>
        ))}
      </div>
    </article>
  )
}

function Term({ dueOn }: { dueOn: string | null }) {
  const { t } = useTranslation()
  if (dueOn === null) return <span className="quiet">{t('agreements.promise.noTerm')}</span>
  return (
    <span>
      {t('agreements.question.dueOn')} <KnownDate on={dueOn} />
    </span>
  )
}

function PromiseState({ state }: { state: Commitment['progress']['state'] }) {
  const { t } = useTranslation()
  switch (state) {
    case 'met':
      return <Done word={t('agreements.promise.state.met')} />
    case 'due-passed':
      return <strong className="needs">{t('agreements.promise.state.due-passed')}</strong>
    case 'open':
      return <span className="quiet">{t('agreements.promise.state.open')}</span>
    default:
      return unreachable(state)
  }
}

function PartyFigures({ commitment, party }: { commitment: Commitment; party: string }) {
  const { t } = useTranslation()
  const number = useNumber()
  const isBound = commitment.counts.some((each) => each.party === party)
  const figures = commitment.progress.byParty.find((each) => each.party === party)
  if (figures === undefined) {
    return (
      <p className="quiet">
        {t(isBound ? 'agreements.promise.bound' : 'agreements.promise.nothing')}
      </p>
    )
  }
  const { promised, delivered, open } = figures
  return (
    <dl className="figures">
      <Figure word={t('agreements.promise.promised')} value={promised}>
        <FromClause commitment={commitment} hasNumber={promised !== null} />
      </Figure>
      <Figure word={t('agreements.promise.delivered')} value={delivered}>
        <FromHandOvers commitment={commitment} party={party} />
      </Figure>
      <Figure word={t('agreements.promise.stillOpen')} value={open}>
        {promised === null || open === null ? (
          <p>{t('agreements.promise.noArithmetic')}</p>
        ) : (
          <p>
            {t(
              delivered > promised
                ? 'agreements.promise.moreThan'
                : 'agreements.promise.arithmetic',
              { promised: number(promised), delivered: number(delivered), open: number(open) },
            )}
          </p>
        )}
      </Figure>
    </dl>
  )
}

type FigureProps = {
  readonly word: string
  /** Null: nobody said a number. */
  readonly value: number | null
  /** What it was counted from. */
  readonly children: ReactNode
}

function Figure({ word, value, children }: FigureProps) {
  const number = useNumber()
  return (
    <div className="figure">
      <dt>{word}</dt>
      <dd>
        <details>
          <summary>
            {value === null ? <Unknown /> : <span className="figure-value">{number(value)}</span>}
          </summary>
          <div className="small unfolded">{children}</div>
        </details>
      </dd>
    </div>
  )
}

function FromClause({ commitment, hasNumber }: { commitment: Commitment; hasNumber: boolean }) {
  const { t } = useTranslation()
  const { desk, actor } = useMe()
  return (
    <>
      <p>{t(hasNumber ? 'agreements.promise.fromClause' : 'agreements.promise.noNumber')}</p>
      <p>
        {t('agreements.recorded')} <Moment at={commitment.at} zone={desk.timeZone} />
        {actor?.party === null && (
          <>
            {' · '}
            <Receipt act={commitment.act} />
          </>
        )}
      </p>
    </>
  )
}

function FromHandOvers({ commitment, party }: { commitment: Commitment; party: string }) {
  const { t } = useTranslation()
  const number = useNumber()
  const from = commitment.progress.deliveries.filter((each) => each.party === party)
  if (from.length === 0) return <p>{t('agreements.promise.noHandOver')}</p>
  return (
    <>
      <p>{t('agreements.promise.fromHandOvers')}</p>
      <ul className="plain-list">
        {from.map(({ exchange, people }) => (
          <li key={exchange}>
            <Link to={paths.exchange(exchange)}>{t('agreements.promise.inExchange')}</Link>{' '}
            {number(people)}
          </li>
        ))}
      </ul>
    </>
  )
}
