/** Every office that spoke, by name, never by how much or how well; and when answers came. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../../api.ts'
import { paths } from '../../paths.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { Asked } from '../../ui/states.tsx'
import { Written } from '../../ui/written.tsx'
import { useAsk } from '../../viewer.tsx'
import { PlainTable } from '../outlook/plain-table.tsx'
import { ResponseTimes } from './response-times.tsx'

export function SpeakersPage() {
  const { t } = useTranslation()
  const number = useNumber()
  const asked = useAsk(['record', 'speakers'], (api) => answerOf(api.api.record.speakers.$get()))
  return (
    <Page
      title={t('speaker.title')}
      says={<p>{t('speaker.says')}</p>}
      actions={
        <LinkButton to={paths.record()} variant="default">
          {t('series.toRecord')}
        </LinkButton>
      }
    >
      <Asked query={asked}>
        {({ speakers }) => (
          <PlainTable
            label={t('speaker.list')}
            heads={[t('speaker.office'), t('speaker.of'), t('speaker.claims'), t('speaker.events')]}
            rows={speakers.map(({ speaker, of, claims, events }) => ({
              id: speaker,
              cells: [
                <Link key="office" to={paths.recordSpeaker(speaker)}>
                  <Written text={speaker} />
                </Link>,
                of ?? (
                  <span key="of" className="quiet">
                    {t('speaker.ofNobody')}
                  </span>
                ),
                number(claims),
                number(events),
              ],
            }))}
          />
        )}
      </Asked>
      <ResponseTimes />
    </Page>
  )
}
