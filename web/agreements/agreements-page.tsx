/** What was promised, and what of it happened? One agreement stands here whole; of several, each on its strip. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Page } from '../ui/page.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { AgreementFacts, AgreementParts } from './agreement.tsx'
import { mayOpen, openQuestionsOf, useAgreements, useQuestions, type Agreement } from './answers.ts'
import { OpenAgreement } from './open-agreement.tsx'
import { QuestionsLink } from './questions/questions-link.tsx'
import { useSides } from './whom.tsx'

export function AgreementsPage() {
  const asked = useAgreements()
  return <Asked query={asked}>{(agreements) => <Agreements agreements={agreements} />}</Asked>
}

function Agreements({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayOpen(me)
  const isNone = agreements.length === 0
  const [only, ...others] = agreements
  return (
    <Page
      title={isNone ? t('agreements.titleNone') : t('agreements.titleWhat')}
      actions={
        <>
          {!isNone && <QuestionsLink />}
          {mayAct && <OpenAgreement />}
        </>
      }
    >
      {isNone && <Empty says={t(mayAct ? 'agreements.noneSays' : 'agreements.noneSaysParty')} />}
      {only !== undefined && others.length === 0 && (
        <>
          <h2>{only.title}</h2>
          <AgreementFacts agreement={only} />
          <AgreementParts agreement={only} />
        </>
      )}
      {others.length > 0 && (
        <Strips label={t('rooms.agreements')}>
          {agreements.map((agreement) => (
            <AgreementStrip key={agreement.id} agreement={agreement} />
          ))}
        </Strips>
      )}
    </Page>
  )
}

function AgreementStrip({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  const { nameOf } = useSides()
  const { data } = useQuestions()
  const { id, title, parties, commitments, rounds } = agreement
  const open = data === undefined ? [] : openQuestionsOf(data)
  const waits = open.filter((question) => question.agreement === id).length
  const facts = [
    t('agreements.partOf', { parties: parties.map(nameOf).join(', ') }),
    t('agreements.promises', { count: commitments.length }),
    t('agreements.rounds', { count: rounds.length }),
  ]
  return (
    <Strip
      standing={waits > 0 ? 'needs' : 'plain'}
      title={<Link to={paths.agreement(id)}>{title}</Link>}
      under={facts.join(' · ')}
      state={waits > 0 && t('agreements.waits', { count: waits })}
    />
  )
}
