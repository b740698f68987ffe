/** One code, one device; one founder. */
import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { freshDesk } from '../../test/support/desk.ts'
import { makeCode, redeemCode, waitingForApproval } from './enrolment-codes.ts'

const desk = await freshDesk()
const { head } = desk.cast.desk
const someone = { name: 'A further observer', role: 'observer', party: null } as const

async function handIn() {
  const code = await makeCode(desk.desk, someone)
  const publicKey = randomBytes(32).toString('hex')
  await redeemCode(desk.desk, { code, publicKey, kept: 'browser' })
  const waiting = (await waitingForApproval(desk.desk)).find((each) => each.publicKey === publicKey)
  if (waiting === undefined) throw new Error('nothing waits')
  const { redeemedAt: _, ...input } = waiting
  return input
}

it('two heads who approve one key at once enrol one device', async () => {
  const input = await handIn()
  const approve = () => desk.act(head, 'trust.enrol-device', input)
  const done = await Promise.allSettled([approve(), approve(), approve()])
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const devices = await desk.desk.db.pool
    .selectFrom('device')
    .select('id')
    .where('public_key', '=', Buffer.from(input.publicKey, 'hex'))
    .execute()
  expect(devices).toHaveLength(1)
})

it('a key that was not handed in with the code is not approved by it', async () => {
  const input = { ...(await handIn()), publicKey: 'ab'.repeat(32) }
  await expect(desk.act(head, 'trust.enrol-device', input)).rejects.toThrow('No key waits')
})

it('the terminal approves the first head of desk and nobody after', async () => {
  const input = await handIn()
  await expect(desk.act(desk.terminal, 'trust.enrol-device', input)).rejects.toThrow('already')
})
