import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { Built } from '../record/building/built.ts'
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
  `On ${day} Russia and Ukraine exchanged prisoners. ${n} Ukrainian soldiers returned home, the Coordination Headquarters for the Treatment of Prisoners of War said.`

it('statements enter as claims of events that the record has, and of new ones', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'good-offices-build-')), 'statements')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), says(303, '25 May 2025'))
  writeFileSync(join(folder, 'b.txt'), says(44, '12 May 1999'))
  writeFileSync(join(folder, 'again.txt'), says(44, '12 May 1999'))
  const [plain, grown] = [await builtBy([]), await builtBy(['--statements', folder])]
  expect(grown.events.length).toBe(plain.events.length + 1)
  const made = grown.events.find(({ id }) => id === 'ukr-rus-1999-05-12')
  expect(made?.values).toContainEqual(expect.objectContaining({ side: 'UKR', best: 44 }))
  const known = grown.events.find(({ id }) => id === 'ru-ua-2025-05-25')
  const claims = known?.values.flatMap((value) => value.claims) ?? []
  expect(claims.some((id) => id.startsWith('s-'))).toBe(true)
})
