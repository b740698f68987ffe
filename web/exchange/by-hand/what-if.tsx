/** What would get worse with this person put in: asked on record, for a purpose; it names nobody else. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whatIfPurposes, type WhatIfPurpose } from '../../../src/exchange/asking/what-if.ts'
import { answerOf } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Asked } from '../../ui/states.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk, useMe, useSeeAs } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import type { Planned } from '../plans.ts'
import { mayAskWhatIf } from '../room.ts'
import { GroundAndWords, useGround } from './ground-and-words.tsx'

type WhatIfProps = BoardProps & { readonly person: Planned }

export function WhatIf(props: WhatIfProps) {
  const me = useMe()
  const isOneself = useSeeAs() === null
  return isOneself && mayAskWhatIf(me) ? <Asking {...props} /> : null
}

function Asking({ exchange, plan, person }: WhatIfProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const chosen = useGround<WhatIfPurpose>()
  const ask = useAct('exchange.ask-what-if', ({ whatIf }) => {
    setOpen(false)
    setTold(whatIf)
  })
  const { ground: purpose, words, isWhole } = chosen
  const of = { exchange: exchange.id, plan: plan.id, person: person.id }
  if (told !== null) return <Told exchange={exchange.id} whatIf={told} />
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('exchange.whatIf.label', { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {t('exchange.whatIf.button')}
      </Button>
      <Dialog title={t('exchange.whatIf.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('exchange.whatIf.says', { name: person.name })}</p>
        <GroundAndWords
          of={chosen}
          label={t('exchange.whatIf.purpose')}
          grounds={whatIfPurposes.map((value) => ({
            value,
            label: t(`exchange.whatIf.purposes.${value}`),
          }))}
          wordsLabel={t('exchange.whatIf.words')}
          wordsSays={t('exchange.whatIf.wordsSays')}
        />
        <ActRefusal act={ask} />
        <div>
          <Button
            disabled={!isWhole}
            loading={ask.isUnderWay}
            onClick={() => purpose !== null && ask.perform({ ...of, purpose, words })}
          >
            {t('exchange.whatIf.do')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

function Told({ exchange, whatIf }: { readonly exchange: string; readonly whatIf: string }) {
  const { t } = useTranslation()
  const number = useNumber()
  const asked = useAsk(['exchanges', exchange, 'what-if', whatIf], (api) =>
    answerOf(
      api.api.exchanges[':id']['what-ifs'][':whatIf'].$get({ param: { id: exchange, whatIf } }),
    ),
  )
  return (
    <Asked query={asked}>
      {({ forcedIn }) => {
        if (forcedIn === null) return <p className="small">{t('exchange.whatIf.settled')}</p>
        const { outcome, level, by } = forcedIn
        if (outcome !== 'worse' || level === null) {
          return <p className="small">{t(`exchange.whatIf.outcome.${outcome}`)}</p>
        }
        const words = { level: t(`exchange.levels.name.${level}`), by: number(by), count: by }
        return <p className="small">{t('exchange.whatIf.worse', words)}</p>
      }}
    </Asked>
  )
}
