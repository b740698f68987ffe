/** People of an extract: the fields that cross, as they are read on the other side. */
import { useTranslation } from 'react-i18next'
import { Unknown } from '../ui/signs.tsx'
import { Written } from '../ui/written.tsx'
import { crossing } from './extract-text.ts'

type Field = (typeof crossing)[number]
type Person = { readonly line: number } & { readonly [field in Field]: string | null }

const isStated = (text: string | null): text is string => text !== null && text !== ''

/** A field that nobody states has no column. */
export function ExtractTable({ label, people }: { label: string; people: readonly Person[] }) {
  const { t } = useTranslation()
  const fields = crossing.filter((field) => people.some((person) => isStated(person[field])))
  const line = t('lists.page.line')
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{line}</th>
          {fields.map((field) => (
            <th key={field} scope="col">
              {t(`lists.columns.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.line}>
            <td data-heading={line}>{person.line}</td>
            {fields.map((field) => {
              const text = person[field]
              return (
                <td key={field} data-heading={t(`lists.columns.${field}`)}>
                  {isStated(text) ? <Written text={text} /> : <Unknown />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
