/**
 * One desk per data directory. PostgreSQL locks its own files and has the last
 * word; this lock covers the rest of the directory (keys, log tiles) and the time
 * before the server runs. Not for a directory shared between machines.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { bornAt, isAlive } from './running-process.ts'

/** More rounds are needed only when several desks fight for the same dead lock. */
const roundsMax = 20

/** Takes the directory, or refuses and names the process that has it. Returns the way to let it go. */
export function holdDirectory(home: string): () => void {
  const file = join(home, 'desk.lock')
  const own = `${process.pid} ${bornAt(process.pid)}`
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, own, { mode: 0o600 })
  try {
    for (let round = 0; !linked(draft, file); round += 1) {
      const found = read(file)
      const holder = livingHolder(found)
      if (holder !== undefined || round === roundsMax) throw inUse(home, holder)
      if (found !== undefined) setAside(file, found)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (read(file) === own) rmSync(file, { force: true })
  }
}

/** The process that has the directory now, if any. */
export const holderOf = (home: string) => livingHolder(read(join(home, 'desk.lock')))

function livingHolder(words: string | undefined): number | undefined {
  const [pid = '', born = ''] = (words ?? '').split(' ')
  return isAlive(Number(pid)) && bornAt(Number(pid)) === born ? Number(pid) : undefined
}

const inUse = (home: string, pid: number | undefined) =>
  new Refusal(
    'in-use',
    `The data directory ${home} is in use by process ${pid ?? 'unknown'}. ` +
      'Stop that desk first, or choose another directory with --data.',
  )

/** Moves a dead lock away. If another desk was quicker, its living lock is put back. */
function setAside(file: string, dead: string): void {
  const aside = `${file}.dead-${process.pid}`
  try {
    renameSync(file, aside)
    if (read(aside) !== dead) linked(aside, file)
  } catch (error) {
    if (!is(error, 'ENOENT')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/** A link appears whole or not at all: nobody reads a lock that is half written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (is(error, 'EEXIST')) return false
    throw error
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (is(error, 'ENOENT')) return undefined
    throw error
  }
}

const is = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
