/** What a second reader read otherwise than the rules, word against word; what both read is counted alone. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../src/record/reading/reading.ts'
import { isSetAlready } from '../../../src/record/second-reader/slot-from-second.ts'
import { useNumber } from '../../ui/moment.tsx'
import type { Kept } from './correction-history.tsx'
import type { Answer } from './second-reader.tsx'
import { SetFromSecond, type Differing } from './set-from-second.tsx'
import { ValueWords } from './value-words.tsx'
import { keyOf, valuesOf } from './values.ts'

type SecondDifferencesProps = {
  readonly answer: Answer
  readonly kept: Kept
  readonly corrects: boolean
}

export function SecondDifferences({ answer, kept, corrects }: SecondDifferencesProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const [setting, setSetting] = useState<Differing | null>(null)
  const { reading, differences } = answer
  const alike = differences.filter(({ standing }) => standing === 'both').length
  const others = differences.filter(({ standing }) => standing !== 'both')
  return (
    <>
      <p>{t('statements.second.alike', { alike: number(alike), others: number(others.length) })}</p>
      <ul className="strips" aria-label={t('statements.second.differences')}>
        {others.map((each) => (
          <li key={`${each.list} ${each.rules} ${each.second}`} className="second-value">
            <div>
              {t(`statements.list.${each.list}`)}
              <div className="small quiet">{t(`statements.second.standing.${each.standing}`)}</div>
            </div>
            <Said
              reading={kept.statement.reading}
              text={kept.text}
              list={each.list}
              place={each.rules}
              says={t('statements.second.rules')}
            />
            <Said
              reading={reading}
              text={kept.text}
              list={each.list}
              place={each.second}
              says={t('statements.second.second')}
            />
            <SetOne corrected={kept.corrected} reading={reading} differing={each}>
              {corrects && (
                <Button variant="default" onClick={() => setSetting(each)}>
                  {t('statements.second.set')}
                </Button>
              )}
            </SetOne>
          </li>
        ))}
      </ul>
      <Dropped dropped={reading.dropped} />
      <SetFromSecond
        statement={kept.statement.id}
        answer={answer}
        differing={setting}
        onClose={() => setSetting(null)}
      />
    </>
  )
}

type SaidProps = {
  readonly reading: Reading
  readonly text: string
  readonly list: Differing['list']
  readonly place: number | null
  readonly says: string
}

function Said({ reading, text, list, place, says }: SaidProps) {
  const { t } = useTranslation()
  const key = place === null ? null : keyOf(list, place)
  const value = valuesOf(reading).find((each) => each.key === key)
  return (
    <div>
      <div className="small quiet">{says}</div>
      {value === undefined ? (
        <span className="quiet">{t('statements.second.notThere')}</span>
      ) : (
        <>
          <ValueWords reading={reading} value={value} />
          {value.span !== null && (
            <div className="small">
              <q lang={reading.lang}>{text.slice(...value.span)}</q>
            </div>
          )}
        </>
      )}
    </div>
  )
}

type SetOneProps = {
  readonly corrected: Reading
  readonly reading: Reading
  readonly differing: Differing
  readonly children: React.ReactNode
}

/** What the rules alone read can be taken out above; there is nothing to set. */
function SetOne({ corrected, reading, differing, children }: SetOneProps) {
  const { t } = useTranslation()
  const { list, second } = differing
  if (second === null) return null
  return isSetAlready(corrected, reading, { list, second }) ? (
    <span className="small quiet">{t('statements.second.isSet')}</span>
  ) : (
    children
  )
}

function Dropped({ dropped }: Pick<Answer['reading'], 'dropped'>) {
  const { t } = useTranslation()
  const number = useNumber()
  if (dropped.length === 0) return null
  return (
    <details>
      <summary>
        {t('statements.second.dropped', {
          number: number(dropped.reduce((sum, { count }) => sum + count, 0)),
        })}
      </summary>
      <ul>
        {dropped.map(({ list, reason, count }) => (
          <li key={`${list} ${reason}`}>
            {t(`statements.list.${list}`)}: {number(count)},{' '}
            {t(`statements.second.reason.${reason}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
