/** An agreement: where, when and why it was made; its promises, its talks, and who stands between. */
import { useTranslation } from 'react-i18next'
import { Written } from '../ui/written.tsx'
import { useMe } from '../viewer.tsx'
import { Receipt } from '../lists/list-strip.tsx'
import { Papers } from '../lists/papers.tsx'
import type { Agreement } from './answers.ts'
import { Commitments } from './commitments.tsx'
import { Intermediaries } from './intermediaries.tsx'
import { KnownDate } from './known-date.tsx'
import { Rounds } from './rounds.tsx'
import { Whoms } from './whom.tsx'

export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  return (
    <dl className="facts">
      <dt>{t('agreements.parties')}</dt>
      <dd>
        <Whoms sides={agreement.parties} />
      </dd>
      <dt>{t('agreements.agreedOn')}</dt>
      <dd>
        <KnownDate on={agreement.agreedOn} />
      </dd>
      <dt>{t('agreements.place')}</dt>
      <dd>
        <Written text={agreement.place} />
      </dd>
      <dt>{t('agreements.purpose')}</dt>
      <dd>
        <Written text={agreement.purpose} />
      </dd>
      <DeskReceipt act={agreement.act} />
    </dl>
  )
}

/** Receipts of what the desk recorded are the desk's to hand out. */
function DeskReceipt({ act }: { act: string }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  if (actor?.party !== null) return null
  return (
    <>
      <dt>{t('agreements.receipt')}</dt>
      <dd>
        <Receipt act={act} />
      </dd>
    </>
  )
}

export function AgreementParts({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <Commitments agreement={agreement} />
      <Rounds agreement={agreement} />
      <Intermediaries agreement={agreement} />
      <Papers about={agreement.id} />
    </>
  )
}
