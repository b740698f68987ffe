/** Why a proposal changed, in words: what its two lines underwent, or else that others did. */
import { useTranslation } from 'react-i18next'
import { useMe } from '../../viewer.tsx'
import { useFieldNames } from '../evidence/field-names.ts'
import type { Change } from './asked.ts'
import type { Lists } from './changes-page.tsx'

const sides = ['left', 'right'] as const

export function useBecause(lists: Lists): (change: Change) => string {
  const { t } = useTranslation()
  const { parties } = useMe()
  const named = useFieldNames()
  const said = (change: Change, side: (typeof sides)[number]): string | undefined => {
    const { event, fields } = change[side]
    const party = parties.find(({ id }) => id === lists[side].party)?.name ?? lists[side].party
    if (event === 'as-before') return undefined
    if (event !== 'altered') return t(`matching.changes.event.${event}`, { party })
    // What is not compared may have changed too, such as the state of somebody's health.
    if (fields.length === 0) return t('matching.changes.event.alteredOther', { party })
    return t('matching.changes.event.altered', { party, fields: named(fields) })
  }
  return (change) => {
    const events = sides.flatMap((side) => said(change, side) ?? [])
    return events.length === 0 ? t('matching.changes.around') : events.join(' ')
  }
}
