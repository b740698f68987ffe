/** Who stands between the parties beside the desk; a role that nobody can name is drawn as unclear. */
import { useTranslation } from 'react-i18next'
import { Unknown } from '../ui/signs.tsx'
import { Written } from '../ui/written.tsx'
import { useMe, useSeeAs } from '../viewer.tsx'
import { Receipt } from '../lists/list-strip.tsx'
import { mayRecord, type Agreement, type Intermediary } from './answers.ts'
import { KnownDate } from './known-date.tsx'
import { NameIntermediary } from './name-intermediary.tsx'
import { Whoms } from './whom.tsx'

const columns = ['name', 'role', 'namedFor', 'time', 'invitedBy', 'document', 'disputedBy'] as const

export function Intermediaries({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayAct = useSeeAs() === null && mayRecord(me)
  const all = agreement.intermediaries
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('agreements.between.heading')}</h2>
        {mayAct && <NameIntermediary agreement={agreement} />}
      </div>
      {all.length === 0 ? (
        <p className="quiet">{t('agreements.between.none')}</p>
      ) : (
        <table className="data-table" aria-label={t('agreements.between.heading')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`agreements.between.${column}`)}
                </th>
              ))}
              {me.actor?.party === null && <th scope="col">{t('agreements.receipt')}</th>}
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <Row key={one.id} agreement={agreement} one={one} mayAct={mayAct} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type RowProps = {
  readonly agreement: Agreement
  readonly one: Intermediary
  readonly mayAct: boolean
}

function Row({ agreement, one, mayAct }: RowProps) {
  const { t } = useTranslation()
  const { actor } = useMe()
  const heading = (column: (typeof columns)[number]) => t(`agreements.between.${column}`)
  return (
    <tr>
      <td data-heading={heading('name')}>
        <strong>
          <Written text={one.name} />
        </strong>
      </td>
      <td data-heading={heading('role')}>
        {one.role === 'unclear' ? (
          <Unknown word="unclear" />
        ) : (
          t(`agreements.between.roles.${one.role}`)
        )}
      </td>
      <td data-heading={heading('namedFor')}>
        <NamedFor one={one} />
      </td>
      <td data-heading={heading('time')}>
        <span>
          {one.from === null ? <Unknown /> : <KnownDate on={one.from} />}
          {' – '}
          {one.to === null ? <Unknown /> : <KnownDate on={one.to} />}
        </span>
      </td>
      <td data-heading={heading('invitedBy')}>
        {one.invitedBy === 'unclear' ? <Unknown word="unclear" /> : <Whoms sides={one.invitedBy} />}
      </td>
      <td data-heading={heading('document')}>
        {one.document === null ? <Unknown /> : <Written text={one.document} />}
      </td>
      <td data-heading={heading('disputedBy')}>
        {one.disputedBy.length === 0 ? (
          <span className="quiet">{t('agreements.between.nobody')}</span>
        ) : (
          <strong className="needs">
            <Whoms sides={one.disputedBy} />
          </strong>
        )}
      </td>
      {actor?.party === null && (
        <td data-heading={t('agreements.receipt')}>
          <span className="row">
            <Receipt act={one.act} />
            {mayAct && <NameIntermediary agreement={agreement} before={one} />}
          </span>
        </td>
      )}
    </tr>
  )
}

function NamedFor({ one: { exchange, stage } }: { one: Intermediary }) {
  const { t } = useTranslation()
  if (exchange === null) return t('agreements.between.whole')
  if (stage === null) return t('agreements.between.exchange')
  return t('agreements.between.leg', { stage })
}
