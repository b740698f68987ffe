/** Signing what an act says yes to: by the key of this device, or by a demonstration's. */
import type { Purpose } from '../../src/acts/means.ts'
import { answerOf, api } from '../api.ts'
import { DeskRefusal } from '../refusal.ts'
import { useMe } from '../viewer.tsx'
import { findDeviceKey, signText } from './device-key.ts'

export type Sign = (purpose: Purpose, sha256: string) => Promise<string>

/** `sign(purpose, sha256)`: the signature in base64, for an act's `means`. */
export function useSign(): Sign {
  const { actor, desk } = useMe()
  return async (purpose, sha256) => {
    if (actor?.kept === 'demonstration') {
      return (await answerOf(api.api.demo.sign.$post({ json: { purpose, sha256 } }))).signature
    }
    const key = await findDeviceKey()
    if (key === null || key.keyName !== actor?.keyName) {
      const message = 'The key of this session is not on this device. Sign in again where it is.'
      throw new DeskRefusal({ code: 'not-verified', message, objections: [] })
    }
    return signText(key, `good-offices/${purpose}/v1\n${desk.origin}\n${sha256}\n`)
  }
}
