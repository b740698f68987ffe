/** What stands on the sheet: when and where, who leaves in each direction, the hash, the log, three signatures. */
import { useTranslation } from 'react-i18next'
import { Hash } from '../../ui/dialog.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { useMe } from '../../viewer.tsx'
import { CopyHash } from '../signing/copy-hash.tsx'
import { Agrees } from '../signing/check-edition.tsx'
import { useDay } from '../day.tsx'
import { directionsIn } from './directions.ts'
import { ManifestTable } from './manifest-table.tsx'
import { MovedHours } from '../board/moved-hours.tsx'
import type { CheckedStage } from '../signing/own-edition.ts'
import { usePartyOf } from '../parties.ts'
import type { ExchangeHead, ManifestAnswer } from '../plans.ts'
import { VehicleSheets } from '../vehicles/vehicle-sheets.tsx'
import { QrCode } from './qr-code.tsx'

export type SheetProps = {
  readonly exchange: ExchangeHead
  readonly manifest: ManifestAnswer
  readonly checked: CheckedStage
  readonly checkpoint: string | null
}

export function ManifestSheet({ exchange, manifest, checked, checkpoint }: SheetProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const { parties } = exchange
  const partyOf = usePartyOf()
  return (
    <div className="sheet">
      <SheetHead exchange={exchange} manifest={manifest} />
      {manifest.sections.flatMap((section) =>
        directionsIn(section, parties).map(({ key, to, count, people }) => {
          const from = partyOf(section.party).name
          const names = to.map((party) => partyOf(party).name).join(', ')
          const words = { count, shown: number(count), from, to: names }
          const title = t('exchange.manifest.direction', words)
          return (
            <section key={key} className="sheet-section">
              <h2>{title}</h2>
              {people === null ? (
                <p>{t('exchange.manifest.withheld', { shown: number(count) })}</p>
              ) : (
                <ManifestTable label={title} people={people} {...{ exchange, manifest }} />
              )}
            </section>
          )
        }),
      )}
      <VehicleSheets manifest={manifest} />
      <Seal manifest={manifest} checked={checked} checkpoint={checkpoint} />
      <SignatureBoxes exchange={exchange} />
    </div>
  )
}

function SheetHead({ exchange, manifest }: Pick<SheetProps, 'exchange' | 'manifest'>) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const day = useDay()
  const stage = exchange.stages.find(({ id }) => id === manifest.stage)
  return (
    <header className="sheet-head">
      <p>
        <strong>{desk.name}</strong> ·{' '}
        {t('exchange.manifest.of', {
          number: exchange.number,
          stage: manifest.stage,
          stages: exchange.stages.length,
        })}
      </p>
      {desk.kind === 'demonstration' && (
        <p className="sheet-mark on-paper-only">{t('exchange.manifest.demonstration')}</p>
      )}
      {manifest.final ? (
        <p>{t('exchange.manifest.final')}</p>
      ) : (
        <p className="sheet-mark">
          <strong>{t('exchange.manifest.notFinal')}.</strong> {t('exchange.manifest.notFinalSays')}
        </p>
      )}
      {stage !== undefined && (
        <dl className="facts">
          <dt>{t('exchange.manifest.date')}</dt>
          <dd>{day(stage.on)}</dd>
          <dt>{t('exchange.manifest.window')}</dt>
          <dd>
            {t('exchange.manifest.windowOf', { ...stage.window, zone: exchange.point.timeZone })}
            <MovedHours exchange={exchange} stage={stage.id} />
          </dd>
          <dt>{t('exchange.manifest.point')}</dt>
          <dd>{exchange.point.name}</dd>
          {exchange.unit !== null && (
            <>
              <dt>{t('exchange.unit.label')}</dt>
              <dd>{t(`exchange.unit.kind.${exchange.unit}`)}</dd>
            </>
          )}
        </dl>
      )}
    </header>
  )
}

function Seal({ manifest, checked, checkpoint }: Omit<SheetProps, 'exchange'>) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const { sha256, sections } = manifest
  return (
    <section className="sheet-seal">
      <div className="stack">
        <dl className="facts">
          <dt>{t('exchange.manifest.hash')}</dt>
          <dd>
            <CopyHash sha256={sha256} what={t('exchange.check.theManifest')} />
            <span className="on-screen-only">
              <Agrees agrees={checked.agrees} />
            </span>
          </dd>
          {sections.map((section) => (
            <SectionHash
              key={section.party}
              name={t('exchange.manifest.section', { party: partyOf(section.party).name })}
              sha256={section.sha256}
              agrees={checked.sections.find(({ party }) => party === section.party)?.agrees}
            />
          ))}
        </dl>
        <div>
          <h3>{t('exchange.manifest.checkpoint')}</h3>
          {checkpoint === null ? (
            <p>{t('exchange.manifest.noCheckpoint')}</p>
          ) : (
            <pre className="checkpoint" dir="ltr">
              {checkpoint}
            </pre>
          )}
        </div>
        <details className="on-screen-only">
          <summary>{t('exchange.manifest.signedText')}</summary>
          <pre className="checkpoint" dir="ltr">
            {manifest.text}
          </pre>
        </details>
      </div>
      <QrCode
        label={t('exchange.manifest.qr')}
        text={`good-offices/manifest/1 ${sha256}\n${checkpoint ?? ''}`}
      />
    </section>
  )
}

type SectionHashProps = {
  readonly name: string
  readonly sha256: string
  readonly agrees: boolean | undefined
}

function SectionHash({ name, sha256, agrees }: SectionHashProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Hash sha256={sha256} />{' '}
        {agrees !== undefined && (
          <span className="on-screen-only">
            <Agrees agrees={agrees} />
          </span>
        )}
      </dd>
    </>
  )
}

/** The first party at the start, the desk in the middle, the other at the end, as everywhere. */
function SignatureBoxes({ exchange }: { exchange: ExchangeHead }) {
  const { t } = useTranslation()
  const partyOf = usePartyOf()
  const [first, ...others] = exchange.parties
  const sign = (party: string) => t('exchange.manifest.signFor', { party: partyOf(party).name })
  const boxes = [
    ...(first === undefined ? [] : [sign(first)]),
    t('exchange.manifest.signDesk'),
    ...others.map(sign),
  ]
  const lines = [
    t('exchange.manifest.signName'),
    t('exchange.manifest.signWhen'),
    t('exchange.manifest.signHand'),
  ]
  return (
    <section className="sheet-signatures" aria-label={t('exchange.manifest.signatures')}>
      {boxes.map((title) => (
        <div key={title} className="signature-box">
          <strong>{title}</strong>
          {lines.map((line) => (
            <span key={line} className="signature-line">
              {line}
            </span>
          ))}
        </div>
      ))}
    </section>
  )
}
