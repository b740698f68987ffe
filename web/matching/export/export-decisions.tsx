/** Every decision of a comparison that stands, as a file. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { pageRowsMax } from '../../../src/base/limits.ts'
import { api } from '../../api.ts'
import { ErrorState } from '../../ui/states.tsx'
import { decisionHeads, decisionsCsv, isDecided, type DecidedPair } from './decisions-csv.ts'
import { askForPairs } from '../queue/queue.ts'
import { saveCsv } from './save.ts'

/** Page by page, since an answer holds only so many rows. */
async function decidedPairs(run: string) {
  const pairs: DecidedPair[] = []
  for (let from = 0; ; from += pageRowsMax) {
    // oxlint-disable-next-line no-await-in-loop -- each page says whether there is another one
    const queue = await askForPairs(api, {
      run,
      from,
      count: pageRowsMax,
      only: 'all',
      reasons: 'left-out',
    })
    pairs.push(...queue.candidates.filter(isDecided))
    if (from + pageRowsMax >= queue.total) return { queue, pairs }
  }
}

export function ExportDecisions({ run }: { run: string }) {
  const { t } = useTranslation()
  const fetched = useMutation({
    mutationFn: () => decidedPairs(run),
    onSuccess: ({ queue, pairs }) => {
      if (pairs.length === 0) return
      const headings = decisionHeads.map((head) => t(`matching.export.heads.${head}`))
      saveCsv(decisionsCsv(headings, queue, pairs), 'decisions.csv')
    },
  })
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={fetched.isPending}
        onClick={() => fetched.mutate()}
      >
        {t('matching.export.button')}
      </Button>
      {fetched.data?.pairs.length === 0 && <output>{t('matching.export.none')}</output>}
      {fetched.error !== null && <ErrorState error={fetched.error} />}
    </>
  )
}
