/** A statement with its reading: the doubts first, then the text, and beside it every value with its words. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../../src/record/reading/reading.ts'
import type { Span } from '../../../src/record/reading/span.ts'
import { correctedLists } from '../../../src/record/statements/corrections.ts'
import { Reason } from '../reasons.tsx'
import { ReadWords } from './read-words.tsx'
import { ValueWords } from './value-words.tsx'
import { keyOf, valuesOf, type Value } from './values.ts'

type ReadingViewProps = {
  readonly text: string
  readonly reading: Reading
  /** A value that the words do not hold is to be taken out. */
  readonly onTakeOut?: ((value: Value) => void) | undefined
  /** Words were selected, to set a value on them. */
  readonly onSelect?: ((span: Span) => void) | undefined
}

export function ReadingView({ text, reading, onTakeOut, onSelect }: ReadingViewProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const values = valuesOf(reading)
  const marks = [
    ...values.flatMap(({ key, span }) => (span === null ? [] : [{ key, span }])),
    ...reading.flags.map(({ span }, place) => ({ key: keyOf('flags', place), span })),
  ]
  const shared = { text, chosen, onChoose: setChosen }
  return (
    <>
      <Doubts {...shared} reading={reading} />
      <div className="statement">
        <ReadWords {...shared} lang={reading.lang} marks={marks} onSelect={onSelect} />
        <Values {...shared} reading={reading} values={values} onTakeOut={onTakeOut} />
      </div>
    </>
  )
}

type Shared = {
  readonly text: string
  readonly reading: Reading
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

function Doubts({ text, reading, chosen, onChoose }: Shared) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('statements.doubts')}>
      <h2>{t('statements.doubts')}</h2>
      {reading.flags.length === 0 && <p className="quiet">{t('statements.noDoubts')}</p>}
      <ul className="strips" aria-label={t('statements.doubts')}>
        {reading.flags.map(({ rule, severity, span, message, says, suggests }, place) => {
          const key = keyOf('flags', place)
          return (
            <li key={key} id={key} className="doubt" data-chosen={chosen === key || undefined}>
              <div>
                <button type="button" className="figure" onClick={() => onChoose(key)}>
                  <bdi lang={reading.lang}>{text.slice(...span)}</bdi>
                </button>
                <div className="small quiet">
                  {t(`statements.severity.${severity}`)} · {t(`statements.rule.${rule}`)}
                </div>
              </div>
              <div>
                <Reason says={says} fallback={message} />
                {suggests !== null && (
                  <div className="small">
                    {t('statements.suggests')} <bdi lang="en">{suggests}</bdi>
                  </div>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type ValuesProps = Shared & {
  readonly values: readonly Value[]
  readonly onTakeOut: ReadingViewProps['onTakeOut']
}

function Values({ text, reading, values, chosen, onChoose, onTakeOut }: ValuesProps) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('statements.read')} className="statement-values">
      {values.length === 0 && <p>{t('statements.nothingRead')}</p>}
      {correctedLists.map((list) => {
        const own = values.filter((value) => value.list === list)
        if (own.length === 0) return null
        return (
          <section key={list}>
            <h3>{t(`statements.list.${list}`)}</h3>
            <ul>
              {own.map((value) => (
                <li key={value.key} id={value.key} data-chosen={chosen === value.key || undefined}>
                  <ValueWords reading={reading} value={value} />
                  {value.span !== null && (
                    <button type="button" className="figure" onClick={() => onChoose(value.key)}>
                      <bdi lang={reading.lang}>{text.slice(...value.span)}</bdi>
                    </button>
                  )}
                  {onTakeOut !== undefined && (
                    <Button size="compact-xs" variant="default" onClick={() => onTakeOut(value)}>
                      {t('statements.takeOut')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}
