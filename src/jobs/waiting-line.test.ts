import { describe, expect, it } from 'vitest'
import { waitingLine } from './waiting-line.ts'

const moment = () => new Promise((resolve) => setImmediate(resolve))

/** A line with work that ends when the test says so. */
function lineOf(limits: { atOnceMax: number; waitingMax: number }) {
  const line = waitingLine(limits)
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const enter = (lane: string, key: string) =>
    line
      .enter({ lane, key }, (signal) => {
        started.push(key)
        return new Promise<string>((resolve) => {
          ends.set(key, () => resolve('done'))
          signal.addEventListener('abort', () => resolve('stopped'))
        })
      })
      .catch((error: unknown) => (error instanceof Error ? error.message : ''))
  const end = async (key: string) => {
    ends.get(key)?.()
    await moment()
  }
  return { line, started, enter, end }
}

describe('a line', () => {
  it('starts so many at once, the others in the order in which they came', async () => {
    const { line, started, enter, end } = lineOf({ atOnceMax: 2, waitingMax: 9 })
    for (const key of ['a', 'b', 'c', 'd']) void enter('north', key)
    await moment()
    expect(started).toEqual(['a', 'b'])
    expect(['a', 'b', 'c', 'd', 'nobody'].map(line.before)).toEqual([0, 0, 2, 3, 0])
    await end('b')
    expect(started).toEqual(['a', 'b', 'c'])
    expect(line.before('d')).toBe(2)
  })

  it('lets nobody wait for, or count, what another lane does', async () => {
    const { line, started, enter } = lineOf({ atOnceMax: 1, waitingMax: 1 })
    for (const key of ['a', 'b']) void enter('north', key)
    void enter('south', 'c')
    await moment()
    expect(started).toEqual(['a', 'c'])
    expect(() => line.requireRoom('south')).not.toThrow()
    expect(() => line.requireRoom('north')).toThrow('wait already')
    expect(await enter('north', 'd')).toContain('wait already')
  })

  it('whoever leaves takes nobody else along, waiting or under way', async () => {
    const { line, started, enter } = lineOf({ atOnceMax: 1, waitingMax: 9 })
    const [first, second] = [enter('north', 'a'), enter('north', 'b')]
    const third = enter('north', 'c')
    await moment()
    line.leave('b')
    expect(await second).toContain('before its turn')
    line.leave('a')
    expect(await first).toBe('stopped')
    await moment()
    expect(started).toEqual(['a', 'c'])
    line.leave('c')
    expect(await third).toBe('stopped')
  })

  it('goes on after work that failed', async () => {
    const line = waitingLine({ atOnceMax: 1, waitingMax: 9 })
    const failed = line.enter({ lane: 'north', key: 'a' }, () => Promise.reject(new Error('torn')))
    const after = line.enter({ lane: 'north', key: 'b' }, async () => 'done')
    await expect(failed).rejects.toThrow('torn')
    expect(await after).toBe('done')
  })
})
