/**
 * What the public record lets one expect, and how far to trust it: the next exchange by month, pace,
 * promises, obstacles. It stands in the room of the record and on no page for families.
 */
import { NativeSelect, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sheets } from '../../../src/record/outlook-views.ts'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { useAddress } from '../../ui/use-address.ts'
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
  const address = useAddress()
  const { conflict } = address.asked
  const asked = useAsk(['record', 'outlook', conflict], (api) =>
    answerOf(api.api.record.outlook.$get({ query: conflict === undefined ? {} : { conflict } })),
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
              data={[...new Set([...conflicts, outlook.conflict])]}
              error={
                !conflicts.includes(outlook.conflict) &&
                t('record.filters.nowhere', { value: outlook.conflict })
              }
              value={outlook.conflict}
              onChange={({ currentTarget: { value } }) => address.change({ conflict: value })}
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

function Parts({ outlook }: { outlook: OutlookView }) {
  const { t } = useTranslation()
  const address = useAddress()
  const part = parts.find((each) => each === address.asked['view']) ?? 'ahead'
  const { ahead, sides, kept, noAgreement, obstacles, medical } = outlook
  return (
    <Tabs
      value={part}
      onChange={(view) => address.change({ view: view === 'ahead' ? '' : (view ?? '') })}
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
        {ahead === null ? <Sample /> : <AheadOf {...outlook} ahead={ahead} />}
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

type AheadProps = Pick<OutlookView, 'conflict' | 'sides'> & { readonly ahead: Ahead }

function AheadOf({ conflict, ahead, sides }: AheadProps) {
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
      <NextExchange conflict={conflict} foreseen={ahead.foreseen} />
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
