/**
 * A reporter that ends a file which never ends, and names it. Vitest's own clock sees a test that
 * waits; it cannot see one that computes for ever, nor a file that waits while it loads.
 */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** The slowest file takes a minute with nothing else running. */
const minutesOfFileMax = 12
const millisecondsBetweenLooks = 10_000

export default class EndlessFiles implements Reporter {
  readonly #began = new Map<string, number>()
  #looking: NodeJS.Timeout | undefined

  onInit(): void {
    this.#looking = setInterval(() => this.#look(), millisecondsBetweenLooks)
  }

  onTestModuleQueued({ moduleId }: TestModule): void {
    this.#began.set(moduleId, performance.now())
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    this.#began.delete(moduleId)
  }

  onTestRunEnd(): void {
    clearInterval(this.#looking)
  }

  #look() {
    const since = performance.now() - minutesOfFileMax * 60_000
    const endless = [...this.#began].filter(([, began]) => began < since).map(([file]) => file)
    if (endless.length === 0) return
    const names = endless.map((file) => relative('', file)).join(', ')
    process.stderr.write(
      `${names} did not end within ${minutesOfFileMax} minutes; what runs now is ended and fails.\n`,
    )
    this.#began.clear()
    // Vitest asks a worker to stop and waits; one that computes does not hear it.
    for (const worker of workers()) process.kill(worker, 'SIGKILL')
  }
}

/** The processes in which Vitest runs files just now; Linux keeps the list. */
function workers(): number[] {
  const list = `/proc/${process.pid}/task/${process.pid}/children`
  if (!existsSync(list)) return []
  const children = readFileSync(list, 'utf8').trim().split(' ').map(Number)
  return children.filter((child) => {
    const words = `/proc/${child}/cmdline`
    return existsSync(words) && readFileSync(words, 'utf8').includes('/vitest/dist/workers/')
  })
}
