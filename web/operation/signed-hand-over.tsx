/** What exactly is signed at a hand-over: direction, stage, everybody by name, and the manifest's hash as computed here. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { checkStage } from '../exchange/signing/own-edition.ts'
import { Hash } from '../ui/dialog.tsx'
import { useAsk } from '../viewer.tsx'
import { PeopleNamed } from './act-button.tsx'
import type { BoardPerson, OfDirection } from './board.ts'
import { DirectionName } from './direction-counts.tsx'

/** The manifest of a stage, checked here: nothing believes a hash that the desk only sent. */
export function useManifestHash({ head, stage }: Pick<OfDirection, 'head' | 'stage'>) {
  return useAsk(['exchanges', head.id, 'manifest-hash', stage.id], async (api) => {
    const param = { id: head.id, stage: stage.id }
    const answer = await answerOf(
      api.api.exchanges[':id'].manifests[':stage'].$get({ param, query: {} }),
    )
    return checkStage(head, answer)
  })
}

export function SignedHandOver({
  direction,
  stage,
  people,
  sha256,
}: Omit<OfDirection, 'head'> & { people: readonly BoardPerson[]; sha256: string }) {
  const { t } = useTranslation()
  return (
    <>
      <DirectionName direction={direction} />
      <p>{t('operation.stage', { stage: stage.id })}</p>
      <PeopleNamed people={people} />
      <div>
        <p className="quiet">{t('operation.manifestHash')}</p>
        <Hash sha256={sha256} />
      </div>
    </>
  )
}
