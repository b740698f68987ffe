import { expect, it } from 'vitest'
import { PartialDate } from '../base/partial-date.ts'
import { placeOfReading, readFileInWorker } from './read-file.ts'

it.each([
  ['file:///desk/dist/src/jobs/read-file.js', {}, 'file:///desk/dist/src/jobs/reading-worker.js'],
  [
    'file:///desk/src/jobs/read-file.ts',
    { typescript: 'strip' },
    'file:///desk/src/jobs/reading-worker.ts',
  ],
  ['file:///desk/src/jobs/read-file.ts', { typescript: false }, undefined],
  ['file:///desk/src/jobs/read-file.ts', {}, undefined],
] as const)('%s, with %j, reads in %s', (moduleUrl, features, worker) => {
  const place = placeOfReading(moduleUrl, features)
  expect(place.kind === 'worker' ? place.url.href : undefined).toBe(worker)
})

it('reads a file and refuses what is none', async () => {
  const todayOn = PartialDate.parse('2025-05-10')
  const bytes = new TextEncoder().encode('Surname,Name\nЛадов,Игнат\n')
  const reading = await readFileInWorker(bytes, 'list.csv', { todayOn })
  expect(reading.lines.map(({ reading: read }) => read)).toEqual([
    { surname: 'Ладов', given: 'Игнат' },
  ])
  await expect(readFileInWorker(new Uint8Array(), 'list.csv', { todayOn })).rejects.toThrow(
    'list.csv is empty',
  )
})
