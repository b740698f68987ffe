/** Builds the pages into dist/web. Nothing is inlined: the desk's policy allows files of its own alone. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Stands in index.html where the server puts the nonce of each answer (src/http/web-files.ts). */
const noncePlaceholder = 'NONCE-OF-THIS-ANSWER'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4300', '/log': 'http://127.0.0.1:4300' } },
})
