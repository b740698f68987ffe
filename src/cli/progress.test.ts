import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { progressOf } from './progress.ts'

let told = ''
beforeEach(() => {
  told = ''
  vi.useFakeTimers()
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (told += String(text)) !== '')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('a run of less than a second tells nothing', () => {
  const tell = progressOf('statements read', 2)
  tell(1)
  vi.advanceTimersByTime(900)
  tell(2)
  expect(told).toBe('')
})

it('a longer one tells how far it is, and its end', () => {
  const tell = progressOf('statements read', 3_000)
  vi.advanceTimersByTime(1_100)
  tell(1_200)
  tell(1_201)
  tell(3_000)
  expect(told).toBe('1,200 of 3,000 statements read\n3,000 of 3,000 statements read\n')
})
