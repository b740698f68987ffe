/** The day: who is ready, who leaves, who has changed hands, and who did not come. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'
import type { Me } from '../viewer.tsx'

type Who = Pick<Me, 'actor'>

/** For the buttons only: who may do what is checked by the desk. */
const isOne = (me: Who, ...roles: readonly string[]) => roles.includes(me.actor?.role ?? '')

export const mayLead = (me: Who) => isOne(me, 'desk-officer', 'convoy-lead')
export const mayOpenStage = (me: Who) => mayLead(me) || isOne(me, 'head-of-desk')
export const mayConfirm = (me: Who) => isOne(me, 'head-of-delegation', 'clerk', 'party-medic')
export const mayRegister = (me: Who) => isOne(me, 'desk-officer')
export const mayIdentify = (me: Who) => mayLead(me) || mayConfirm(me)
export const mayAsk = (me: Who) => isOne(me, 'protection-officer')
export const mayExamine = (me: Who) => isOne(me, 'desk-medic', 'party-medic')
export const mayHold = (me: Who) => isOne(me, 'desk-officer', 'protection-officer')

/** Whether this reader can record anything about a group of people. */
export const mayRecordForMany = (me: Who) => mayIdentify(me) || mayExamine(me) || mayHold(me)

export const operationRoom: Room = {
  words: 'rooms.operation',
  path: paths.day(),
  waits: 'operation',
  stands: 'in-order',
  isFor: ({ actor }) => actor !== null,
  pages: [
    { path: '/day', load: async () => (await import('./day-page.tsx')).DayPage },
    { path: '/day/$exchange', load: async () => (await import('./day-page.tsx')).DayPage },
    {
      path: '/day/$exchange/stage/$stage/call-sheet',
      load: async () => (await import('../today/call-sheet-page.tsx')).CallSheetPage,
    },
    { path: '/day/$exchange/wall', load: async () => (await import('./wall-page.tsx')).WallPage },
    {
      path: '/day/$exchange/people/$person',
      load: async () => (await import('./person-page.tsx')).PersonPage,
    },
  ],
  acts: [{ words: 'operation.ask', path: paths.day(), isFor: mayAsk }],
}
