import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { Built } from '../record/building/built.ts'
import { claimsSheet, said } from '../record/building/fictional-claims.ts'
import { fictional } from '../record/gazetteer/fictional.ts'
import { command } from './record-build.ts'

async function builtBy(args: readonly string[]) {
  let out = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  try {
    expect(await command.run([...args, '--json'])).toBe(0)
  } finally {
    write.mockRestore()
  }
  return Built.parse(JSON.parse(out))
}

const says = (n: number, day: string) =>
  `On ${day} Northland and Southland exchanged prisoners. ${n} Northlandic soldiers returned to Northland, the Northlandic Ministry of Defence said.`

it('statements enter as claims of events that the record has, and of new ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'good-offices-build-'))
  const at = (name: string) => join(folder, name)
  mkdirSync(at('statements'))
  writeFileSync(at('claims.csv'), claimsSheet([said({ value: '303' })]))
  writeFileSync(at('gazetteer.json'), JSON.stringify(fictional))
  writeFileSync(at('statements/a.txt'), says(303, '5 March 2031'))
  writeFileSync(at('statements/b.txt'), says(44, '12 May 2030'))
  writeFileSync(at('statements/again.txt'), says(44, '12 May 2030'))
  const record = ['--claims', at('claims.csv'), '--gazetteer', at('gazetteer.json')]
  const { events } = await builtBy([...record, '--statements', at('statements')])
  expect(events.map(({ id }) => id)).toEqual(['northland-southland-2030-05-12', 'first'])
  const [made, known] = events
  expect(made?.values).toContainEqual(expect.objectContaining({ side: 'northland', best: 44 }))
  expect(known?.values.flatMap(({ claims }) => claims)).toContainEqual(
    expect.stringMatching(/^s-/u),
  )
})
