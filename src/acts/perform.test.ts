/** What follows an act outside the database may fail; the act stands, and everybody hears of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { birth, copyHome } from '../../test/support/template.ts'
import { PartyId } from '../base/ids.ts'
import { openDesk } from '../http/open-desk.ts'
import { admitParty } from './enrolment.ts'
import { perform } from './perform.ts'

const desk = await freshDesk()
const { head } = desk.cast.desk
const eastmark = PartyId.parse('eastmark')
const input = { party: eastmark, name: 'Eastmark', place: 3, tint: 'plum' }

it('announces what is recorded, says that it is, and does at the next start what follows', async () => {
  const heard: string[] = []
  const running = {
    ...desk.desk,
    openParty: () => Promise.reject(new Error('the server takes no new login')),
    recorded: ({ name }: { name: string }) => heard.push(name),
  }
  const admit = () => perform(running, { act: admitParty, actor: head }, { input })
  await expect(admit()).rejects.toThrow('This is recorded')
  expect(heard).toEqual(['trust.admit-party'])
  await expect(admit()).rejects.toThrow('admitted already')
  expect(desk.desk.parties.has(eastmark)).toBe(false)

  const home = mkdtempSync(join(tmpdir(), 'good-offices-desk-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  copyHome(desk.home, home)
  const later = await openDesk({ dataDir: home, databaseUrl: desk.url, birth })
  expect(later.desk.parties.has(eastmark)).toBe(true)
  await later.close()
})
