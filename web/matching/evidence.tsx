/** What speaks for one person and what against: every field with both values, its reason, weight and bar. */
import { useTranslation } from 'react-i18next'
import { Unknown } from '../ui/signs.tsx'
import { Written } from '../ui/written.tsx'
import { useMe } from '../viewer.tsx'
import { facing, type Candidate, type Queue } from './queue.ts'

/** Weights beyond this fill the bar. */
const widest = 16
const half = 40

function useWeight(): (weight: number) => string {
  const { i18n } = useTranslation()
  const language = `${i18n.language === 'en' ? 'en-GB' : i18n.language}-u-nu-latn`
  const form = {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  } as const
  return (weight) => new Intl.NumberFormat(language, form).format(weight)
}

/** Never 100 and never 0: the weights are not proven to that point. */
export function usePercent(): (probability: number) => string {
  const { i18n } = useTranslation()
  const language = `${i18n.language === 'en' ? 'en-GB' : i18n.language}-u-nu-latn`
  const form = { style: 'percent', maximumFractionDigits: 1 } as const
  const words = new Intl.NumberFormat(language, form)
  return (probability) => {
    if (probability > 0.999) return `> ${words.format(0.999)}`
    if (probability < 0.001) return `< ${words.format(0.001)}`
    return words.format(probability)
  }
}

type EvidenceProps = { readonly queue: Queue; readonly candidate: Candidate }

export function Evidence({ queue, candidate }: EvidenceProps) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const weightOf = useWeight()
  const sides = facing(queue, parties)
  const nameOf = (party: string) => parties.find(({ id }) => id === party)?.name ?? party
  const { prior, fields } = candidate
  const sum = fields.reduce((all, { weight }) => all + weight, prior)
  return (
    <section className="stack">
      <h2>{t('matching.evidence.heading')}</h2>
      <table className="data-table evidence">
        <thead>
          <tr>
            <th scope="col">{t('matching.evidence.field')}</th>
            {sides.map(({ side, list }) => (
              <th key={side} scope="col">
                {nameOf(list.party)}
              </th>
            ))}
            <th scope="col">{t('matching.evidence.because')}</th>
            <th scope="col">{t('matching.evidence.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((reason) => (
            <tr key={reason.field}>
              <th scope="row">{t(`matching.evidence.fields.${reason.field}`)}</th>
              {sides.map(({ side, list }) => (
                <td key={side} data-heading={nameOf(list.party)}>
                  <Value reason={reason} side={side} />
                </td>
              ))}
              <td data-heading={t('matching.evidence.because')}>
                <span lang="en" dir="ltr">
                  {reason.because}
                </span>
              </td>
              <td data-heading={t('matching.evidence.weight')}>
                <Weight weight={reason.weight} shown={weightOf(reason.weight)} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('matching.evidence.prior')}</th>
            <td colSpan={3} data-heading={t('matching.evidence.because')}>
              {t('matching.evidence.priorSays')}
            </td>
            <td data-heading={t('matching.evidence.weight')}>
              <Weight weight={prior} shown={weightOf(prior)} />
            </td>
          </tr>
          <tr className="evidence-sum">
            <th scope="row">{t('matching.evidence.sum')}</th>
            <td colSpan={3} data-heading={t('matching.evidence.because')}>
              <Verdict candidate={candidate} />
            </td>
            <td data-heading={t('matching.evidence.weight')}>
              <Weight weight={sum} shown={weightOf(sum)} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="small quiet">
        {t('matching.evidence.scale')} {t('matching.evidence.uncalibratedSays')}
      </p>
    </section>
  )
}

type Reason = Candidate['fields'][number]

function Value({ reason, side }: { reason: Reason; side: 'left' | 'right' }) {
  const value = reason[side]
  // The order of a name is a finding about two fields and has no value of its own.
  if (value === '' && reason.field === 'name order') return null
  return value === '' ? <Unknown /> : <Written text={value} />
}

/** The verdict in words; the figure never stands without its mark. */
function Verdict({ candidate: { band, probability } }: { candidate: Candidate }) {
  const { t } = useTranslation()
  const percent = usePercent()
  return (
    <span className="row">
      <strong>{t(`matching.evidence.says-${band}`, { percent: percent(probability) })}</strong>
      <span className="uncalibrated">{t('matching.evidence.uncalibrated')}</span>
    </span>
  )
}

function Weight({ weight, shown }: { weight: number; shown: string }) {
  const length = (Math.min(Math.abs(weight), widest) / widest) * half
  return (
    <span className="weight">
      <bdi dir="ltr">{shown}</bdi>
      <svg className="weight-bar" viewBox={`0 0 ${2 * half} 10`} aria-hidden>
        <line x1={half} x2={half} y1="0" y2="10" />
        <rect
          className={weight < 0 ? 'against' : 'for'}
          x={weight < 0 ? half - length : half}
          y="2"
          width={length}
          height="6"
        />
      </svg>
    </span>
  )
}
