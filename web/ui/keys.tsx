/**
 * The keyboard: a page names its keys with what they do, and `?` lists them.
 * Keys do nothing while somebody types.
 */
import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { InPaneContext } from './page.tsx'
import { isKey } from './pressed-key.ts'

export type PageKey = {
  /** As `KeyboardEvent.key` names it: `y`, `Enter`, ` `. It works on every layout. */
  readonly key: string
  readonly does: string
  readonly run: () => void
}

type Board = { readonly lay: (keys: readonly PageKey[]) => () => void }

const BoardContext = createContext<Board | null>(null)
const LaidContext = createContext<readonly PageKey[]>([])

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Behind an open dialog the page's keys rest: what they would do cannot be seen. */
const isDialogOpen = () => document.querySelector('[role="dialog"]') !== null

/** Enter and space already mean something on what has the focus. */
const isPressing = ({ key, target }: KeyboardEvent) =>
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  ['A', 'BUTTON', 'SUMMARY'].includes(target.tagName)

export function Keyboard({ children }: { children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly PageKey[])[]>([])
  const board = useMemo<Board>(
    () => ({
      lay: (keys) => {
        setSets((before) => [...before, keys])
        return () => setSets((before) => before.filter((each) => each !== keys))
      },
    }),
    [],
  )
  const laid = useMemo(() => sets.flat(), [sets])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isTyping(event.target) || isPressing(event) || isDialogOpen()) return
      const found = laid.findLast(({ key }) => isKey(key, event))
      if (found === undefined) return
      event.preventDefault()
      // A key that is held down means one press: nobody signs twenty pairs by leaning on it.
      if (!event.repeat) found.run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [laid])
  return (
    <BoardContext value={board}>
      <LaidContext value={laid}>{children}</LaidContext>
    </BoardContext>
  )
}

/** The keys that work now, the frame's and the page's. */
export const useLaidKeys = (): readonly PageKey[] => use(LaidContext)

/** Lays a page's keys while it is shown. What they do may change from render to render. */
export function useKeys(keys: readonly PageKey[], isActive = true): void {
  const board = use(BoardContext)
  const isInPane = use(InPaneContext)
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const names = keys.map(({ key, does }) => `${key}\t${does}`).join('\n')
  useEffect(() => {
    if (board === null || !isActive || isInPane || names === '') return undefined
    return board.lay(
      names.split('\n').map((line) => {
        const [key = '', does = ''] = line.split('\t')
        const run = () => latest.current.find((each) => each.key === key)?.run()
        return { key, does, run }
      }),
    )
  }, [board, names, isActive, isInPane])
}
