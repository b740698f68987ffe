import { expect, it } from 'vitest'
import { stopSignal } from './stop-signal.ts'

it('the first signal counts, and the second, which npm hands on, does not end the process', async () => {
  const stopped = stopSignal()
  process.kill(process.pid, 'SIGHUP')
  process.kill(process.pid, 'SIGHUP')
  expect(await stopped).toBe('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
  await new Promise((next) => setTimeout(next, 20))
  expect(process.listenerCount('SIGHUP')).toBeGreaterThan(0)
  process.removeAllListeners('SIGHUP')
})
