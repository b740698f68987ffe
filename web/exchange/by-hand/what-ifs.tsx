/** For the auditor: who asked a what-if about whom, when, and for what purpose. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { Moment } from '../../ui/moment.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk, useMe, useSeeAs } from '../../viewer.tsx'
import type { ExchangeHead } from '../plans.ts'
import { readsWhatIfs } from '../room.ts'

export function WhatIfs({ exchange }: { readonly exchange: ExchangeHead }) {
  const me = useMe()
  const isOneself = useSeeAs() === null
  return isOneself && readsWhatIfs(me) ? <Listed exchange={exchange} /> : null
}

function Listed({ exchange }: { readonly exchange: ExchangeHead }) {
  const { id } = exchange
  const { t } = useTranslation()
  const asked = useAsk(['exchanges', id, 'what-ifs'], (api) =>
    answerOf(api.api.exchanges[':id']['what-ifs'].$get({ param: { id } })),
  )
  return (
    <Asked query={asked}>
      {({ whatIfs }) =>
        whatIfs.length === 0 ? null : (
          <section className="stack on-screen-only" aria-labelledby="what-ifs">
            <h2 id="what-ifs">{t('exchange.whatIf.listed')}</h2>
            <ul className="stack">
              {whatIfs.map((each) => (
                <li key={each.id}>
                  <Moment at={each.at} zone={exchange.point.timeZone} />{' '}
                  {t('exchange.whatIf.one', {
                    who: each.askedBy,
                    name: each.name,
                    version: each.version,
                  })}{' '}
                  <span className="quiet">
                    {t(`exchange.whatIf.purposes.${each.purpose}`)}: {each.words}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Asked>
  )
}
