import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/*.test.ts', 'test/scenarios/*.test.ts'],
    globalSetup: 'test/support/cluster.ts',
    setupFiles: 'test/support/bounded-properties.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})
