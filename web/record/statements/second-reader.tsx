/**
 * The second reader of a statement, where the desk was started with one: asked by hand, compared
 * with the rules, kept by an act. Nothing of it counts unless an officer sets a value from it.
 */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useTranslation } from 'react-i18next'
import { answerOf, api, type Api } from '../../api.ts'
import { Moment, useNumber } from '../../ui/moment.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk, useMe } from '../../viewer.tsx'
import type { Kept } from './correction-history.tsx'
import { SecondDifferences } from './second-differences.tsx'

const readings = api.api.record.statements[':id']['second-readings']
type Found = InferResponseType<
  Api['api']['record']['statements'][':id']['second-readings']['$get'],
  200
>
type Asked = NonNullable<Found['ask']>
export type Answer = NonNullable<Asked['answer']>

const againMilliseconds = 1_000

type SecondReaderProps = {
  readonly kept: Kept
  /** Whether whoever looks may ask, keep and set. */
  readonly corrects: boolean
}

export function SecondReader({ kept, corrects }: SecondReaderProps) {
  const { t } = useTranslation()
  const { id } = kept.statement
  const asked = useAsk(
    ['statements', 'one', id, 'second'],
    (desk) =>
      answerOf(desk.api.record.statements[':id']['second-readings'].$get({ param: { id } })),
    {
      refetchInterval: ({ state }) =>
        state.data?.ask?.state === 'asking' ? againMilliseconds : false,
    },
  )
  const found = asked.data
  if (found === undefined || (found.configured === null && found.kept.length === 0)) return null
  const { configured, ask } = found
  return (
    <section aria-label={t('statements.second.title')} className="second-reader">
      <h2>{t('statements.second.title')}</h2>
      <p className="quiet">{t('statements.second.says')}</p>
      {found.kept.map((each) => (
        <KeptSecond key={each.reading.reader} second={each} kept={kept} corrects={corrects} />
      ))}
      {corrects && configured !== null && mayAsk(found) && (
        <AskSecond statement={id} configured={configured} />
      )}
      {corrects && ask !== null && (
        <OwnAsk ask={ask} seconds={configured?.seconds ?? 0} kept={kept} />
      )}
    </section>
  )
}

/** One question at a time, and none whose answer is kept already. */
const mayAsk = ({ configured, ask, kept }: Found) =>
  (ask === null || ask.state === 'refused') &&
  kept.every(({ reading }) => reading.reader !== configured?.reader)

type KeptSecondProps = SecondReaderProps & { readonly second: Found['kept'][number] }

function KeptSecond({ second, kept, corrects }: KeptSecondProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  return (
    <>
      <p>
        <Reader reader={second.reading.reader} /> · {t('statements.second.keptOn')}{' '}
        <Moment at={second.at} zone={desk.timeZone} />
      </p>
      <SecondDifferences answer={second} kept={kept} corrects={corrects} />
    </>
  )
}

/** The name by which the endpoint calls its model. */
function Reader({ reader }: { readonly reader: string }) {
  return <bdi dir="ltr">{reader.replace(/^model\//, '')}</bdi>
}

function useRefreshed(statement: string) {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['statements', 'one', statement, 'second'] })
}

type AskSecondProps = {
  readonly statement: string
  readonly configured: NonNullable<Found['configured']>
}

function AskSecond({ statement, configured }: AskSecondProps) {
  const { t } = useTranslation()
  const refreshed = useRefreshed(statement)
  const ask = useMutation({
    mutationFn: () => answerOf(readings.$post({ param: { id: statement } })),
    onSettled: refreshed,
  })
  return (
    <div>
      <p className="small">
        {t('statements.second.sends')} <Reader reader={configured.reader} />,{' '}
        <bdi dir="ltr">{configured.host}</bdi>
      </p>
      <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('statements.second.ask')}
      </Button>
      {ask.error !== null && <ErrorState error={ask.error} />}
    </div>
  )
}

type OwnAskProps = { readonly ask: Asked; readonly seconds: number; readonly kept: Kept }

function OwnAsk({ ask, seconds, kept }: OwnAskProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const number = useNumber()
  const statement = kept.statement.id
  const keep = useAct('record.keep-second-reading')
  if (ask.state === 'refused')
    return (
      <p role="alert">
        {t('statements.second.refused')} <bdi lang="en">{ask.refusal}</bdi>
      </p>
    )
  if (ask.answer === null)
    return (
      <div aria-live="polite">
        <p>
          {t('statements.second.asking', { seconds: number(seconds) })}{' '}
          <Moment at={ask.at} zone={desk.timeZone} />
        </p>
        <DropAsk statement={statement} says={t('statements.second.cancel')} />
      </div>
    )
  return (
    <>
      <p>
        <Reader reader={ask.reader} /> · {t('statements.second.notKept')}
      </p>
      <SecondDifferences answer={ask.answer} kept={kept} corrects />
      <ActRefusal act={keep} />
      <div className="row">
        <Button loading={keep.isUnderWay} onClick={() => keep.perform({ statement, ask: ask.id })}>
          {t('statements.second.keep')}
        </Button>
        <DropAsk statement={statement} says={t('statements.second.drop')} />
      </div>
    </>
  )
}

function DropAsk({ statement, says }: { readonly statement: string; readonly says: string }) {
  const refreshed = useRefreshed(statement)
  const drop = useMutation({
    mutationFn: () => answerOf(readings.$delete({ param: { id: statement } })),
    onSettled: refreshed,
  })
  return (
    <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
      {says}
    </Button>
  )
}
