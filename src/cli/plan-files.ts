/**
 * What the commands of a plan share: reading, writing, `--seconds`. Nothing of a planner is loaded
 * with it: a pool is solved in less time than that takes.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { Refusal } from '../base/refusal.ts'
import { UsageError } from './command.ts'

/** Refuses a file that cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be read: ${why}.`)
  }
}

/** A week: no clock of a thread counts further than 24 days. */
const secondsMost = 604_800

/** What `--seconds` says. */
export function secondsOf(text: string): number {
  const seconds = Number(text)
  if (seconds > 0 && seconds <= secondsMost) return seconds
  throw new UsageError(`--seconds takes a number above 0, up to ${secondsMost}, not "${text}".`)
}

/** To the file `--out` names, or to stdout. */
export async function writeOut(path: string | undefined, text: string) {
  if (path === undefined) {
    process.stdout.write(text)
    return
  }
  await writeFile(path, text).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refusal('wrong-input', `${path} cannot be written: ${why}. Name another --out.`)
  })
}
