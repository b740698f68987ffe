/**
 * The eve: when the next stage is, how both directions stand, what needs a person
 * and what it holds up, and what came so far.
 */
import './today.css'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { isOfStage } from '../../src/today/need.ts'
import { listsRoom } from '../lists/room.ts'
import { paths } from '../paths.ts'
import { useCodesWaiting } from '../people/waiting-keys.ts'
import { useInWords } from '../ui/in-words.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { useDay } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { Asked } from '../ui/states.tsx'
import { instantIn } from '../ui/zone.ts'
import { useAsk, useMe } from '../viewer.tsx'
import { BothDirections } from './both-directions.tsx'
import { ListsSoFar } from './lists-so-far.tsx'
import { Needs } from './needs.tsx'
import { SoFar } from './so-far.tsx'
import type { Next, TodayView } from './today.ts'
import { Until } from './until.tsx'

export function TodayPage() {
  const { t } = useTranslation()
  const { actor } = useMe()
  if (actor !== null) return <Today />
  return (
    <Page title={t('signIn.title')} says={t('today.signedOut')}>
      <div>
        <LinkButton to={paths.signIn()}>{t('frame.signIn')}</LinkButton>
      </div>
    </Page>
  )
}

function Today() {
  const asked = useAsk(['today'], (api) => answerOf(api.api.today.$get()))
  return (
    <Asked query={asked}>
      {(today) =>
        today.next === null ? <Before today={today} /> : <Eve today={today} next={today.next} />
      }
    </Asked>
  )
}

/** No stage is ahead: the lists are what there is to see. */
function Before({ today }: { today: TodayView }) {
  const { t } = useTranslation()
  const me = useMe()
  const keys = useCodesWaiting()
  const count = today.needs.length + keys.length
  const words = useInWords()(count)
  return (
    <Page title={count === 0 ? t('today.nothing') : t('today.waiting', { count, words })}>
      <Needs needs={today.needs} keys={keys} next={null} />
      <SoFar today={today} />
      {listsRoom.isFor(me) && <ListsSoFar />}
    </Page>
  )
}

function Eve({ today, next }: { today: TodayView; next: Next }) {
  const { t } = useTranslation()
  const { stage, point } = next
  const begins = instantIn(stage.on, stage.window.from, point.timeZone)
  const day = useDay()(stage.on, point.timeZone)
  const keys = useCodesWaiting()
  const ofStage = today.needs.filter(isOfStage)
  const besides = today.needs.filter((need) => !isOfStage(need))
  const count = ofStage.length
  const words = useInWords()(count)
  return (
    <Page
      title={t('today.title', { day, time: stage.window.from, stage: stage.id, of: next.of })}
      says={
        <>
          {t('today.exchange', { number: next.number })} · {next.title} ·{' '}
          <Until at={begins.toISOString()} />
        </>
      }
    >
      <BothDirections next={next} />
      <section className="stack">
        <h2>{count === 0 ? t('today.nothing') : t('today.waiting', { count, words })}</h2>
        <Needs needs={ofStage} keys={[]} next={next} />
      </section>
      {besides.length + keys.length > 0 && (
        <section className="stack">
          <h2>{t('today.besides')}</h2>
          <Needs needs={besides} keys={keys} next={next} />
        </section>
      )}
      <SoFar today={today} />
    </Page>
  )
}
