/**
 * A desk that is nothing but its engine, as a process of its own that a test can
 * kill: `node engine-process.js DIRECTORY` prints the engine's address as JSON.
 */
import { startEngine } from '../../src/db/engine.ts'

try {
  const { port, password, stop } = await startEngine(process.argv[2] ?? '', { durable: true })
  process.once('SIGTERM', () => void stop())
  process.stdout.write(`${JSON.stringify({ port, password })}\n`)
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
