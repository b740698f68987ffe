/** Do the hashes belong to these names? Computed in the browser and shown with a tick, stage by stage. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Done } from '../../ui/signs.tsx'
import { Asked } from '../../ui/states.tsx'
import type { BoardProps } from '../board/board.tsx'
import { useCheckedPlan } from '../use-exchange.ts'
import { CopyHash } from './copy-hash.tsx'
import type { CheckedPlan } from './own-edition.ts'
import { usePartyOf } from '../parties.ts'

export function CheckEdition({ exchange, plan }: BoardProps) {
  const { t } = useTranslation()
  const checked = useCheckedPlan(exchange, plan)
  const isChecked = plan.isNewest || plan.isFinal
  return (
    <section className="stack">
      <h2>{t('exchange.check.title')}</h2>
      {isChecked ? (
        <>
          <p className="quiet">{t('exchange.check.says')}</p>
          <Asked query={checked}>{(found) => <Found checked={found} />}</Asked>
        </>
      ) : (
        <>
          <p className="quiet">{t('exchange.check.oldPlan')}</p>
          <CopyHash sha256={plan.sha256} what={t('exchange.check.thePlan')} />
        </>
      )}
    </section>
  )
}

function Found({ checked }: { checked: CheckedPlan }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  return (
    <dl className="facts hashes">
      {checked.stages.map(({ stage, sha256, agrees, sections }) => (
        <Fragment key={stage}>
          <dt>{t('exchange.open.stage', { stage })}</dt>
          <dd>
            {sections.map((section) => (
              <HashLine
                key={section.party}
                what={t('exchange.check.section', { party: partyOf(section.party).name })}
                sha256={section.sha256}
                agrees={section.agrees}
              />
            ))}
            <HashLine what={t('exchange.check.manifest')} sha256={sha256} agrees={agrees} />
          </dd>
        </Fragment>
      ))}
      <dt>{t('exchange.check.all')}</dt>
      <dd>
        <HashLine
          what={t('exchange.check.thePlan')}
          sha256={checked.sha256}
          agrees={checked.agrees}
        />
      </dd>
    </dl>
  )
}

type HashLineProps = { readonly what: string; readonly sha256: string; readonly agrees: boolean }

function HashLine({ what, sha256, agrees }: HashLineProps) {
  return (
    <div className="hash-line">
      <span>{what}</span>
      <Agrees agrees={agrees} />
      <CopyHash sha256={sha256} what={what} />
    </div>
  )
}

export function Agrees({ agrees }: { agrees: boolean }) {
  const { t } = useTranslation()
  if (agrees) return <Done word={t('exchange.check.agrees')} />
  return <strong className="stopped">{t('exchange.check.differs')}</strong>
}
