/** What was promised in public, and what became of it, as the sources say. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answerOf } from '../api.ts'
import { paths } from '../paths.ts'
import { columnsOf, DataTable } from '../ui/data-table.tsx'
import { Unknown } from '../ui/signs.tsx'
import { Asked } from '../ui/states.tsx'
import { useAsk } from '../viewer.tsx'
import type { CommitmentView } from './asked.ts'

const helper = columnsOf<CommitmentView>()

export function Commitments() {
  const asked = useAsk(['record', 'commitments'], (api) =>
    answerOf(api.api.record.commitments.$get()),
  )
  return <Asked query={asked}>{({ commitments }) => <Table commitments={commitments} />}</Asked>
}

function Table({ commitments }: { commitments: readonly CommitmentView[] }) {
  const { t } = useTranslation()
  const columns = helper.columns([
    helper.accessor('date', {
      header: t('record.column.date'),
      sortFn: 'alphanumeric',
      cell: When,
    }),
    helper.accessor('agreement', {
      header: t('record.commitment.agreement'),
      sortFn: 'alphanumeric',
      cell: Agreement,
    }),
    helper.accessor('promise', {
      header: t('record.commitment.promise'),
      enableSorting: false,
      cell: Promised,
    }),
    helper.accessor(({ promised }) => promised.toA.text ?? '', {
      id: 'promised',
      header: t('record.commitment.promised'),
      enableSorting: false,
      cell: AmountsPromised,
    }),
    helper.accessor(({ realised }) => realised.toA.text ?? '', {
      id: 'realised',
      header: t('record.commitment.realised'),
      enableSorting: false,
      cell: AmountsRealised,
    }),
    helper.accessor((row) => row.status ?? '', {
      id: 'status',
      header: t('record.commitment.status'),
      sortFn: 'alphanumeric',
      cell: Status,
    }),
  ])
  return (
    <DataTable
      label={t('record.commitment.label')}
      columns={columns}
      rows={[...commitments]}
      idOf={({ id }) => id}
    />
  )
}

type CellProps = { readonly row: { readonly original: CommitmentView } }

const When = ({ row: { original } }: CellProps) => <bdi dir="ltr">{original.date}</bdi>

function Agreement({ row: { original } }: CellProps) {
  const { agreement, place } = original
  return (
    <>
      <Link to={paths.recordAgreement(agreement)}>
        <bdi>{agreement}</bdi>
      </Link>
      {place !== null && <span className="small quiet record-line">{place}</span>}
    </>
  )
}

function Promised({ row: { original } }: CellProps) {
  const { t } = useTranslation()
  const { agreement, promise, unit, due, url } = original
  return (
    <>
      <bdi lang="en">{promise}</bdi>
      <span className="small quiet record-line">
        {unit}
        {due !== null && ` · ${t('record.commitment.due', { due })}`}
      </span>
      {url !== null && (
        <a
          className="small"
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={t('record.dialog.sourceOf', { value: promise, speaker: agreement })}
        >
          {t('record.dialog.source')}
        </a>
      )}
    </>
  )
}

const AmountsPromised = ({ row: { original } }: CellProps) => <Amounts of={original.promised} />
const AmountsRealised = ({ row: { original } }: CellProps) => <Amounts of={original.realised} />

function Amounts({ of }: { of: CommitmentView['promised'] }) {
  const { t } = useTranslation()
  const sides = [
    { word: t('record.commitment.first'), text: of.toA.text },
    { word: t('record.commitment.second'), text: of.toB.text },
  ]
  return sides.map(({ word, text }) => (
    <div key={word}>
      <span className="small quiet">{word}</span>{' '}
      {text === null ? <Unknown /> : <bdi lang="en">{text}</bdi>}
    </div>
  ))
}

function Status({ row: { original } }: CellProps) {
  const { t } = useTranslation()
  const { status, disputedBy } = original
  return (
    <>
      {status === null ? <Unknown /> : <bdi lang="en">{status}</bdi>}
      {disputedBy !== null && (
        <span className="small record-line">
          {t('record.commitment.disputed', { by: disputedBy })}
        </span>
      )}
    </>
  )
}
