/** Loads the demonstration's story into a fresh directory; a second start finds it there. */
import { findCast, type Cast } from '../cast.ts'
import type { OpenDesk } from '../open-desk.ts'
import { tellEve } from './eve.ts'

export async function loadStory(open: OpenDesk): Promise<Cast> {
  return (await findCast(open)) ?? tellEve(open)
}
