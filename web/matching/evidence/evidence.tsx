/**
 * What speaks for one person and what against: every field with both values, its reason and its
 * weight, and how the weights add up. The waterfall draws the figures that stand in the table.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { probabilityOf } from '../../../src/matching/explanation.ts'
import { useNumber } from '../../ui/moment.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import { useMe } from '../../viewer.tsx'
import { facing, type Candidate, type QueueHead } from '../queue/queue.ts'
import { usePercent, useWeight } from './figures.ts'
import { becauseOf } from './sentences.ts'
import { waterfallOf, type Step, type Waterfall } from './waterfall.ts'

type EvidenceProps = { readonly queue: QueueHead; readonly candidate: Candidate }

export function Evidence({ queue, candidate }: EvidenceProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const sides = facing(queue, parties)
  const partyName = (party: string) => parties.find(({ id }) => id === party)?.name ?? party
  const { prior, fields } = candidate
  const scale = waterfallOf(
    prior,
    fields.map(({ weight }) => weight),
  )
  const [first, ...steps] = scale.steps
  const because = t('matching.evidence.because')
  return (
    <section className="stack">
      <h2>{t('matching.evidence.heading')}</h2>
      <table className="data-table evidence">
        <thead>
          <tr>
            <th scope="col">{t('matching.evidence.field')}</th>
            {sides.map(({ side, list }) => (
              <th key={side} scope="col">
                {partyName(list.party)}
              </th>
            ))}
            <th scope="col">{because}</th>
            <th scope="col">{t('matching.evidence.weight')}</th>
            <th scope="col">{t('matching.evidence.soFar')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('matching.evidence.prior')}</th>
            <td colSpan={3} data-heading={because}>
              {t('matching.evidence.priorSays')}
            </td>
            <Weighed weight={prior} step={first} scale={scale} />
          </tr>
          {fields.map((reason, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- further texts share a field's name
            <tr key={at}>
              <th scope="row">
                <FieldName reason={reason} />
              </th>
              {sides.map(({ side, list }) => (
                <td key={side} data-heading={partyName(list.party)}>
                  <Value reason={reason} side={side} />
                </td>
              ))}
              <td data-heading={because}>
                <Because reason={reason} />
              </td>
              <Weighed weight={reason.weight} step={steps[at]} scale={scale} />
            </tr>
          ))}
          <tr className="evidence-sum">
            <th scope="row">{t('matching.evidence.sum')}</th>
            <td colSpan={3} data-heading={because}>
              <Verdict candidate={candidate} sum={scale.sum} />
            </td>
            <Weighed weight={scale.sum} step={{ from: 0, to: scale.sum }} scale={scale} />
          </tr>
        </tbody>
      </table>
      <Scale candidate={candidate} />
    </section>
  )
}

type Reason = Candidate['fields'][number]

function FieldName({ reason }: { reason: Reason }): ReactNode {
  const { t } = useTranslation()
  const { heading } = becauseOf(reason)
  if (heading !== undefined) return <Written text={heading} />
  return t(`matching.evidence.fields.${reason.field}`)
}

function Value({ reason, side }: { reason: Reason; side: 'left' | 'right' }) {
  const { t } = useTranslation()
  const value = reason[side]
  // The order of a name is a finding about two fields and has no value of its own.
  if (value === '' && reason.field === 'name order') return null
  if (value === '') return <Unknown />
  if (reason.field === 'sex' && (value === 'male' || value === 'female')) {
    return t(`lists.values.${value}`)
  }
  const written = <Written text={value} />
  return reason.field === 'bornOn' ? <span className="date">{written}</span> : written
}

function Because({ reason }: { reason: Reason }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { sentence, rarity, isCapped } = becauseOf(reason)
  if (sentence === undefined) {
    return (
      <span lang="en" dir="ltr">
        {reason.because}
      </span>
    )
  }
  return (
    <>
      {t(sentence)}
      {rarity !== undefined && (
        <>
          {' '}
          {t(`matching.evidence.${rarity.is}`, {
            lines: number(rarity.lines),
            of: number(rarity.of),
          })}
        </>
      )}
      {isCapped && <> {t('matching.evidence.capped')}</>}
    </>
  )
}

type WeighedProps = {
  readonly weight: number
  readonly step: Step | undefined
  readonly scale: Waterfall
}

/** The weight, and the odds after it with their place in the waterfall. */
function Weighed({ weight, step: asked, scale }: WeighedProps) {
  const step = asked ?? { from: 0, to: weight }
  const { t } = useTranslation()
  const weightOf = useWeight()
  return (
    <>
      <td className="weight" data-heading={t('matching.evidence.weight')}>
        <bdi dir="ltr">{weightOf(weight)}</bdi>
      </td>
      <td className="so-far" data-heading={t('matching.evidence.soFar')}>
        <span className="fall">
          <Fall step={step} scale={scale} />
          <bdi dir="ltr">{weightOf(step.to)}</bdi>
        </span>
      </td>
    </>
  )
}

const wide = 80

function Fall({ step: { from, to }, scale: { low, high } }: { step: Step; scale: Waterfall }) {
  const at = (odds: number) => ((odds - low) / Math.max(high - low, 1)) * wide
  return (
    <svg className="fall-bar" viewBox={`-2 0 ${wide + 4} 20`} aria-hidden>
      <line className="even" x1={at(0)} x2={at(0)} y1="0" y2="20" />
      <rect
        className={to < from ? 'against' : 'for'}
        x={Math.min(at(from), at(to))}
        y="5"
        width={Math.max(Math.abs(at(to) - at(from)), 0.5)}
        height="10"
      />
      <line className="step" x1={at(to)} x2={at(to)} y1="5" y2="20" />
    </svg>
  )
}

/** Rivals and calibration may move the figure away from what the weights alone would say. */
const worthSaying = 0.005

/** The verdict in words; a figure without decisions behind it never stands without its mark. */
function Verdict({ candidate, sum }: { candidate: Candidate; sum: number }) {
  const { t } = useTranslation()
  const percent = usePercent()
  const { band, probability } = candidate
  const alone = probabilityOf(sum)
  return (
    <>
      <span className="row">
        <strong>{t(`matching.evidence.says-${band}`, { percent: percent(probability) })}</strong>
        <Calibration candidate={candidate} />
      </span>
      {Math.abs(alone - probability) >= worthSaying && (
        <p className="small quiet">{t('matching.evidence.alone', { percent: percent(alone) })}</p>
      )}
    </>
  )
}

export function Calibration({ candidate }: { candidate: Pick<Candidate, 'calibrated'> }) {
  const { t } = useTranslation()
  if (candidate.calibrated) return null
  return <span className="uncalibrated">{t('matching.evidence.uncalibrated')}</span>
}

function Scale({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation()
  return (
    <p className="small quiet">
      {t('matching.evidence.scale')}{' '}
      {t(
        candidate.calibrated
          ? 'matching.evidence.calibratedSays'
          : 'matching.evidence.uncalibratedSays',
      )}
    </p>
  )
}
