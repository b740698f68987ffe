/** The manifest of one stage as a sheet: for the hand and for A4, enough by itself without any screen. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { useExchange } from '../use-exchange.ts'
import { ManifestSheet } from './manifest-sheet.tsx'
import { PlanFiles } from '../signing/plan-files.tsx'
import { checkStage } from '../signing/own-edition.ts'
import type { ExchangeHead } from '../plans.ts'

export function ManifestPage() {
  const { exchange: id = '' } = useParams({ strict: false })
  const exchange = useExchange(id, null)
  return <Asked query={exchange}>{(answer) => <Manifest exchange={answer.exchange} />}</Asked>
}

function useManifest(exchange: ExchangeHead, stage: string) {
  return useAsk(['exchanges', exchange.id, 'manifest', stage], async (api) => {
    const param = { id: exchange.id, stage }
    const manifest = await answerOf(
      api.api.exchanges[':id'].manifests[':stage'].$get({ param, query: {} }),
    )
    return { manifest, checked: await checkStage(exchange, manifest) }
  })
}

/** The signed head of the log, as anybody may fetch it; null when it cannot be read. */
const useCheckpoint = () =>
  useAsk(['checkpoint'], async () => {
    const answer = await fetch('/log/checkpoint')
    return answer.ok ? answer.text() : null
  })

function Manifest({ exchange }: { exchange: ExchangeHead }) {
  const { t } = useTranslation()
  const { stage = '' } = useParams({ strict: false })
  const asked = useManifest(exchange, stage)
  const checkpoint = useCheckpoint()
  return (
    <Page
      title={t('exchange.manifest.title', { stage })}
      actions={
        <>
          <LinkButton to={paths.exchange(exchange.id)} variant="default">
            {t('exchange.manifest.back')}
          </LinkButton>
          <Button onClick={() => print()}>{t('exchange.acts.print')}</Button>
        </>
      }
    >
      <Asked query={asked}>
        {({ manifest, checked }) => (
          <>
            <ManifestSheet
              exchange={exchange}
              manifest={manifest}
              checked={checked}
              checkpoint={checkpoint.data ?? null}
            />
            <PlanFiles exchange={exchange} plan={manifest.plan} hasStages />
          </>
        )}
      </Asked>
    </Page>
  )
}
