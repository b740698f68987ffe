/** Names of compared columns, listed in the reader's language: "surname, place". */
import { useTranslation } from 'react-i18next'
import type { ComparedColumn } from '../../../src/matching/decisions.ts'

export function useFieldNames(): (columns: readonly ComparedColumn[]) => string {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' })
  return (columns) =>
    list.format(
      columns.map((column) =>
        column === 'fullName'
          ? t('lists.columns.fullName')
          : t(`matching.evidence.fields.${column}`),
      ),
    )
}
