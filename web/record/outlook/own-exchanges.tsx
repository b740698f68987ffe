/** The desk's own closed exchanges, as released: exact, and beside what the world says, never in it. */
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { Asked } from '../../ui/states.tsx'
import { useAsk } from '../../viewer.tsx'
import { useFigures } from './figures.ts'
import { PlainTable } from './plain-table.tsx'

export function OwnExchanges() {
  const { t } = useTranslation()
  const { number } = useFigures()
  const asked = useAsk(['public', 'exchanges'], (api) => answerOf(api.api.public.exchanges.$get()))
  return (
    <section className="stack">
      <h2>{t('outlook.own.title')}</h2>
      <p className="quiet">{t('outlook.own.says')}</p>
      <Asked query={asked}>
        {({ exchanges, parties }) => {
          if (exchanges.length === 0) return <p>{t('outlook.own.none')}</p>
          return (
            <PlainTable
              label={t('outlook.own.title')}
              heads={[
                t('outlook.own.exchange'),
                t('outlook.own.closed'),
                ...parties.map(({ name }) => t('outlook.own.crossed', { party: name })),
              ]}
              rows={exchanges.map(({ number: which, closedOn, figures: { sides } }) => ({
                id: String(which),
                cells: [
                  number(which),
                  <bdi key="closed" dir="ltr">
                    {closedOn}
                  </bdi>,
                  ...parties.map(({ id }) => {
                    const side = sides.find(({ party }) => party === id)
                    return side === undefined ? '–' : number(side.delivered)
                  }),
                ],
              }))}
            />
          )
        }}
      </Asked>
    </section>
  )
}
