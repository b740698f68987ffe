/**
 * Who came back: the first side at the start of the line, the other at its end. Where figures
 * disagree, all stand, in one size; what nobody said is drawn as unknown.
 */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { valuesShown, type FigureOf } from '../../src/record/figures.ts'
import { useNumber } from '../ui/moment.tsx'
import { Unknown } from '../ui/signs.tsx'
import { dateOf, type EventView } from './asked.ts'

type CameBackProps = {
  readonly event: EventView
  readonly onOpen: (figure: FigureOf) => void
}

export function CameBack({ event, onOpen }: CameBackProps) {
  const { t } = useTranslation()
  const together = { side: 'both', what: 'people' } as const
  const isUnsplit = valuesShown(event, together, event.disagreements).length > 0
  return (
    <div className="came-back">
      {[event.toA, event.toB].map(({ party }) => (
        <div key={party}>
          <div className="small quiet">
            <bdi>{t('record.to', { side: party })}</bdi>
          </div>
          {figuresOf(event, party).map((figure) => (
            <FigureButton key={figure.what} event={event} figure={figure} onOpen={onOpen} />
          ))}
        </div>
      ))}
      {isUnsplit && (
        <div className="came-back-together">
          <FigureButton event={event} figure={together} onOpen={onOpen} />{' '}
          <span className="small quiet">{t('record.together')}</span>
        </div>
      )}
    </div>
  )
}

/** A return of remains leaves no question open about the living, nor the other way round. */
function figuresOf(event: EventView, side: string): readonly FigureOf[] {
  const both = [
    { side, what: 'people' },
    { side, what: 'remains' },
  ] as const
  const due = event.kind === 'remains' ? 'remains' : 'people'
  return both.filter(
    (figure) => figure.what === due || valuesShown(event, figure, event.disagreements).length > 0,
  )
}

type FigureProps = CameBackProps & { readonly figure: FigureOf }

function FigureButton({ event, figure, onOpen }: FigureProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const values = valuesShown(event, figure, event.disagreements).map((value) =>
    /^\d+$/.test(value) ? number(Number(value)) : value,
  )
  const [first = t('ui.unknown.unstated'), ...others] = values
  const shown = others.reduce((one, other) => t('record.or', { one, other }), first)
  const words = figure.what === 'remains' ? `${shown} ${t('record.remains')}` : shown
  const side = figure.side === 'both' ? t('record.together') : t('record.to', { side: figure.side })
  return (
    <button
      type="button"
      className="figure"
      aria-label={t('record.open', { shown: words, side, date: dateOf(event) })}
      onClick={() => onOpen(figure)}
    >
      {values.length === 0 ? (
        <Unknown />
      ) : (
        values.map((value, at) => (
          <Fragment key={value}>
            {at > 0 && <span className="quiet"> {t('record.orShort')} </span>}
            <span className={values.length > 1 ? 'figure-disputed' : ''}>{value}</span>
          </Fragment>
        ))
      )}
      {figure.what === 'remains' && <span className="small"> {t('record.remains')}</span>}
    </button>
  )
}
