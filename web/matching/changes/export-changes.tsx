/** All changes of a new version as a file for people. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { ErrorState } from '../../ui/states.tsx'
import { useMe } from '../../viewer.tsx'
import { saveCsv } from '../export/save.ts'
import { facing } from '../queue/queue.ts'
import { everyChange } from './asked.ts'
import { useBecause } from './because.ts'
import { changesCsv } from './changes-csv.ts'
import type { Lists } from './changes-page.tsx'

export function ExportChanges({ run, lists }: { run: string; lists: Lists }) {
  const { t } = useTranslation()
  const { parties } = useMe()
  const because = useBecause(lists)
  const sides = facing(lists, parties).map(({ side, list }) => ({
    side,
    party: parties.find(({ id }) => id === list.party)?.name ?? list.party,
  }))
  const words = {
    kind: t('matching.changes.heads.kind'),
    line: t('matching.export.heads.holderLine'),
    was: t('matching.changes.heads.was'),
    now: t('matching.changes.heads.now'),
    because: t('matching.changes.heads.because'),
    kinds: {
      new: t('matching.changes.kinds.new'),
      withdrawn: t('matching.changes.kinds.withdrawn'),
      stronger: t('matching.changes.kinds.stronger'),
      weaker: t('matching.changes.kinds.weaker'),
    },
  }
  const fetched = useMutation({
    mutationFn: () => everyChange(api, run),
    onSuccess: (changes) =>
      saveCsv(changesCsv(changes, { sides, words, because }), t('matching.changes.file')),
  })
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={fetched.isPending}
        onClick={() => fetched.mutate()}
      >
        {t('matching.changes.csv')}
      </Button>
      {fetched.error !== null && <ErrorState error={fetched.error} />}
    </>
  )
}
