/** Who hears that a party submitted a new version of a list, and has it matched: the desk alone. */
import type { MatchRunner } from '../matching/runner-store.ts'
import { rematch } from '../matching/rematch-store.ts'
import type { OpenDesk } from './open-desk.ts'

export function matchNewVersions({ desk, events }: OpenDesk, runner: MatchRunner): void {
  events.on('act', ({ name, subject }) => {
    if (name !== 'lists.submit' || subject === null) return
    // A run that cannot be started now is started by an officer, whose page says that it is missing.
    void rematch(desk, runner, subject).catch(() => {})
  })
}
