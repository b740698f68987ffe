/** Secrets of a data directory: each made once, each in a file that only its owner can read (0600). */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The file's text; when there is none, `make` gives it and it is kept. */
export function secretFile(home: string, name: string, make: () => string): string {
  const file = join(home, name)
  const kept = readSecret(home, name)
  if (kept !== null) return kept
  const text = make()
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const whole = `${file}.${process.pid}`
  writeFileSync(whole, text, { mode: 0o600, flush: true })
  renameSync(whole, file)
  return text
}

/** Null when there is no such file. */
export function readSecret(home: string, name: string): string | null {
  try {
    return readFileSync(join(home, name), 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
