/** The desk opens a stage: from then on people may leave. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExchangeHead } from '../exchange/plans.ts'
import { Hash } from '../ui/dialog.tsx'
import { ActRefusal, useAct } from '../use-act.tsx'
import { ActButton } from './act-button.tsx'
import { keyOfDirection, type StageOnDay } from './board.ts'
import { DirectionCounts } from './direction-counts.tsx'

type OpenProps = { readonly head: ExchangeHead; readonly stage: StageOnDay }

export function OpenStage({ head, stage }: OpenProps) {
  const { t } = useTranslation()
  const words = { stage: stage.id }
  return (
    <ActButton
      isMain
      label={t('operation.open.button', words)}
      title={t('operation.open.title', words)}
    >
      {(close) => <Opening head={head} stage={stage} onDone={close} />}
    </ActButton>
  )
}

function Opening({ head, stage, onDone }: OpenProps & { onDone: () => void }) {
  const { t } = useTranslation()
  const open = useAct('operation.open-stage', onDone)
  return (
    <>
      <p>{t('operation.open.says')}</p>
      <div className="facing">
        {stage.directions.map((direction) => (
          <div key={keyOfDirection(direction)} className="direction-column">
            <DirectionCounts direction={direction} stage={stage} />
          </div>
        ))}
      </div>
      {stage.manifestSha256 !== null && (
        <div>
          <p className="quiet">{t('operation.manifestHash')}</p>
          <Hash sha256={stage.manifestSha256} />
        </div>
      )}
      <ActRefusal act={open} />
      <div>
        <Button
          loading={open.isUnderWay}
          onClick={() => open.perform({ exchange: head.id, stage: stage.id })}
        >
          {t('operation.open.button', { stage: stage.id })}
        </Button>
      </div>
    </>
  )
}
