/** Lists: what the parties submit, how it was read, what they confirmed. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'
import type { Me } from '../viewer.tsx'

const bringers = ['clerk', 'head-of-delegation', 'desk-officer', 'head-of-desk']

/** For the buttons only: who may bring a list is checked by the desk. */
export const mayBring = ({ actor }: Me) => actor !== null && bringers.includes(actor.role)

const releasers = ['head-of-delegation', 'desk-officer', 'head-of-desk']

/** For the boxes beside the lines only: who may show a line is checked by the desk. */
export const mayRelease = ({ actor }: Me) => actor !== null && releasers.includes(actor.role)

/** Who reads what was shown to whom. */
export const mayReadExtracts = (me: Me) => mayBring(me) || me.actor?.role === 'auditor'

export const listsRoom: Room = {
  words: 'rooms.lists',
  path: paths.lists(),
  waits: 'lists',
  stands: 'in-order',
  // An observer watches; names are not for them, and the desk would refuse.
  isFor: ({ actor }) => actor !== null && actor.role !== 'observer',
  pages: [
    { path: '/lists', load: async () => (await import('./lists-page.tsx')).ListsPage },
    { path: '/lists/new', load: async () => (await import('./new-list-page.tsx')).NewListPage },
    {
      path: '/lists/extracts',
      load: async () => (await import('./extracts-page.tsx')).ExtractsPage,
    },
    {
      path: '/lists/uploads/$party/$upload',
      load: async () => (await import('./upload-page.tsx')).UploadPage,
    },
    { path: '/lists/$list', load: async () => (await import('./list-page.tsx')).ListPage },
  ],
  acts: [{ words: 'lists.bring', path: paths.newList(), isFor: mayBring }],
}
