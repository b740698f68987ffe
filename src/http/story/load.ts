/** Loads the demonstration's story into a fresh directory; a second start finds it there. */
import { enrolCast, findCast, type Cast } from '../cast.ts'
import type { OpenDesk } from '../open-desk.ts'

export async function loadStory(open: OpenDesk): Promise<Cast> {
  const known = await findCast(open)
  if (known !== null) return known
  return enrolCast(open)
}
