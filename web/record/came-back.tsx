/**
 * Who came back: the first side at the start of the line, the other at its end. Where figures
 * disagree, all stand, in one size; what nobody said is drawn as unknown.
 */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumber } from '../ui/moment.tsx'
import { Unknown } from '../ui/signs.tsx'
import { dateOf, type EventView, type ShownFigure } from './asked.ts'

type CameBackProps = {
  readonly event: EventView
  readonly onOpen: (figure: ShownFigure) => void
}

export function CameBack({ event, onOpen }: CameBackProps) {
  const { t } = useTranslation()
  const of = (side: string) => event.figures.filter((figure) => figure.side === side)
  return (
    <div className="came-back">
      {event.parties.map((party) => (
        <div key={party}>
          <div className="small quiet">
            <bdi>{t('record.to', { side: party })}</bdi>
          </div>
          {of(party).map((figure) => (
            <FigureButton key={figure.what} event={event} figure={figure} onOpen={onOpen} />
          ))}
        </div>
      ))}
      {of('both').map((figure) => (
        <div key="both" className="came-back-together">
          <FigureButton event={event} figure={figure} onOpen={onOpen} />{' '}
          <span className="small quiet">{t('record.together')}</span>
        </div>
      ))}
    </div>
  )
}

type FigureProps = CameBackProps & { readonly figure: ShownFigure }

function FigureButton({ event, figure, onOpen }: FigureProps) {
  const { t } = useTranslation()
  const number = useNumber()
  const values = figure.values.map((value) => (/^\d+$/.test(value) ? number(Number(value)) : value))
  const word = figure.isWithheld ? 'withheld' : 'unstated'
  const [first = t(`ui.unknown.${word}`), ...others] = values
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
      {values.map((value, at) => (
        <Fragment key={value}>
          {at > 0 && <span className="quiet"> {t('record.orShort')} </span>}
          <span className={values.length > 1 ? 'figure-disputed' : ''}>{value}</span>
        </Fragment>
      ))}
      {(values.length === 0 || figure.isWithheld) && <Unknown word={word} />}
      {figure.what === 'remains' && <span className="small"> {t('record.remains')}</span>}
    </button>
  )
}
