/** A problem, plan or edition as a command reads it, with the hash of its bytes. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Refusal } from '../base/refusal.ts'

/** Reads a JSON file; what is wrong with it becomes one sentence. */
export async function readJson(path: string): Promise<{ document: unknown; sha256: string }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be read: ${why}.`)
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    // Fatal: two names that differ in broken bytes must not become one. A byte order mark is none.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const document: unknown = JSON.parse(text)
    return { document, sha256 }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} is not JSON in UTF-8: ${why}.`)
  }
}
