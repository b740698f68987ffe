/** How far the forecast can be trusted: the sentence and its interval, also when it covers zero. */
import { useTranslation } from 'react-i18next'
import { modelUsual } from '../../../src/record/outlook/models.ts'
import { useFigures, type Ahead } from './figures.ts'
import { PlainTable } from './plain-table.tsx'

export function Skill({ judgements, sure }: Pick<Ahead, 'judgements' | 'sure'>) {
  const { t } = useTranslation()
  const { number, rounded } = useFigures()
  const shown = judgements.find(({ model, unit }) => model === modelUsual && unit === 'operation')
  if (shown === undefined) return null
  const { months, toClimatology: to } = shown
  return (
    <section className="stack">
      <h2>{t('outlook.skill.title')}</h2>
      <p>
        <strong>
          {sure.length === 0
            ? t('outlook.skill.none', { months: number(months) })
            : t('outlook.skill.sure', {
                months: number(months),
                models: sure.map((model) => t(`outlook.skill.models.${model}`)).join('; '),
              })}
        </strong>{' '}
        {t('outlook.skill.shown', {
          model: t(`outlook.skill.models.${modelUsual}`),
          difference: rounded(to.difference, 3),
          low: rounded(to.low, 3),
          high: rounded(to.high, 3),
        })}{' '}
        {to.low <= 0 && to.high >= 0 && t('outlook.skill.zero')}
      </p>
      <Scores judgements={judgements} />
      <p className="small quiet">{t('outlook.skill.lower')}</p>
    </section>
  )
}

function Scores({ judgements }: Pick<Ahead, 'judgements'>) {
  const { t } = useTranslation()
  const { rounded } = useFigures()
  return (
    <PlainTable
      label={t('outlook.skill.label')}
      heads={[
        t('outlook.skill.model'),
        t('outlook.skill.unit'),
        t('outlook.skill.logarithmic'),
        t('outlook.skill.ranked'),
        t('outlook.skill.dawidSebastiani'),
        t('outlook.skill.difference'),
        t('outlook.skill.pit'),
      ]}
      rows={judgements.map(({ model, unit, scores, toClimatology: to, pit }) => ({
        id: `${model} ${unit}`,
        cells: [
          t(`outlook.skill.models.${model}`),
          t(`outlook.skill.units.${unit}`),
          rounded(scores.logarithmic, 3),
          rounded(scores.ranked, 3),
          rounded(scores.dawidSebastiani, 3),
          model === 'climatology' ? (
            '–'
          ) : (
            <bdi key="difference" dir="ltr">
              {t('outlook.skill.bounds', {
                difference: rounded(to.difference, 3),
                low: rounded(to.low, 3),
                high: rounded(to.high, 3),
              })}
            </bdi>
          ),
          <bdi key="pit" dir="ltr">
            {pit.map((each) => rounded(each, 2)).join(' ')}
          </bdi>,
        ],
      }))}
    />
  )
}
