/** A list by keyboard: j and k go from strip to strip, Enter opens the one that has the focus. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from './keys.tsx'

/** For the list; its strips take the focus (`tabIndex={-1}`), and the first link of one is opened. */
export function useListKeys() {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const strips = () =>
    [...(list.current?.children ?? [])].filter((each) => each instanceof HTMLElement)
  const placeNow = () => strips().findIndex((each) => each.contains(document.activeElement))
  const goBy = (steps: 1 | -1) => () => {
    const all = strips()
    const place = placeNow()
    const next = place === -1 ? (steps === 1 ? 0 : all.length - 1) : place + steps
    all[next]?.focus()
  }
  useKeys([
    { key: 'j', does: t('keys.nextStrip'), run: goBy(1) },
    { key: 'k', does: t('keys.stripBefore'), run: goBy(-1) },
    {
      key: 'Enter',
      does: t('keys.openStrip'),
      run: () => strips()[placeNow()]?.querySelector('a')?.click(),
    },
  ])
  return list
}
