/**
 * Files that nobody submitted do not stay: names are kept no longer than somebody works on them.
 * Each party's own login deletes its rows, since the desk's may not.
 */
import type { Desk } from '../acts/desk.ts'
import { uploadHoursMax } from '../base/limits.ts'
import { asParty } from '../db/party-db.ts'
import { endLostReadings, purgeUploads } from '../lists/store.ts'

const hour = 3_600_000

type Sides = Pick<Desk, 'parties' | 'now'>

export async function purgeOldUploads({ parties, now }: Sides): Promise<void> {
  const before = new Date(now().getTime() - uploadHoursMax * hour)
  for (const connection of parties.values()) {
    await asParty(connection, (own) => purgeUploads(own, before))
  }
}

/** At the start of the desk and every hour after; returns what stops it. */
export async function keepUploads(sides: Sides): Promise<() => void> {
  for (const connection of sides.parties.values()) await asParty(connection, endLostReadings)
  await purgeOldUploads(sides)
  // A database that is away is asked again in an hour.
  const timer = setInterval(() => void purgeOldUploads(sides).catch(() => {}), hour)
  timer.unref()
  return () => clearInterval(timer)
}
