/** Puts the pages of the desk into the document. */
import '@fontsource-variable/noto-sans/wght.css'
import '@mantine/core/styles.css'
import './ui/fonts.css'
import './ui/paper.css'
import './ui/pieces.css'
import './frame/frame.css'
import './agreements/agreements.css'
import './lists/lists.css'
import './matching/matching.css'
import './exchange/exchange.css'
import './record/record.css'
import './record/statements/statements.css'
import './transparency/transparency.css'
import './ui/print.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const place = document.querySelector('#root')
if (place !== null) createRoot(place).render(<App />)
