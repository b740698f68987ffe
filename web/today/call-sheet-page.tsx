/** The call sheet: on one page of paper whom to call, what the hours are, what to say, and room for what was said. */
import './today.css'
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { useTranslation } from 'react-i18next'
import { ExchangeId } from '../../src/base/ids.ts'
import { answerOf, type Api } from '../api.ts'
import { usePartyOf } from '../exchange/parties.ts'
import { Hash } from '../ui/dialog.tsx'
import { Moment, useNumber } from '../ui/moment.tsx'
import { Page } from '../ui/page.tsx'
import { SideName } from '../ui/sides.tsx'
import { Asked } from '../ui/states.tsx'
import { Written } from '../ui/written.tsx'
import { useAsk, useMe } from '../viewer.tsx'
import { Arrow } from './both-directions.tsx'

type CallSheetApi = Api['api']['operation'][':exchange']['stages'][':stage']['call-sheet']
type CallSheet = InferResponseType<CallSheetApi['$get'], 200>
type Side = CallSheet['sides'][number]

export function CallSheetPage() {
  const { exchange = '', stage = '' } = useParams({ strict: false })
  const asked = useAsk(['call-sheet', exchange, stage], (api) => {
    const param = { exchange: ExchangeId.parse(exchange), stage }
    return answerOf(api.api.operation[':exchange'].stages[':stage']['call-sheet'].$get({ param }))
  })
  return <Asked query={asked}>{(sheet) => <Sheet sheet={sheet} />}</Asked>
}

function Sheet({ sheet }: { sheet: CallSheet }) {
  const { t } = useTranslation()
  const waiting = sheet.sides.filter(({ state }) => state !== 'acknowledged')
  const { exchange, stage } = sheet
  const words = { number: exchange.number, stage: stage.id, of: exchange.stages }
  return (
    <Page
      title={t(waiting.length === 0 ? 'today.callSheet.nobody' : 'today.callSheet.title', words)}
      says={<Written text={exchange.title} />}
      actions={
        <Button variant="default" onClick={() => globalThis.print()}>
          {t('today.callSheet.print')}
        </Button>
      }
    >
      <Hours sheet={sheet} />
      {sheet.sides.map((side) => (
        <Call key={side.party} sheet={sheet} side={side} />
      ))}
    </Page>
  )
}

function Hours({ sheet: { stage, point, moved, directions, windowSha256 } }: { sheet: CallSheet }) {
  const { t } = useTranslation()
  const number = useNumber()
  const partyOf = usePartyOf()
  return (
    <dl className="facts">
      <dt>{t('today.callSheet.when')}</dt>
      <dd>
        <strong>
          {stage.on}, {t('today.hours.fromTo', { ...stage.window, zone: point.timeZone })}
        </strong>
        {moved !== null && (
          <p className="needs">
            {t('today.hours.moved')} <Moment at={moved.at} zone={point.timeZone} /> ·{' '}
            <Written text={moved.reason} />
          </p>
        )}
      </dd>
      <dt>{t('today.callSheet.where')}</dt>
      <dd>
        <Written text={point.name} />
      </dd>
      {directions.map(({ from, to, people }) => (
        <div key={`${from} ${to}`} className="fact">
          <dt>
            <SideName side={partyOf(from)} /> <Arrow /> {partyOf(to).name}
          </dt>
          <dd>
            {number(people)} {t('today.onManifest')}
          </dd>
        </div>
      ))}
      <dt>{t('today.callSheet.hash')}</dt>
      <dd>
        <Hash sha256={windowSha256} />
      </dd>
    </dl>
  )
}

function Call({ sheet, side }: { sheet: CallSheet; side: Side }) {
  const { t } = useTranslation()
  const party = usePartyOf()(side.party)
  const { timeZone } = sheet.point
  if (side.state === 'acknowledged') {
    return (
      <section className="stack">
        <h2>
          <SideName side={party} />
        </h2>
        <p>
          {t('today.callSheet.hasThem')}{' '}
          {side.at !== null && <Moment at={side.at} zone={timeZone} />}
        </p>
      </section>
    )
  }
  return (
    <section className="stack call">
      <h2>{t('today.callSheet.call', { party: party.name })}</h2>
      <Missing side={side} zone={timeZone} />
      <Whom side={side} />
      <ToSay sheet={sheet} party={party.name} />
      <ul className="call-lines">
        {(['spokeWith', 'atTime', 'theySaid', 'calledBy'] as const).map((line) => (
          <li key={line}>{t(`today.callSheet.${line}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function Missing({ side, zone }: { side: Side; zone: string }) {
  const { t } = useTranslation()
  return (
    <div>
      <p className="needs">
        {side.state === 'changed' ? t('today.hours.changedSays') : t('today.callSheet.never')}
      </p>
      {side.attestedOnce && <p className="needs">{t('today.hours.attestedOnce')}</p>}
      <p className="quiet">
        {side.remindedAt === null ? (
          t('today.hours.notReminded')
        ) : (
          <>
            {t('today.hours.reminded')} <Moment at={side.remindedAt} zone={zone} />
          </>
        )}
      </p>
    </div>
  )
}

function Whom({ side: { delegates, lastBearer } }: { side: Side }) {
  const { t } = useTranslation()
  return (
    <ul className="call-whom">
      {delegates.map(({ name, role }) => (
        <li key={name}>
          <Written text={name} /> · {t(`roles.${role}`)} ·{' '}
          <span className="call-number">{t('today.callSheet.number')}</span>
        </li>
      ))}
      {delegates.length === 0 && <li>{t('today.callSheet.noDelegates')}</li>}
      {lastBearer !== null && (
        <li>
          {t('today.callSheet.bearer')} <Written text={lastBearer} />
        </li>
      )}
    </ul>
  )
}

function ToSay({ sheet, party }: { sheet: CallSheet; party: string }) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const { exchange, stage, point } = sheet
  return (
    <blockquote className="call-words">
      <p>{t('today.callSheet.sayWho', { desk: desk.name, party })}</p>
      <p>
        {t('today.hours.signs', {
          number: exchange.number,
          stage: stage.id,
          day: stage.on,
          point: point.name,
        })}{' '}
        {t('today.hours.fromTo', { ...stage.window, zone: point.timeZone })}
      </p>
      <p>{t('today.callSheet.sayAsk')}</p>
      <p>{t('today.callSheet.sayHow')}</p>
    </blockquote>
  )
}
