/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no native element offers found things while letters are typed */
/** Find a page or something to do, by a few letters and the arrow keys. */
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { rooms } from '../rooms.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../viewer.tsx'

type Found = { readonly kind: 'page' | 'act'; readonly words: string; readonly path: string }

function useFound(letters: string): readonly Found[] {
  const { t } = useTranslation()
  const me = useMe()
  const mine = rooms.filter((room) => room.isFor(me))
  const all: Found[] = [
    ...mine.map(({ words, path }) => ({ kind: 'page' as const, words: t(words), path })),
    ...mine.flatMap(({ acts }) =>
      acts
        .filter((act) => act.isFor(me))
        .map(({ words, path }) => ({ kind: 'act' as const, words: t(words), path })),
    ),
  ]
  const wanted = letters.trim().toLocaleLowerCase().split(/\s+/)
  return all.filter(({ words }) => wanted.every((each) => words.toLocaleLowerCase().includes(each)))
}

export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('palette.title')} isOpen={isOpen} onClose={onClose}>
      <Finder onClose={onClose} />
    </Dialog>
  )
}

function Finder({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const list = useId()
  const [letters, setLetters] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(letters)
  const go = (one: Found | undefined) => {
    if (one === undefined) return
    onClose()
    void navigate({ to: one.path })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') go(found[at])
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    setAt((at + step + found.length) % found.length)
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${at}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={letters}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget: { value } }) => {
          setLetters(value)
          setAt(0)
        }}
      />
      <div id={list} role="listbox" aria-label={t('palette.title')} className="found">
        {found.map((one, index) => (
          <div
            key={`${one.kind} ${one.path}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => go(one)}
            onKeyDown={onKeyDown}
          >
            <span>{one.words}</span>
            <span className="small quiet">{t(`palette.${one.kind}`)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <output>{t('palette.nothing')}</output>}
    </>
  )
}
