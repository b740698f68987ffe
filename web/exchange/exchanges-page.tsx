/** Which exchanges are under way, how each stands, and which took place. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { Done } from '../ui/signs.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { Written } from '../ui/written.tsx'
import { useAsk, useMe, useSeeAs } from '../viewer.tsx'
import { Day } from './day.tsx'
import type { ExchangeHead } from './plans.ts'
import { mayPlan } from './room.ts'

export function ExchangesPage() {
  const exchanges = useAsk(
    ['exchanges'],
    async (api) => (await answerOf(api.api.exchanges.$get())).exchanges,
  )
  return <Asked query={exchanges}>{(heads) => <Exchanges heads={heads} />}</Asked>
}

function Exchanges({ heads }: { heads: readonly ExchangeHead[] }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayPlan(me)
  const open = heads.filter(({ state }) => state !== 'closed').length
  const title =
    heads.length === 0
      ? t('exchange.titleNone')
      : open > 0
        ? t('exchange.titleOpen', { count: open })
        : t('exchange.titleClosed', { count: heads.length })
  return (
    <Page
      title={title}
      actions={
        mayAct && <LinkButton to={paths.openExchange()}>{t('exchange.open.button')}</LinkButton>
      }
    >
      {heads.length === 0 ? (
        <Empty says={t('exchange.none')} />
      ) : (
        <Strips label={title}>
          {heads.map((head) => (
            <ExchangeStrip key={head.id} head={head} />
          ))}
        </Strips>
      )}
    </Page>
  )
}

function ExchangeStrip({ head }: { head: ExchangeHead }) {
  const { t } = useTranslation()
  const { id, number, title, point, stages, state } = head
  const [first, last] = [stages[0]?.on, stages.at(-1)?.on]
  const isWaiting = state === 'impossible' || state === 'planned' || state === 'approved'
  return (
    <Strip
      standing={isWaiting ? 'needs' : 'plain'}
      title={
        <Link to={paths.exchange(id)}>
          {t('exchange.name', { number })} · <Written text={title} />
        </Link>
      }
      under={
        <>
          {t('exchange.at', { point: point.name })} ·{' '}
          {t('exchange.stageCount', { count: stages.length })} ·{' '}
          {first !== undefined && <Day on={first} />}
          {last !== undefined && last !== first && (
            <>
              –<Day on={last} />
            </>
          )}
        </>
      }
      state={<ExchangeState state={state} />}
    />
  )
}

export function ExchangeState({ state }: { state: ExchangeHead['state'] }) {
  const { t } = useTranslation()
  const words = t(`exchange.state.${state}`)
  if (state === 'final' || state === 'closed') return <Done word={words} />
  if (state === 'open') return <span className="quiet">{words}</span>
  return <span className="needs">{words}</span>
}
