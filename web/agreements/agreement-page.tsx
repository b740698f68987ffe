/** One agreement with all that hangs on it. */
import { useParams } from '@tanstack/react-router'
import { AgreementId } from '../../src/base/ids.ts'
import { answerOf } from '../api.ts'
import { Page } from '../ui/page.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import { AgreementFacts, AgreementParts } from './agreement.tsx'
import { QuestionsLink } from './questions/questions-link.tsx'

export function AgreementPage() {
  const { agreement: id = '' } = useParams({ strict: false })
  const asked = useAsk(['agreements', id], (api) =>
    answerOf(api.api.agreements[':id'].$get({ param: { id: AgreementId.parse(id) } })),
  )
  return (
    <Asked query={asked}>
      {(agreement) => (
        <Page title={agreement.title} actions={<QuestionsLink />}>
          <AgreementFacts agreement={agreement} />
          <AgreementParts agreement={agreement} />
        </Page>
      )}
    </Asked>
  )
}
