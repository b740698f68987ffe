/** One direction of a manifest. Its head and foot stand on every printed page; a name is never broken. */
import { useTranslation } from 'react-i18next'
import { Unknown } from '../../ui/signs.tsx'
import { Written } from '../../ui/written.tsx'
import { useMe } from '../../viewer.tsx'
import { Day } from '../day.tsx'
import type { ExchangeHead, ManifestAnswer } from '../plans.ts'

type Listed = NonNullable<ManifestAnswer['sections'][number]['people']>[number]

type ManifestTableProps = {
  readonly label: string
  readonly people: readonly Listed[]
  readonly exchange: ExchangeHead
  readonly manifest: ManifestAnswer
}

export function ManifestTable({ label, people, exchange, manifest }: ManifestTableProps) {
  const { t } = useTranslation()
  const { desk } = useMe()
  const foot = t('exchange.manifest.foot', {
    number: exchange.number,
    stage: manifest.stage,
    hash: manifest.sha256.slice(0, 16),
  })
  const mark = desk.kind === 'demonstration' ? ` · ${t('exchange.manifest.footDemonstration')}` : ''
  return (
    <table className="data-table manifest-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('exchange.unfolded.number')}</th>
          <th scope="col">{t('exchange.unfolded.name')}</th>
          <th scope="col">{t('exchange.unfolded.bornOn')}</th>
          <th scope="col">{t('exchange.unfolded.category')}</th>
          <th scope="col">{t('exchange.unfolded.transport')}</th>
          <th scope="col" className="on-paper-cell">
            {t('exchange.manifest.came')}
          </th>
        </tr>
      </thead>
      <tfoot className="on-paper-foot">
        <tr>
          <td colSpan={6}>
            {foot}
            {mark}
          </td>
        </tr>
      </tfoot>
      <tbody>
        {people
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((person, at) => (
            <Person key={person.id} person={person} number={at + 1} />
          ))}
      </tbody>
    </table>
  )
}

function Person({ person, number }: { person: Listed; number: number }) {
  const { t } = useTranslation()
  return (
    <tr>
      <td data-heading={t('exchange.unfolded.number')}>{number}</td>
      <td data-heading={t('exchange.unfolded.name')} className="manifest-name">
        <Written text={person.name} />
      </td>
      <td data-heading={t('exchange.unfolded.bornOn')}>
        {person.bornOn === null ? <Unknown /> : <Day on={person.bornOn} />}
      </td>
      <td data-heading={t('exchange.unfolded.category')}>
        {t(`exchange.category.${person.category}`)}
      </td>
      <td data-heading={t('exchange.unfolded.transport')}>
        {person.category === 'remains'
          ? t('exchange.unit.place')
          : t(`exchange.transport.${person.transport}`)}
      </td>
      <td className="on-paper-cell" aria-label={t('exchange.manifest.came')}>
        <span className="tick-box" />
      </td>
    </tr>
  )
}
