/** What was handed in and is not kept: how far its reading is, what was read, and the act that keeps it. */
import { Button, Progress } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ActRefusal, useAct } from '../../use-act.tsx'
import { useAsk } from '../../viewer.tsx'
import { WaitingPicture } from './waiting-picture.tsx'

const shown = 20
const againMs = 700

export function Waiting() {
  const { t } = useTranslation()
  const [from, setFrom] = useState(0)
  const asked = useAsk(
    ['statements', 'uploads', String(from)],
    (desk) =>
      answerOf(
        desk.api.record.statements.uploads.$get({
          query: { from: String(from), count: String(shown) },
        }),
      ),
    { refetchInterval: (query) => (query.state.data?.counted.waiting ? againMs : false) },
  )
  if (asked.data === undefined) return null
  const { uploads, counted } = asked.data
  const total = counted.waiting + counted.read + counted.refused
  if (total === 0) return null
  return (
    <section aria-label={t('statements.waiting')}>
      <h2>{t('statements.waiting')}</h2>
      <HowFar counted={counted} />
      <ul className="strips" aria-label={t('statements.waiting')}>
        {uploads.map(({ id, fileName, state, reading, refusal }) => (
          <li key={id} className="strip">
            <bdi>{fileName}</bdi>
            <span>
              {state === 'waiting' && t('statements.isWaiting')}
              {state === 'refused' && refusal}
              {reading !== null && <Summary reading={reading} />}
            </span>
            {reading !== null && (
              <LinkButton to={paths.statementUpload(id)} variant="default">
                {t('statements.look', { file: fileName })}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      <Pager from={from} count={shown} total={total} onMove={setFrom} />
      {counted.waiting === 0 && counted.read > 0 && (
        <WaitingPicture uploads={uploads} read={counted.read} />
      )}
      <KeepThese ids={uploads.flatMap(({ id, reading }) => (reading === null ? [] : [id]))} />
    </section>
  )
}

type Counted = { readonly waiting: number; readonly read: number; readonly refused: number }

function HowFar({ counted: { waiting, read, refused } }: { counted: Counted }) {
  const { t } = useTranslation()
  const number = useNumber()
  const done = read + refused
  const words = { done: number(done), total: number(done + waiting), refused: number(refused) }
  return (
    <>
      {waiting > 0 && (
        <Progress
          value={(100 * done) / (done + waiting)}
          aria-label={t('statements.howFar', words)}
        />
      )}
      <output>{t('statements.howFar', words)}</output>
    </>
  )
}

type SummaryProps = {
  readonly reading: {
    readonly events: readonly unknown[]
    readonly counts: readonly unknown[]
    readonly flags: readonly { readonly severity: string }[]
  }
}

function Summary({ reading: { events, counts, flags } }: SummaryProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const doubts = flags.filter(({ severity }) => severity !== 'note').length
  return (
    <>
      {t('statements.summary', {
        events: number(events.length),
        counts: number(counts.length),
        doubts: number(doubts),
      })}
    </>
  )
}

function KeepThese({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const keep = useAct('record.keep-statements')
  const drop = useMutation({
    mutationFn: () => answerOf(api.api.record.statements.uploads.$delete()),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['statements'] }),
  })
  return (
    <>
      <ActRefusal act={keep} />
      <div className="row">
        <Button
          disabled={ids.length === 0}
          loading={keep.isUnderWay}
          onClick={() => keep.perform({ uploads: [...ids] })}
        >
          {t('statements.keep', { count: ids.length })}
        </Button>
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('statements.drop')}
        </Button>
      </div>
    </>
  )
}
