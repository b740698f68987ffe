/**
 * What every script here needs: where the checkout is, how to run a program
 * without a word on stdout, how to wait for another process that does the same,
 * and what a set of files contains. No dependencies: it runs before any are there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, absolute, without a slash at its end. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Runs a program in the checkout; what it prints goes to stderr. True when it succeeded.
 * @param {string} program
 * @param {readonly string[]} args
 */
export function run(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] })
  return status === 0
}

/**
 * Was this script the one that was called?
 * @param {string} url its `import.meta.url`
 */
export const isCalled = (url) => realpathSync(process.argv[1] ?? '') === fileURLToPath(url)

/** @param {string} name of a program of a package */
export const tool = (name) => join(root, 'node_modules', '.bin', name)

/**
 * Ends the script with one sentence.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/**
 * SHA-256 over names and contents. Time stamps are not asked: they lie after a
 * change of branch.
 * @param {readonly string[]} names of files and folders in the checkout; missing ones count as empty
 * @param {(path: string) => boolean} [wanted]
 */
export function contentHash(names, wanted = () => true) {
  const hash = createHash('sha256')
  for (const path of names.flatMap((name) => filesUnder(join(root, name)))) {
    if (!wanted(path)) continue
    const content = readFileSync(path)
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => (name === 'node_modules' ? [] : filesUnder(join(path, name))))
}

/**
 * One process at a time does `work`; another one waits for it. A lock whose process
 * is gone is moved away. It is a folder that appears whole, with its holder inside.
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function alone(name, work) {
  const lock = join(root, `dist.${name}-lock`)
  const draft = `${lock}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'holder'), String(process.pid))
  for (let waits = 0; !moved(draft, lock); waits += 1) {
    const holder = holderOf(lock)
    if (holder !== undefined && !isAlive(holder)) {
      setAside(lock, `${draft}-dead`)
    } else {
      if (waits === 5) process.stderr.write(`Waiting for process ${holder ?? '?'} (${name}).\n`)
      await sleep(200)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/**
 * Moves a dead lock away. If another process was quicker, its living lock is put back.
 * @param {string} lock
 * @param {string} aside
 */
function setAside(lock, aside) {
  if (!moved(lock, aside)) return
  const holder = holderOf(aside)
  if (holder === undefined || !isAlive(holder) || !moved(aside, lock)) {
    rmSync(aside, { recursive: true, force: true })
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function moved(from, to) {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false // another holder is there, or was quicker
  }
}

/** @param {string} lock */
function holderOf(lock) {
  try {
    return Number(readFileSync(join(lock, 'holder'), 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
