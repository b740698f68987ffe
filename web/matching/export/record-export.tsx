/** Every decision on record, revoked or not, with the hashes of both lines: for a spreadsheet or a program. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api, everyRow } from '../../api.ts'
import { paths } from '../../paths.ts'
import { ErrorState } from '../../ui/states.tsx'
import { saveText } from '../../ui/save-text.ts'

export function RecordExport() {
  const { t } = useTranslation()
  const fetched = useMutation({
    mutationFn: () =>
      everyRow(async (query) => {
        const { decisions, total } = await answerOf(api.api.matching.decisions.$get({ query }))
        return { rows: decisions, total }
      }),
    onSuccess: (decisions) =>
      saveText('decisions.json', JSON.stringify({ decisions }, null, 2), 'application/json'),
  })
  return (
    <section className="stack on-screen-only">
      <h2>{t('matching.record.heading')}</h2>
      <p>{t('matching.record.says')}</p>
      <div className="row">
        <Button component="a" href={paths.decisionsSheet()} download variant="default" size="xs">
          {t('matching.record.csv')}
        </Button>
        <Button
          variant="default"
          size="xs"
          loading={fetched.isPending}
          onClick={() => fetched.mutate()}
        >
          {t('matching.record.json')}
        </Button>
      </div>
      {fetched.error !== null && <ErrorState error={fetched.error} />}
    </section>
  )
}
