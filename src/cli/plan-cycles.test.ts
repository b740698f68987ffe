import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { poolText } from '../../test/support/pool-text.ts'
import { UsageError } from './command.ts'
import { command as check } from './plan-check.ts'
import { command } from './plan-cycles.ts'

let folder = ''
const file = (name: string) => join(folder, name)
let stdout = ''
let stderr = ''

/** 1 to 3 in a ring, and an altruist, 4, who gives to 1. */
const ring = poolText({
  altruists: [false, false, false, true],
  arcs: [
    [1, 2, '1.0'],
    [2, 3, '1.0'],
    [3, 1, '1.0'],
    [4, 1, '1.5'],
  ],
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cycles-'))
  await writeFile(file('ring.wmd'), ring)
  await writeFile(file('torn.wmd'), ring.replace('2,3,1.0', '2,9,1.0'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
})

afterEach(() => {
  stdout = ''
  stderr = ''
})

afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

it('writes the plan to stdout and a line to stderr', async () => {
  expect(await command.run([file('ring.wmd')])).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    form: 'good-offices/cycles/1',
    cycleMax: 3,
    chainMax: 3,
    status: 'optimal',
    value: 3.5,
    bound: 3.5,
    cycles: [],
    chains: [[4, 1, 2, 3]],
    seconds: expect.any(Number),
  })
  expect(stderr).toBe('optimal: 0 cycles and 1 chains, value 3.5, proven\n')
})

it('keeps to the caps and writes to a file', async () => {
  const out = file('plan.json')
  expect(await command.run([file('ring.wmd'), '--chain', '1', '--out', out])).toBe(0)
  expect(stdout).toBe('')
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ value: 3, cycles: [[1, 2, 3]] })
  await command.run([file('ring.wmd'), '--cycle', '2', '--chain', '0', '--out', out])
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ value: 0, status: 'optimal' })
})

it('is checked from its file and the pool, bound and all', async () => {
  const out = file('checked.json')
  await command.run([file('ring.wmd'), '--out', out])
  stderr = ''
  expect(await check.run([file('ring.wmd'), out])).toBe(0)
  expect(stdout).toBe('Every rule holds.\n')
  expect(stderr).toBe('')
  stdout = ''
  const plan = await readFile(out, 'utf8')
  await writeFile(out, plan.replaceAll('3.5', '3'))
  expect(await check.run([file('ring.wmd'), out])).toBe(1)
  expect(stdout).toBe('The value is 3.5; the plan states 3.\n')
})

it('says what was reached among plans of the same value', async () => {
  const aims = ['--aims', 'two-way,fewer-long']
  expect(await command.run([file('ring.wmd'), '--chain', '0', ...aims])).toBe(0)
  expect(stderr).toBe(
    'optimal: 1 cycles and 0 chains, value 3, proven\n  two-way 0\n  fewer-long 1\n',
  )
})

it('refuses a pool that cannot be read, with the line', async () => {
  await expect(command.run([file('torn.wmd')])).rejects.toThrow(
    'Line 9: "9" is not a node from 1 to 4.',
  )
  await expect(command.run([file('none.wmd')])).rejects.toThrow('cannot be read')
})

it.each([
  [[], 'takes one POOL.wmd'],
  [['a', 'b'], 'takes one POOL.wmd'],
  [['a', '--cycle', '-1'], '--cycle'],
  [['a', '--cycle', '2.5'], '--cycle takes a whole number up to 100, not "2.5".'],
  [['a', '--chain', '101'], '--chain takes a whole number up to 100, not "101".'],
  [['a', '--seconds', '0'], '--seconds takes a number above 0, up to 604800, not "0".'],
  [['a', '--aims', 'two-way,three-way'], '--aims takes each of two-way, fewer-long, back-arcs'],
  [['a', '--aims', 'two-way,two-way'], 'at most once, not "two-way,two-way".'],
  [['a', '--colour'], '--colour'],
])('wrong usage %j', async (args, sentence) => {
  await expect(command.run(args)).rejects.toThrow(UsageError)
  await expect(command.run(args)).rejects.toThrow(sentence)
})
