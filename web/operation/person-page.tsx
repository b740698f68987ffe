/** One person on the day: how they stand at the gates, whose hands they are in, and what was recorded. */
import './operation.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import type { ExchangeHead } from '../exchange/plans.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/page.tsx'
import { Unknown } from '../ui/signs.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { useAsk, useMe, useSeeAs } from '../viewer.tsx'
import { standingOf, type PersonStripAnswer } from './board.ts'
import { DirectionName } from './direction-counts.tsx'
import { History } from './history.tsx'
import { PersonActs } from './person-acts.tsx'
import { PersonGates } from './person-gates.tsx'
import { mayAsk } from './room.ts'
import { SaidInPrivate } from './said-in-private.tsx'
import { WherePerson } from './standing.tsx'
import { useExchangeOfDay } from './use-board.ts'

export function PersonPage() {
  const { t } = useTranslation()
  const exchange = useExchangeOfDay()
  return (
    <Asked query={exchange}>
      {({ head }) =>
        head === null ? <Empty says={t('operation.none')} /> : <PersonOf head={head} />
      }
    </Asked>
  )
}

function PersonOf({ head }: { head: ExchangeHead }) {
  const { person = '' } = useParams({ strict: false })
  const strip = useAsk(['operation', head.id, 'person', person], (api) =>
    answerOf(
      api.api.operation[':exchange'].people[':person'].$get({
        param: { exchange: head.id, person },
      }),
    ),
  )
  return <Asked query={strip}>{(answer) => <Person head={head} person={answer} />}</Asked>
}

function Person({ head, person }: { head: ExchangeHead; person: PersonStripAnswer }) {
  const { t } = useTranslation()
  const me = useMe()
  const isOneself = useSeeAs() === null
  const standing = t(`operation.standing.${standingOf(person)}`)
  return (
    <Page
      title={t('operation.person.title', { name: person.name, standing })}
      says={<Link to={paths.dayOf(head.id)}>{t('operation.person.back')}</Link>}
    >
      {isOneself && <PersonActs head={head} person={person} />}
      <PersonFacts head={head} person={person} />
      {person.gates !== null && <PersonGates gates={person.gates} />}
      {mayAsk(me) && <SaidInPrivate exchange={head} person={person.id} />}
      <History head={head} person={person} mayLift={isOneself} />
    </Page>
  )
}

function PersonFacts({ head, person }: { head: ExchangeHead; person: PersonStripAnswer }) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <DirectionName direction={person} level={2} />
      <dl className="facts">
        <dt>{t('operation.person.stands')}</dt>
        <dd>
          <WherePerson person={person} />
        </dd>
        <dt>{t('operation.person.stage')}</dt>
        <dd>
          {person.stage === null ? (
            t('operation.person.noStage')
          ) : (
            <Link to={paths.manifest(head.id, person.stage)}>
              {t('operation.stage', { stage: person.stage })}
            </Link>
          )}
        </dd>
        <dt>{t('operation.person.born')}</dt>
        <dd>{person.bornOn ?? <Unknown />}</dd>
        <dt>{t('operation.person.status')}</dt>
        <dd>{t(`exchange.category.${person.category}`)}</dd>
        <dt>{t('operation.person.travels')}</dt>
        <dd>{t(`exchange.transport.${person.transport}`)}</dd>
      </dl>
    </section>
  )
}
