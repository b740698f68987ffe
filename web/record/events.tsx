/** Events as a dense table; each figure opens to the claims that speak of it. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { columnsOf, DataTable } from '../ui/data-table.tsx'
import { dateOf, type EventView, type ShownFigure } from './asked.ts'
import { ClaimsDialog } from './claims-dialog.tsx'
import { CameBack } from './came-back.tsx'

/** Which figure was opened; no figure: everything said of the event. */
export type Opened = { readonly event: EventView; readonly figure: ShownFigure | null }

type Row = {
  readonly event: EventView
  readonly onOpen: (figure: ShownFigure | null) => void
}

const helper = columnsOf<Row>()

/** Only to sort by; what nobody said comes last. */
const known = ({ event: { figures } }: Row) =>
  figures.reduce((sum, { values: [reading] }) => sum + (Number(reading ?? 0) || 0), 0)

export function Events({ events }: { events: readonly EventView[] }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const columns = helper.columns([
    helper.accessor(({ event }) => event.date, {
      id: 'date',
      header: t('record.column.date'),
      sortFn: 'alphanumeric',
      cell: EventDate,
    }),
    helper.accessor(({ event }) => `${event.conflict} ${event.kind}`, {
      id: 'what',
      header: t('record.column.what'),
      sortFn: 'alphanumeric',
      cell: What,
    }),
    helper.accessor(known, {
      id: 'back',
      header: t('record.column.back'),
      sortFn: 'basic',
      cell: Back,
    }),
    helper.accessor(({ event }) => event.intermediaries.join(', '), {
      id: 'through',
      header: t('record.column.through'),
      sortFn: 'alphanumeric',
      cell: Through,
    }),
    helper.accessor(({ event }) => event.claims, {
      id: 'claims',
      header: t('record.column.claims'),
      sortFn: 'basic',
      cell: AllClaims,
    }),
  ])
  const rows = events.map((event) => ({
    event,
    onOpen: (figure: ShownFigure | null) => setOpened({ event, figure }),
  }))
  return (
    <div className="record-events">
      <DataTable
        label={t('record.tabs.events')}
        columns={columns}
        rows={rows}
        idOf={({ event }) => event.id}
      />
      <ClaimsDialog opened={opened} onClose={() => setOpened(null)} />
    </div>
  )
}

type CellProps = { readonly row: { readonly original: Row } }

function EventDate({ row: { original } }: CellProps) {
  const { t } = useTranslation()
  const { event } = original
  const lookAt = ({ kind }: EventView) =>
    `${t('disputes.event.look')}: ${t(`record.kind.${kind}`)}, ${dateOf(event)}`
  return (
    <>
      <Link to={paths.recordEvent(event.id)} aria-label={lookAt(event)}>
        <bdi dir="ltr">{dateOf(event)}</bdi>
      </Link>
      {event.dateBasis !== 'stated' && (
        <span className="small quiet record-line">
          {t(event.dateBasis === 'contested' ? 'record.contestedDay' : 'record.inferred')}
        </span>
      )}
    </>
  )
}

function What({ row: { original } }: CellProps) {
  const { t } = useTranslation()
  const { event } = original
  return (
    <>
      {t(`record.kind.${event.kind}`)}
      <span className="small quiet record-line">
        <bdi>{event.conflict}</bdi>
        {event.agreement !== null && (
          <> · {t('record.agreement', { agreement: event.agreement })}</>
        )}
      </span>
    </>
  )
}

function Through({ row: { original } }: CellProps) {
  const { t } = useTranslation()
  const { event } = original
  if (event.intermediaries.length === 0) {
    return <span className="quiet">{t('record.noThrough')}</span>
  }
  return <bdi>{event.intermediaries.join(', ')}</bdi>
}

const Back = ({ row: { original } }: CellProps) => (
  <CameBack event={original.event} onOpen={original.onOpen} />
)

function AllClaims({ row: { original } }: CellProps) {
  const { t } = useTranslation()
  const { event, onOpen } = original
  const shown = t('record.claims', { count: event.claims })
  return (
    <button
      type="button"
      className="figure"
      aria-label={t('record.openAll', { shown, date: dateOf(event) })}
      onClick={() => onOpen(null)}
    >
      {shown}
    </button>
  )
}
