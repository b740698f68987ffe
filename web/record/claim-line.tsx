/** One claim: what was said, by which office, printed where. The link alone leaves the desk. */
import { useTranslation } from 'react-i18next'
import { Strip } from '../ui/strip.tsx'
import { Written } from '../ui/written.tsx'
import type { ClaimView } from './asked.ts'

export function ClaimLine({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation()
  const { value, bound, modality, outlet, url, speaker } = claim
  return (
    <Strip
      title={
        <>
          {bound !== 'exact' && `${t(`record.bound.${bound}`)} `}
          <bdi>{value}</bdi>{' '}
          <span className="quiet claim-about">
            <bdi lang="en">{aboutOf(claim)}</bdi>
            {modality !== 'asserted' && ` · ${t(`record.modality.${modality}`)}`}
          </span>
        </>
      }
      under={
        <>
          <Written text={speaker} />
          {outlet !== null && (
            <>
              {' · '}
              <bdi>{t('record.dialog.printed', { outlet })}</bdi>
            </>
          )}
        </>
      }
      state={
        url === null ? (
          <span className="quiet small">{t('record.dialog.noSource')}</span>
        ) : (
          <a
            href={url}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t('record.dialog.sourceOf', { value, speaker })}
          >
            {t('record.dialog.source')}
          </a>
        )
      }
    />
  )
}

/** In the words of the record's own columns; a plain count for one side needs none but whose. */
const aboutOf = ({ attribute, side, category, per, part, series, scope }: ClaimView) =>
  [attribute === 'count' ? null : attribute, side, category, per === 'side' ? null : per, part]
    .concat(series, scope)
    .flatMap((each) => (each === null ? [] : [each.replaceAll('-', ' ')]))
    .join(', ')
