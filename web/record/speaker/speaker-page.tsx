/** One office: its complaints with their denials, where others say otherwise, what it said and who said the same. */
import { NativeSelect } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeakerView } from '../../../src/record/whole/speaker-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { claimsIn } from '../claims-in.ts'
import { PlainTable } from '../outlook/plain-table.tsx'
import { Reason } from '../reasons.tsx'
import { Unfolds } from '../said-by.tsx'
import { EventDay } from '../series/series-tables.tsx'
import { Differs } from './differs.tsx'
import { Promised } from './promised.tsx'
import { Stances } from './stances.tsx'

export function SpeakerPage() {
  const { speaker = '' } = useParams({ strict: false })
  const asked = useAsk(['record', 'speaker', speaker], (api) =>
    answerOf(
      api.api.record.speakers[':speaker'].$get({ param: { speaker: encodeURIComponent(speaker) } }),
    ),
  )
  return <Asked query={asked}>{(view) => <Speaker view={view} />}</Asked>
}

function Speaker({ view }: { view: SpeakerView }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { speaker, of, claims, events } = view.speaker
  return (
    <Page
      title={t('speaker.about', { speaker })}
      says={
        <p>
          {t('speaker.counts', {
            claims: number(claims),
            events: number(events),
            of: of ?? t('speaker.ofNobody'),
          })}
        </p>
      }
      actions={
        <LinkButton to={paths.recordSpeakers()} variant="default">
          {t('speaker.back')}
        </LinkButton>
      }
    >
      <div className="panel">
        <Stances stances={view.stances} />
        <Promised promises={view.promises} />
        <Differs view={view} />
        <Said view={view} />
        <Names names={view.names} />
      </div>
    </Page>
  )
}

/** Claims of one screen. */
const shownAtOnce = 20

/** Claims by their day, of one attribute or of all, some at a time. */
function Said({ view: { claims, said } }: { view: SpeakerView }) {
  const { t } = useTranslation()
  const [about, setAbout] = useState('')
  const [from, setFrom] = useState(0)
  const rows = claims.flatMap((claim) => {
    const [own] = claimsIn(said, [claim.id])
    return own === undefined ? [] : [{ ...claim, own }]
  })
  const attributes = [...new Set(rows.map(({ own }) => own.attribute))].toSorted()
  const shown = rows.filter(({ own }) => about === '' || own.attribute === about)
  return (
    <section className="stack">
      <h2>{t('speaker.said')}</h2>
      <p className="quiet">{t('speaker.saidSays')}</p>
      <NativeSelect
        className="on-screen-only outlook-conflict"
        label={t('speaker.attribute')}
        data={[{ value: '', label: t('speaker.all') }, ...attributes]}
        value={about}
        onChange={({ currentTarget: { value } }) => {
          setAbout(value)
          setFrom(0)
        }}
      />
      <PlainTable
        label={t('speaker.said')}
        heads={[
          t('series.point.on'),
          t('speaker.attribute'),
          t('speaker.figure'),
          t('speaker.stands'),
        ]}
        rows={shown.slice(from, from + shownAtOnce).map(({ id, own, stands, sameFrom }) => ({
          id,
          cells: [
            <EventDay key="on" event={own.event} on={own.date} />,
            <bdi key="about" lang="en">
              {[own.attribute, own.side, own.category].filter((each) => each !== null).join(', ')}
            </bdi>,
            <Unfolds key="figure" claims={[own]}>
              <bdi>{own.value}</bdi>
            </Unfolds>,
            <Unfolds key="stands" claims={claimsIn(said, sameFrom)}>
              {t(`speaker.stand.${stands}`)}
            </Unfolds>,
          ],
        }))}
      />
      <Pager from={from} count={shownAtOnce} total={shown.length} onMove={setFrom} />
    </section>
  )
}

function Names({ names }: Pick<SpeakerView, 'names'>) {
  const { t } = useTranslation()
  return (
    <section className="stack">
      <h2>{t('speaker.names')}</h2>
      {names.length === 0 && <p>{t('speaker.namesNone')}</p>}
      {names.length > 0 && (
        <ul>
          {names.map(({ written, same, why, says }) => (
            <li key={written}>
              <bdi>{t('speaker.nameIs', { written, same })}</bdi>:{' '}
              <Reason says={says} fallback={why} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
