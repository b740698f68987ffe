/** However many files a party hands in, one is read at a time, and no other side waits for it. */
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { freshDesk, northland, southland } from '../../test/support/desk.ts'
import type { PartyId } from '../base/ids.ts'
import { readFileInWorker } from '../jobs/read-file.ts'
import { waitingLine } from '../jobs/waiting-line.ts'
import { takeIn, type ReadFile } from './upload-store.ts'

const desk = await freshDesk()
const waitingMax = 2

it('reads them in turn, holds the bytes of one, and takes no more than may wait', async () => {
  const line = waitingLine({ atOnceMax: 1, waitingMax })
  const reading: string[] = []
  let most = 0
  const gate = new AbortController()
  const opened = once(gate.signal, 'abort')
  const readFile: ReadFile = async (bytes, fileName, options) => {
    reading.push(fileName)
    most = Math.max(most, reading.filter((name) => name.startsWith(northland)).length)
    await opened
    const read = await readFileInWorker(bytes, fileName, options)
    reading.splice(reading.indexOf(fileName), 1)
    return read
  }
  const handIn = (party: PartyId, number: number) => {
    const connection = desk.desk.parties.get(party)
    if (connection === undefined) throw new Error('no such party')
    return takeIn(desk.desk, {
      connection,
      officer: desk.north.clerk.officer,
      kind: 'we-hold',
      fileName: `${party}-${number}.csv`,
      bytes: Buffer.from('Surname\nOrel\n'),
      readFile,
      line,
    })
  }
  const [first, second, third] = [
    await handIn(northland, 1),
    await handIn(northland, 2),
    await handIn(northland, 3),
  ]
  const other = await handIn(southland, 1)
  await expect.poll(() => reading.toSorted()).toEqual(['northland-1.csv', 'southland-1.csv'])
  expect([first, second, third, other].map(({ id }) => line.before(id))).toEqual([0, 1, 2, 0])
  await expect(handIn(northland, 4)).rejects.toThrow(`${waitingMax} files wait already`)
  const kept = await desk.desk.parties
    .get(northland)
    ?.pool.selectFrom('upload')
    .select('file_name')
    .execute()
  expect(kept).toHaveLength(3)
  gate.abort()
  await Promise.all([first.read, second.read, third.read, other.read])
  expect(most).toBe(1)
})
