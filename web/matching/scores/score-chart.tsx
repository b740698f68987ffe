/**
 * How many pairs lie at which probability, with two thresholds that are moved by hand or by keys.
 * They change nothing at the desk: they say what it would cost to believe the figures.
 */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumber } from '../../ui/moment.tsx'
import { useExpected, usePercent } from '../evidence/figures.ts'
import type { Distribution } from './asked.ts'
import { costAt, heightsOf, moved } from './costs.ts'

const which = ['review', 'probable'] as const

export function ScoreChart({ distribution }: { distribution: Distribution }) {
  const { t } = useTranslation()
  const { bins, costs } = distribution
  const [thresholds, setThresholds] = useState(distribution.thresholds)
  return (
    <section className="stack">
      <h2>{t('matching.scores.chart')}</h2>
      <p className="small quiet">{t('matching.scores.chartSays')}</p>
      <div className="scores">
        <Bars bins={bins} thresholds={thresholds} />
        <Axis />
        {which.map((each) => (
          <Threshold
            key={each}
            which={each}
            at={thresholds[each]}
            costs={costs}
            onMove={(to) => setThresholds((before) => moved(before, each, to))}
          />
        ))}
      </div>
      <Figures bins={bins} />
    </section>
  )
}

type Bins = Pick<Distribution, 'bins'>

function Bars({ bins, thresholds }: Bins & Pick<Distribution, 'thresholds'>) {
  const { t } = useTranslation()
  const heights = heightsOf(bins.map(({ pairs }) => pairs))
  return (
    <div className="score-bars" aria-hidden>
      {bins.map(({ from, pairs, expectedSame }, at) => (
        <div key={from} className="score-bin">
          {pairs > 0 && (
            <div className="score-bar" style={{ blockSize: `${100 * (heights[at] ?? 0)}%` }}>
              <div
                className="score-same"
                style={{ blockSize: `${(100 * expectedSame) / pairs}%` }}
              />
            </div>
          )}
        </div>
      ))}
      {which.map((each) => (
        <div
          key={each}
          className={`score-line ${each} ${thresholds[each] > 0.5 ? 'late' : 'early'}`}
          style={{ insetInlineStart: `${100 * thresholds[each]}%` }}
        >
          <span>{t(`matching.scores.${each}`)}</span>
        </div>
      ))}
    </div>
  )
}

function Axis() {
  const percent = usePercent()
  return (
    <div className="score-axis small quiet" aria-hidden>
      {[0.1, 0.3, 0.5, 0.7, 0.9].map((at) => (
        <span key={at}>{percent(at)}</span>
      ))}
    </div>
  )
}

type ThresholdProps = {
  readonly which: (typeof which)[number]
  readonly at: number
  readonly costs: Distribution['costs']
  readonly onMove: (to: number) => void
}

function Threshold({ which: name, at, costs, onMove }: ThresholdProps) {
  const { t } = useTranslation()
  const percent = usePercent()
  const says = useCostWords()
  const cost = costAt(costs, at)
  const words = cost === undefined ? '' : says(cost)
  const id = `threshold-${name}`
  return (
    <div className="threshold">
      <label htmlFor={id}>
        {t(`matching.scores.${name}`)}: <strong>{percent(at)}</strong>
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={99}
        step={1}
        value={Math.round(at * 100)}
        aria-valuetext={`${percent(at)}. ${words}`}
        onChange={({ currentTarget: { value } }) => onMove(Number(value) / 100)}
      />
      <output htmlFor={id}>{words}</output>
    </div>
  )
}

function useCostWords() {
  const { t } = useTranslation()
  const number = useNumber()
  const expected = useExpected()
  return ({ pairsFrom, expectedWrong, expectedMissed }: Distribution['costs'][number]) =>
    [
      t('matching.scores.from', { count: pairsFrom, shown: number(pairsFrom) }),
      t('matching.scores.cost', {
        wrong: expected(expectedWrong),
        missed: expected(expectedMissed),
      }),
    ].join(' ')
}

/** The chart as a table. */
function Figures({ bins }: Bins) {
  const { t } = useTranslation()
  const number = useNumber()
  const percent = usePercent()
  const expected = useExpected()
  const heads = ['between', 'pairs', 'same'] as const
  return (
    <details>
      <summary>{t('matching.scores.table')}</summary>
      <table className="data-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`matching.scores.heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bins.map(({ from, to, pairs, expectedSame }) => (
            <tr key={from}>
              <td data-heading={t('matching.scores.heads.between')}>
                {t('matching.scores.between', { from: percent(from), to: percent(to) })}
              </td>
              <td data-heading={t('matching.scores.heads.pairs')}>{number(pairs)}</td>
              <td data-heading={t('matching.scores.heads.same')}>{expected(expectedSame)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
