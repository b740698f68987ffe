import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fictional } from '../record/gazetteer/fictional.ts'
import { readStatementFiles } from './read-statement-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'good-offices-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const given = { gazetteer: fictional, recorded: null, published: '2031-05-11' }

it('files are read in the order in which they are named; one that cannot be is told', async () => {
  const paths = [3, 1, 2].map((n) => join(folder, `${n}.txt`))
  for (const [at, path] of paths.entries())
    writeFileSync(path, `On 10 May 2031 ${at + 10} Northlandic soldiers returned to Northland.`)
  const told: string[] = []
  for await (const file of readStatementFiles([...paths, join(folder, 'none.txt')], given))
    told.push(
      file.kind === 'read' ? `${file.reading.file} ${file.reading.counts[0]?.n}` : file.says,
    )
  expect(told.slice(0, 3)).toEqual(['3.txt 10', '1.txt 11', '2.txt 12'])
  expect(told[3]).toContain('none.txt cannot be read')
})
