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
  // The whole file first, then line by line.
  const inOrder = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const columns = helper.columns([
    helper.accessor((row) => row.line ?? 0, {
      id: 'line',
      header: t('lists.problem.line'),
      sortFn: 'basic',
      cell: Place,
    }),
    helper.accessor((row) => row.column ?? '', {
      id: 'column',
      header: t('lists.problem.column'),
      sortFn: 'alphanumeric',
      cell: Verbatim,
    }),
    helper.accessor('value', {
      header: t('lists.problem.value'),
      sortFn: 'alphanumeric',
      cell: Verbatim,
    }),
    helper.accessor('says', {
      header: t('lists.problem.says'),
      enableSorting: false,
      cell: Says,
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
          rows={inOrder.map((problem, place) => ({ ...problem, place }))}
          idOf={({ place }) => String(place)}
        />
      )}
    </section>
  )
}

type OfRow = { readonly row: { readonly original: Problem } }

function Place({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  return original.line ?? t('lists.problem.wholeFile')
}

function Verbatim({ getValue }: { getValue: () => unknown }) {
  return (
    <span className="anywhere">
      <Written text={String(getValue())} />
    </span>
  )
}

function Says({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  return (
    <>
      {original.says}
      {original.assumed !== null && (
        <span className="quiet small problem-assumed">
          {t('lists.problem.assumed', { assumed: original.assumed })}
        </span>
      )}
    </>
  )
}
