/** What is wrong with lines, line by line, with what to do. Every line is kept all the same. */
import { useTranslation } from 'react-i18next'
import { columnsOf, DataTable } from '../ui/data-table.tsx'
import { useNumber } from '../ui/moment.tsx'
import { Written } from '../ui/written.tsx'
import type { Read } from './uploads.ts'

type Problem = Read['problems'][number]

const helper = columnsOf<Problem & { place: number }>()

export function Problems({ problems, total }: { problems: readonly Problem[]; total: number }) {
  const { t } = useTranslation()
  const number = useNumber()
  const columns = helper.columns([
    helper.accessor((row) => row.line ?? 0, {
      id: 'line',
      header: t('lists.problem.line'),
      sortFn: 'basic',
      cell: ({ row }) => row.original.line ?? t('lists.problem.wholeFile'),
    }),
    helper.accessor((row) => row.column ?? '', {
      id: 'column',
      header: t('lists.problem.column'),
      sortFn: 'alphanumeric',
      cell: ({ row: { original } }) =>
        original.column === null ? '' : <Written text={original.column} />,
    }),
    helper.accessor('value', {
      header: t('lists.problem.value'),
      sortFn: 'alphanumeric',
      cell: ({ row: { original } }) => <Written text={original.value} />,
    }),
    helper.accessor('says', {
      header: t('lists.problem.says'),
      enableSorting: false,
      cell: ({ row: { original } }) => <Says problem={original} />,
    }),
  ])
  return (
    <section className="stack">
      <h2>{t('lists.mapping.problems')}</h2>
      <p className={total === 0 ? 'done' : 'quiet'}>
        {total === 0
          ? t('lists.mapping.problemsNone')
          : t('lists.mapping.problemsSays', { count: total, shown: number(total) })}
        {total > problems.length &&
          ` ${t('lists.mapping.problemsFirst', { count: problems.length })}`}
      </p>
      {total > 0 && (
        <DataTable
          label={t('lists.mapping.problems')}
          columns={columns}
          rows={problems.map((problem, place) => ({ ...problem, place }))}
          idOf={({ place }) => String(place)}
        />
      )}
    </section>
  )
}

function Says({ problem }: { problem: Problem }) {
  const { t } = useTranslation()
  return (
    <>
      {problem.says}
      {problem.assumed !== null && (
        <span className="quiet small problem-assumed">
          {t('lists.problem.assumed', { assumed: problem.assumed })}
        </span>
      )}
    </>
  )
}
