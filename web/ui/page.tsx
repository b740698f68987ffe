/** A page answers one question; its title is that question or its answer. */
import { use, useEffect, createContext, type ReactNode } from 'react'

/** Panes beside each other are parts of one page: their titles rank below the page's own. */
export const InPaneContext = createContext(false)

type PageProps = {
  readonly title: string
  /** One or two sentences beneath the title, where the title needs them. */
  readonly says?: ReactNode
  /** What can be done here; not printed. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, says, actions, children }: PageProps) {
  const isInPane = use(InPaneContext)
  useEffect(() => {
    if (!isInPane) document.title = `${title} · Good Offices`
  }, [title, isInPane])
  const Title = isInPane ? 'h2' : 'h1'
  return (
    <article className="page">
      <header className="page-head">
        <div>
          <Title className="page-title">{title}</Title>
          {says !== undefined && <div className="page-says">{says}</div>}
        </div>
        {actions !== undefined && <div className="row on-screen-only">{actions}</div>}
      </header>
      {children}
    </article>
  )
}
