/**
 * A plan as files: for a spreadsheet, and for whoever recomputes it without the desk. A side takes
 * its own edition; who may read all of a plan takes the problem and the plan.
 */
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'
import { useMe } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import { usePartyOf } from '../parties.ts'
import { readsWholePlan } from '../room.ts'

type PlanFilesProps = {
  readonly exchange: BoardProps['exchange']
  readonly plan: BoardProps['plan']['id']
  /** A plan that is impossible has no manifests and nothing to sign. */
  readonly hasStages: boolean
}

export function PlanFiles({ exchange, plan, hasStages }: PlanFilesProps) {
  const { t } = useTranslation()
  const me = useMe()
  const partyOf = usePartyOf()
  const isWhole = readsWholePlan(me)
  const own = me.actor?.party ?? null
  if (me.actor === null || me.actor.role === 'observer') return null
  const whole = (file: string) => paths.planFile(exchange.id, plan, file)
  const edition = (party: string) => ({
    to: paths.editionFile(exchange.id, plan, party),
    words: t('exchange.files.edition', { party: partyOf(party).name }),
  })
  const editions = exchange.parties.filter((party) => isWhole || party === own).map(edition)
  const files = [
    ...(hasStages
      ? [
          { to: whole('manifests.xlsx'), words: t('exchange.files.xlsx') },
          { to: whole('manifests.csv'), words: t('exchange.files.csv') },
        ]
      : []),
    ...(isWhole
      ? [
          { to: whole('problem.json'), words: t('exchange.files.problem') },
          { to: whole('plan.json'), words: t('exchange.files.plan') },
        ]
      : []),
    ...(hasStages ? editions : []),
  ]
  if (files.length === 0) return null
  return (
    <section className="stack on-screen-only" aria-labelledby="files">
      <h2 id="files">{t('exchange.files.title')}</h2>
      <p className="quiet">{t('exchange.files.says')}</p>
      <ul>
        {files.map(({ to, words }) => (
          <li key={to}>
            <a href={to} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {t('exchange.files.check')}{' '}
        <code dir="ltr">
          {isWhole
            ? 'good-offices plan check PROBLEM.json PLAN.json'
            : 'good-offices plan check EDITION.json'}
        </code>
      </p>
    </section>
  )
}
