/** The terms of a draft, or earlier ones, become those of the exchange: what changes stands there before it is confirmed. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { shortestWords } from '../by-hand/ground-and-words.tsx'
import type { ExchangeHead } from '../plans.ts'
import { mayCountBy } from '../../../src/exchange/terms/counting.ts'
import { newestTerms } from './terms-draft.ts'
import { TermsWords } from './terms-words.tsx'
import type { Terms } from './use-runs.ts'

type UseTermsProps = {
  readonly exchange: ExchangeHead
  readonly from: { readonly run: string } | { readonly number: number }
  readonly terms: Terms
  /** Several stand on a page, so each says what it uses. */
  readonly called: string
}

export function UseTerms({ exchange, from, terms, called }: UseTermsProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const adopt = useAct('exchange.adopt-terms', () => setOpen(false))
  const now = newestTerms(exchange)
  if (now === undefined) return null
  const mayBe = mayCountBy(terms.formula ?? now.formula, {
    agreed: exchange.agreedFormula,
    stoodOn: exchange.terms.map(({ formula }) => formula),
  })
  if (!mayBe) return <p className="needs">{t('exchange.terms.notAgreed')}</p>
  return (
    <div>
      <Button
        variant="default"
        aria-label={t('exchange.terms.useThat', { called })}
        onClick={() => setOpen(true)}
      >
        {t('exchange.terms.use')}
      </Button>
      <Dialog title={t('exchange.terms.useTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('exchange.terms.useSays')}</p>
        <div>
          <p>{t('exchange.terms.changes')}</p>
          <TermsWords before={now} terms={terms} parties={exchange.parties} />
        </div>
        <Textarea
          label={t('exchange.strike.reason')}
          description={t('exchange.terms.reasonSays')}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <ActRefusal act={adopt} />
        <div>
          <Button
            disabled={reason.trim().length < shortestWords}
            loading={adopt.isUnderWay}
            onClick={() => adopt.perform({ exchange: exchange.id, from, reason })}
          >
            {t('exchange.terms.use')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
