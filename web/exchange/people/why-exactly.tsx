/** Why exactly is this person not on the plan, or not earlier? Asked only when somebody wants to know; it names nobody else. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import type { BoardProps } from '../board/board.tsx'
import type { Planned } from '../plans.ts'
import { SaidWords } from '../said-words.tsx'

type WhyProps = BoardProps & { readonly person: Planned }

export function WhyExactly(props: WhyProps) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  if (isAsked) return <Told {...props} />
  return (
    <div>
      <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>
        {t('exchange.why.button')}
      </Button>
    </div>
  )
}

function Told({ exchange, plan, person }: WhyProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const param = { id: exchange.id, plan: plan.id, person: person.id }
  const asked = useAsk(['exchanges', exchange.id, 'why', plan.id, person.id], (api) =>
    answerOf(api.api.exchanges[':id'].plans[':plan'].people[':person'].why.$get({ param })),
  )
  return (
    <Asked query={asked}>
      {({ rank, binding }) => (
        <>
          {rank === null && binding === null && <p className="small">{t('exchange.why.noMore')}</p>}
          {rank !== null && (
            <p className="small">
              {t('exchange.why.rank', {
                place: number(rank.place),
                of: number(rank.of),
                cutOff: number(rank.cutOff),
                held: number(rank.heldDays),
                last: number(rank.lastToGoDays),
              })}
            </p>
          )}
          {binding !== null && (
            <p className="small">
              {t('exchange.why.binding')} <SaidWords said={binding} />
            </p>
          )}
        </>
      )}
    </Asked>
  )
}
