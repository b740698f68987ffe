/**
 * Under whose name the desk's PostgreSQL runs. PostgreSQL refuses to run as root,
 * so a desk that runs as root lends it the system account `postgres`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Refusal } from '../base/refusal.ts'

/** Ready to be spread into the options of a child process; empty: the desk's own account. */
export type ServerAccount = { readonly uid?: number; readonly gid?: number }

/** Finds the account, and makes it when root has none. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {}
  return findAccount() ?? makeAccount()
}

function findAccount(): ServerAccount | undefined {
  const found = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return found === null ? undefined : { uid: Number(found[1]), gid: Number(found[2]) }
}

function makeAccount(): ServerAccount {
  const words = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  try {
    // By its full path: the path of a shell opened with `su` has no sbin.
    execFileSync('/usr/sbin/useradd', [...words, '--shell', '/usr/sbin/nologin', 'postgres'])
  } catch (error) {
    throw cannotMake(error)
  }
  const made = findAccount()
  if (made === undefined) throw cannotMake('useradd did not add it')
  return made
}

const cannotMake = (error: unknown) =>
  new Refusal(
    'cannot-start',
    'PostgreSQL refuses to run as root, and the system account postgres could not be made for it. ' +
      'Make that account, or run the desk under an ordinary one.',
    { facts: { error: String(error) } },
  )

/** Asks the system itself, so that groups and access lists count. `path` may be a file or folder. */
export function canEnter(account: ServerAccount, path: string): boolean {
  if (account.uid === undefined) return true
  const words = ['-c', 'test -x "$1"', 'sh', path]
  return spawnSync('/bin/sh', words, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
