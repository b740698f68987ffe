/** People of one side as a table: who they are, and for those who stay, why. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { columnsOf, DataTable } from '../../ui/data-table.tsx'
import { useNumber } from '../../ui/moment.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Unknown } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import type { BoardProps } from '../board/board.tsx'
import { Day } from '../day.tsx'
import type { Planned } from '../plans.ts'
import { reasonOf } from './reasons.ts'
import { StrikeName, useMayStrike } from './strike-name.tsx'

const shownAtOnce = 20

/** A row knows its plan, so that a name can be struck where it stands. */
type Row = BoardProps & { readonly person: Planned }
type OfRow = { readonly row: { readonly original: Row } }

const helper = columnsOf<Row>()

export function PeopleTable({ exchange, plan, people }: BoardProps & { people: Planned[] }) {
  const { t } = useTranslation()
  const number = useNumber()
  const [from, setFrom] = useState(0)
  const mayStrike = useMayStrike(exchange, plan)
  const areStaying = people.some(({ stays }) => stays !== null)
  const columns = useColumns()
  if (people.length === 0) return <p className="quiet">{t('exchange.unfolded.nobody')}</p>
  const rows = people
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(from, from + shownAtOnce)
    .map((person) => ({ person, exchange, plan }))
  const ride = people.some(({ vehicle }) => vehicle !== null) ? [columns.vehicle] : []
  const last = areStaying ? [columns.why] : mayStrike ? [columns.strike] : []
  return (
    <>
      <DataTable
        label={t('exchange.unfolded.people', { shown: number(people.length) })}
        columns={[...columns.always, ...ride, ...last]}
        rows={rows}
        idOf={({ person }) => person.id}
      />
      <Pager from={from} count={shownAtOnce} total={people.length} onMove={setFrom} />
    </>
  )
}

function useColumns() {
  const { t } = useTranslation()
  const column = (
    id: 'name' | 'bornOn' | 'category' | 'health' | 'transport' | 'heldSince',
    cell: (of: OfRow) => React.ReactNode,
  ) =>
    helper.accessor(({ person }) => person[id] ?? '', {
      id,
      header: t(`exchange.unfolded.${id}`),
      sortFn: 'alphanumeric',
      cell,
    })
  return {
    always: [
      column('name', Name),
      column('bornOn', Born),
      column('category', Status),
      column('health', HealthOf),
      column('transport', TransportOf),
      column('heldSince', HeldSince),
    ],
    vehicle: helper.accessor(({ person }) => person.vehicle ?? '', {
      id: 'vehicle',
      header: t('exchange.vehicles.vehicle'),
      sortFn: 'alphanumeric',
      cell: VehicleOf,
    }),
    why: helper.accessor(({ person }) => reasonOf(person) ?? '', {
      id: 'why',
      header: t('exchange.unfolded.why'),
      sortFn: 'alphanumeric',
      cell: Why,
    }),
    strike: helper.display({ id: 'strike', header: t('exchange.strike.button'), cell: Strike }),
  }
}

function Name({ row: { original } }: OfRow) {
  return <Written text={original.person.name} />
}

const dayOrUnstated = (on: string | null) => (on === null ? <Unknown /> : <Day on={on} />)

const Born = ({ row: { original } }: OfRow) => dayOrUnstated(original.person.bornOn)
const HeldSince = ({ row: { original } }: OfRow) => dayOrUnstated(original.person.heldSince)

function Status({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  return t(`exchange.category.${original.person.category}`)
}

function HealthOf({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  return t(`exchange.health.${original.person.health}`)
}

function TransportOf({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  return t(`exchange.transport.${original.person.transport}`)
}

function VehicleOf({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  const { vehicle } = original.person
  if (vehicle === null) return <span className="quiet">{t('exchange.vehicles.none')}</span>
  return <Written text={vehicle} />
}

function Why({ row: { original } }: OfRow) {
  const { t } = useTranslation()
  const reason = reasonOf(original.person)
  return reason === null ? null : t(`exchange.stays.${reason}`)
}

function Strike({ row: { original } }: OfRow) {
  return <StrikeName {...original} />
}
