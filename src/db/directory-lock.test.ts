import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { holderOf, holdDirectory } from './directory-lock.ts'
import { bornAt } from './running-process.ts'

const home = mkdtempSync(join(tmpdir(), 'good-offices-lock-'))
const file = join(home, 'desk.lock')
afterAll(() => rmSync(home, { recursive: true }))

it('a data directory has one desk, and the second is told which process it is', () => {
  const release = holdDirectory(home)
  expect(() => holdDirectory(home)).toThrow(`in use by process ${process.pid}`)
  expect(holderOf(home)).toBe(process.pid)
  release()
  expect(readdirSync(home)).toEqual([])
  holdDirectory(home)()
})

it('a living desk of another process is respected', async () => {
  const other = spawn('/bin/sleep', ['60'])
  const pid = other.pid ?? 0
  writeFileSync(file, `${pid} ${bornAt(pid)}`)
  expect(() => holdDirectory(home)).toThrow(`in use by process ${pid}`)
  other.kill()
  await once(other, 'exit')
  holdDirectory(home)()
})

it.each([
  ['a dead process', '999999999 boot/1'],
  ['a process number that was given out again', `${process.pid} boot/1`],
  ['a process of before the restart', `${process.pid} ${bornAt(process.pid).replace(/^./, 'x')}`],
  ['nobody, an empty file', ''],
  ['nobody, words instead of numbers', 'who knows'],
  ['process 0, which would be our own group', '0 '],
])('the lock of %s is taken over', (_, words) => {
  writeFileSync(file, words)
  const release = holdDirectory(home)
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid} ${bornAt(process.pid)}`)
  expect(readdirSync(home)).toEqual(['desk.lock'])
  release()
})

it('letting go twice does not let go of what another desk has taken meanwhile', () => {
  const release = holdDirectory(home)
  release()
  writeFileSync(file, '1 another')
  release()
  expect(readFileSync(file, 'utf8')).toBe('1 another')
  rmSync(file)
})
