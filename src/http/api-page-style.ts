/** The paper and ink of the desk's pages, for the one page that the server writes itself. */
import { raw } from 'hono/html'

export const apiPageStyle = raw(`
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1f21; --quiet: #5c5e5e;
  --rule: #dcd9d0; --accent: #0e5657; --wash: #f3f1ea }
@media (prefers-color-scheme: dark) { :root { --paper: #17191b; --ink: #e8e6e1; --quiet: #a9a9a5;
  --rule: #383b3e; --accent: #7fc4bf; --wash: #202326 } }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 'Noto Sans', system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; border-bottom: 1px solid var(--rule) }
h3 { font-size: 1rem; margin: 0 } p { margin: 0.25rem 0; max-width: 46rem }
article { padding: 0.75rem 0; border-bottom: 1px solid var(--rule) }
code, pre { font: 0.875rem/1.45 ui-monospace, 'DejaVu Sans Mono', monospace }
pre { margin: 0.25rem 0; padding: 0.5rem; background: var(--wash); white-space: pre-wrap }
a { color: var(--accent) } nav a { display: inline-block; padding: 0.25rem 0.5rem 0.25rem 0 }
summary { padding: 0.25rem 0; cursor: pointer } .quiet { color: var(--quiet) }
.mark { font-weight: 600 }
dl { margin: 0.25rem 0 } dl div { display: flex; flex-wrap: wrap; gap: 0 0.75rem }
dt { min-width: 7rem } dd { margin: 0 }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`)
