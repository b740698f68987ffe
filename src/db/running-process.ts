/**
 * What the operating system knows about a process number. A number alone proves
 * nothing: after a crash or a restart of the machine it may belong to somebody else.
 */
import { readFileSync } from 'node:fs'

/** A process that has ended and only waits for its parent to notice counts as gone. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false // kill(0) would ask about our own group
  try {
    process.kill(pid, 0)
    return statOf(pid)[0] !== 'Z'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ended, but its number is still taken, because its parent has not noticed yet. */
export const isUnburied = (pid: number): boolean => pid > 0 && statOf(pid)[0] === 'Z'

/**
 * When a process was born: the start of the machine and the clock ticks since then.
 * With it a number that was given out again is not mistaken. Linux only; elsewhere
 * it is empty and the number alone counts.
 */
export function bornAt(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}/${statOf(pid)[19] ?? ''}`
  } catch {
    return ''
  }
}

/** What follows the program's name in /proc/<pid>/stat: state first, birth twentieth. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may itself hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
