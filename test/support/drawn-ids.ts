/** Ids that depend on who acts and which act it is, not on what anybody did before: two worlds draw the same. */
import { createHash } from 'node:crypto'
import type { DrawIds } from '../../src/http/story/teller.ts'

const uuidOf = (text: string) => {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function drawnIds(): DrawIds {
  const acts = new Map<string, number>()
  return (actor, act) => {
    const label = `${actor.device.keyName} ${act}`
    const nth = (acts.get(label) ?? 0) + 1
    acts.set(label, nth)
    let drawn = 0
    return () => uuidOf(`${label} ${nth} ${(drawn += 1)}`)
  }
}
