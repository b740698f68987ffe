/** The browser stories run against a desk of their own: fresh directory, free port, demonstration. */
import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

// This file is read again by every worker; all must see the port that the first one found.
const port = (process.env['GOOD_OFFICES_STORY_PORT'] ??= String(await freePort()))
const executablePath = await findChromium()
// Chromium's own sandbox refuses to run as root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
// No page of the desk may need the outside; the browser is not to call it either.
const quiet = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/stories',
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  // A page asks everything anew after an act; on busy cores that has taken more than the usual 5 s.
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: [...asRoot, ...quiet],
    },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `${process.execPath} scripts/throwaway-desk.mjs --port ${port}`,
    // Pages are served to whoever asks for HTML; this address answers anybody once the desk is up.
    url: `http://127.0.0.1:${port}/api/me`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
