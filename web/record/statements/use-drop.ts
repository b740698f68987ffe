/** Files dropped on an element; a file that misses it does not replace the page. */
import { useEffect, useRef, useState, type RefObject } from 'react'

type Drop = {
  readonly target: RefObject<HTMLFormElement | null>
  /** Files are held over it just now. */
  readonly isOver: boolean
}

export function useDrop(onFiles: (files: readonly File[]) => void): Drop {
  const target = useRef<HTMLFormElement | null>(null)
  const tell = useRef(onFiles)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    tell.current = onFiles
  }, [onFiles])
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(isWithin(target.current, event))
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (isWithin(target.current, event) && files.length > 0) tell.current(files)
    }
    document.addEventListener('dragover', over, { signal })
    document.addEventListener('drop', drop, { signal })
    return () => ended.abort()
  }, [])
  return { target, isOver }
}

const isWithin = (element: HTMLElement | null, { target }: Event) =>
  element !== null && target instanceof Node && element.contains(target)
