/** The words with which another site frames the chronology, to copy. */
import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { paths } from '../../paths.ts'

export function EmbedSnippet({ conflict }: { conflict: string }) {
  const { t, i18n } = useTranslation()
  const path = paths.recordEmbed(conflict, i18n.language)
  const snippet = `<iframe src="${window.location.origin}${path}" title="${t('exports.embed.frame')}" width="100%" height="480" style="border:0"></iframe>`
  return (
    <section aria-label={t('exports.embed.title')}>
      <h2>{t('exports.embed.title')}</h2>
      <p>{t('exports.embed.says')}</p>
      <pre className="snippet" dir="ltr">
        {snippet}
      </pre>
      <div className="row-of-buttons on-screen-only">
        <CopyButton value={snippet}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'exports.embed.copied' : 'exports.embed.copy')}
            </Button>
          )}
        </CopyButton>{' '}
        <a href={path} target="_blank" rel="noreferrer noopener">
          {t('exports.embed.look')}
        </a>
      </div>
    </section>
  )
}
