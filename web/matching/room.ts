/** Matching: possible pairs of lines, looked at one by one. For the desk alone. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'
import type { Me } from '../viewer.tsx'

const isOne = ({ actor }: Me, roles: readonly string[]) =>
  actor !== null && roles.includes(actor.role)

/** For the buttons only: the desk checks who decides. */
export const mayDecide = (me: Me) => isOne(me, ['desk-officer', 'head-of-desk'])
const mayLook = (me: Me) => mayDecide(me) || isOne(me, ['auditor'])

export const matchingRoom: Room = {
  words: 'rooms.matching',
  path: paths.matching(),
  waits: 'matching',
  stands: 'in-order',
  isFor: mayLook,
  pages: [
    {
      path: '/matching',
      load: async () => (await import('./comparing/matching-page.tsx')).MatchingPage,
    },
    { path: '/matching/$run', load: async () => (await import('./queue/pair-page.tsx')).PairPage },
    {
      path: '/matching/$run/queue',
      load: async () => (await import('./queue/queue-page.tsx')).QueuePage,
    },
    {
      path: '/matching/$run/pairs/$left/$right',
      load: async () => (await import('./queue/one-pair-page.tsx')).OnePairPage,
    },
    {
      path: '/matching/$run/changes',
      load: async () => (await import('./changes/changes-page.tsx')).ChangesPage,
    },
    {
      path: '/matching/$run/scores',
      load: async () => (await import('./scores/scores-page.tsx')).ScoresPage,
    },
  ],
  acts: [],
}
