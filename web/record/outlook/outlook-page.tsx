/**
 * What the public record lets one expect, and how far to trust it: the next exchange by month, pace,
 * promises, obstacles. It stands in the room of the record and on no page for families.
 */
import { NativeSelect, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sheets } from '../../../src/record/outlook-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { ComingMonths, NextExchange } from './coming.tsx'
import { Conditional } from './conditional.tsx'
import { inOrder, type Ahead, type OutlookView } from './figures.ts'
import { Medical, Obstacles } from './obstacles.tsx'
import { OwnExchanges } from './own-exchanges.tsx'
import { Pace } from './pace.tsx'
import { Promises } from './promises.tsx'
import { Skill } from './skill.tsx'

export function OutlookPage() {
  const { t } = useTranslation()
  const [conflict, setConflict] = useState<string | null>(null)
  const asked = useAsk(['record', 'outlook', conflict], (api) =>
    answerOf(api.api.record.outlook.$get({ query: conflict === null ? {} : { conflict } })),
  )
  return (
    <Page
      title={t('outlook.title')}
      says={<p>{t('outlook.says')}</p>}
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('outlook.back')}
        </LinkButton>
      }
    >
      <Asked query={asked}>
        {({ conflicts, outlook }) => (
          <div className="panel">
            <NativeSelect
              className="on-screen-only outlook-conflict"
              label={t('outlook.conflict')}
              data={conflicts}
              value={outlook.conflict}
              onChange={({ currentTarget: { value } }) => setConflict(value)}
            />
            <Parts outlook={outlook} />
            <Sheets conflict={outlook.conflict} />
          </div>
        )}
      </Asked>
    </Page>
  )
}

const parts = ['ahead', 'pace', 'promises', 'obstacles', 'own'] as const
type Part = (typeof parts)[number]

function Parts({ outlook }: { outlook: OutlookView }) {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>('ahead')
  const { ahead, sides, kept, noAgreement, obstacles, medical } = outlook
  return (
    <Tabs
      value={part}
      onChange={(value) => setPart(parts.find((each) => each === value) ?? 'ahead')}
      keepMounted={false}
    >
      <Tabs.List>
        {parts.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`outlook.tabs.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="ahead" className="panel">
        {ahead === null ? <Sample /> : <AheadOf ahead={ahead} sides={sides} />}
      </Tabs.Panel>
      <Tabs.Panel value="pace" className="panel">
        {ahead === null ? <Sample /> : <Pace {...ahead} sides={sides} />}
      </Tabs.Panel>
      <Tabs.Panel value="promises" className="panel">
        <Promises kept={kept} noAgreement={noAgreement} />
      </Tabs.Panel>
      <Tabs.Panel value="obstacles" className="panel">
        <Obstacles obstacles={obstacles} />
        <Medical medical={medical} />
      </Tabs.Panel>
      <Tabs.Panel value="own" className="panel">
        <OwnExchanges />
      </Tabs.Panel>
    </Tabs>
  )
}

function Sample() {
  const { t } = useTranslation()
  return <p>{t('outlook.sample')}</p>
}

type AheadProps = { readonly ahead: Ahead; readonly sides: readonly string[] }

function AheadOf({ ahead, sides }: AheadProps) {
  const { t } = useTranslation()
  const { from, until, knownUntil } = ahead.coverage
  return (
    <>
      <p>
        {t('outlook.complete', {
          from: inOrder(from),
          until: inOrder(until),
          knownUntil: inOrder(knownUntil),
        })}
      </p>
      <NextExchange foreseen={ahead.foreseen} />
      <Skill judgements={ahead.judgements} sure={ahead.sure} />
      <ComingMonths foreseen={ahead.foreseen} sides={sides} />
      <Conditional of={ahead.conditional} />
    </>
  )
}

function Sheets({ conflict }: Pick<OutlookView, 'conflict'>) {
  const { t } = useTranslation()
  return (
    <section className="row on-screen-only" aria-label={t('outlook.sheets.label')}>
      <span>{t('outlook.sheets.label')}:</span>
      {sheets.map((sheet) => (
        <a
          key={sheet}
          href={paths.outlookSheet(new URLSearchParams({ conflict, sheet }).toString())}
          download
        >
          {t(`outlook.sheets.${sheet}`)}
        </a>
      ))}
    </section>
  )
}
