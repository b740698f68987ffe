/** What was shown to whom: every extract under the side that showed it, with its receipt. */
import { useTranslation } from 'react-i18next'
import type { InferResponseType } from 'hono/client'
import { answerOf, everyRow, type Api } from '../api.ts'
import { Hash } from '../ui/dialog.tsx'
import { Moment, useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { SideName, Sides } from '../ui/sides.tsx'
import { Asked, Empty } from '../ui/states.tsx'
import { Strip, Strips } from '../ui/strip.tsx'
import { useAsk, useMe, type Party } from '../viewer.tsx'
import { ExtractTable } from './extract-table.tsx'
import { Receipt } from './list-strip.tsx'

type Extract = InferResponseType<Api['api']['extracts']['$get'], 200>['extracts'][number]

export function ExtractsPage() {
  const asked = useAsk(['extracts'], (api) =>
    everyRow(async (query) => {
      const { extracts, total } = await answerOf(api.api.extracts.$get({ query }))
      return { rows: extracts, total }
    }),
  )
  return <Asked query={asked}>{(extracts) => <Extracts extracts={extracts} />}</Asked>
}

function Extracts({ extracts }: { extracts: readonly Extract[] }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const number = useNumber()
  const count = extracts.reduce((sum, { lines }) => sum + lines.length, 0)
  const title =
    count === 0
      ? t('lists.extracts.titleNone')
      : t('lists.extracts.title', { count, shown: number(count) })
  return (
    <Page title={title} says={t('lists.extracts.says')}>
      <Sides sides={parties}>
        {(side) => (
          <ShownBy side={side} extracts={extracts.filter(({ from }) => from === side.id)} />
        )}
      </Sides>
    </Page>
  )
}

function ShownBy({ side, extracts }: { side: Party; extracts: readonly Extract[] }) {
  const { t } = useTranslation()
  const { actor } = useMe()
  if (extracts.length > 0) {
    return (
      <Strips label={t('lists.extracts.by', { party: side.name })}>
        {extracts.map((extract) => (
          <ExtractStrip key={extract.id} extract={extract} />
        ))}
      </Strips>
    )
  }
  const isOthers = actor?.party !== null && actor?.party !== side.id
  const says = isOthers ? 'lists.extracts.noneToYou' : 'lists.extracts.noneBy'
  return <Empty says={t(says, { party: side.name })} />
}

function ExtractStrip({ extract }: { extract: Extract }) {
  const { t } = useTranslation()
  const { actor, desk, parties } = useMe()
  const number = useNumber()
  const { from, to, lines, sha256, act, at } = extract
  const words = { count: lines.length, shown: number(lines.length) }
  const other = parties.find(({ id }) => id === to)
  // The receipt is the showing side's; whoever was shown the lines holds them already.
  const isOwn = actor?.party === null || actor?.party === from
  return (
    <Strip
      title={t('lists.extracts.people', words)}
      under={
        <>
          {t('lists.extracts.to')} {other === undefined ? to : <SideName side={other} />} ·{' '}
          <Moment at={at} zone={desk.timeZone} />
        </>
      }
      actions={isOwn && <Receipt act={act} />}
    >
      <details>
        <summary>{t('lists.extracts.what')}</summary>
        <ExtractTable label={t('lists.extract.people')} people={lines} />
        <Hash sha256={sha256} />
      </details>
    </Strip>
  )
}
