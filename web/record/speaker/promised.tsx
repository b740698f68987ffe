/** What an office promised in kept statements, each leading to the agreement with all its readings. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SpeakerView } from '../../../src/record/whole/speaker-views.ts'
import { paths } from '../../paths.ts'
import { Unknown } from '../../ui/signs.tsx'
import { PlainTable } from '../outlook/plain-table.tsx'
import { useBounds } from '../series/series-tables.tsx'

export function Promised({ promises }: Pick<SpeakerView, 'promises'>) {
  const { t } = useTranslation()
  const bounds = useBounds()
  if (promises.length === 0) return null
  return (
    <section className="stack">
      <h2>{t('speaker.promised')}</h2>
      <PlainTable
        label={t('speaker.promised')}
        heads={[
          t('series.point.on'),
          t('agreed.promised'),
          t('record.commitment.agreement'),
          t('agreed.realised'),
          t('agreed.state'),
        ]}
        rows={promises.map(({ id, date, text, agreement, sides: [side] }) => ({
          id,
          cells: [
            <bdi key="on" dir="ltr">
              {date}
            </bdi>,
            <bdi key="what" lang="en">
              {text}
            </bdi>,
            <Link key="agreement" to={paths.recordAgreement(agreement)}>
              <bdi>{agreement}</bdi>
            </Link>,
            side?.realised == null ? <Unknown key="realised" /> : bounds(side.realised),
            side === undefined ? (
              <Unknown key="state" />
            ) : (
              t(`outlook.promises.states.${side.state}`)
            ),
          ],
        }))}
      />
    </section>
  )
}
