/** The exchange: who goes when, who stays and why, who has signed, and the manifests. */
import { paths } from '../paths.ts'
import type { Room } from '../rooms.ts'
import type { Me } from '../viewer.tsx'

type Who = Pick<Me, 'actor'>

/** For the buttons only: who may do what is checked by the desk. */
const isOne = (me: Who, ...roles: readonly string[]) => roles.includes(me.actor?.role ?? '')

export const mayPlan = (me: Who) => isOne(me, 'desk-officer', 'head-of-desk')
/** Who may read both sides of a plan, and so the files of all of it. */
export const readsWholePlan = (me: Who) => mayPlan(me) || isOne(me, 'auditor')
export const maySign = (me: Who) => isOne(me, 'head-of-delegation')
export const mayStrike = (me: Who) => isOne(me, 'head-of-delegation', 'clerk')
export const mayAskWhatIf = (me: Who) => mayPlan(me) || isOne(me, 'head-of-delegation')
export const readsWhatIfs = (me: Who) => isOne(me, 'auditor', 'head-of-desk')

export const exchangeRoom: Room = {
  words: 'rooms.exchange',
  path: paths.exchanges(),
  waits: 'exchange',
  stands: 'in-order',
  isFor: ({ actor }) => actor !== null,
  pages: [
    { path: '/exchange', load: async () => (await import('./exchanges-page.tsx')).ExchangesPage },
    {
      path: '/exchange/new',
      load: async () => (await import('./opening/open-exchange-page.tsx')).OpenExchangePage,
    },
    {
      path: '/exchange/$exchange',
      load: async () => (await import('./exchange-page.tsx')).ExchangePage,
    },
    {
      path: '/exchange/$exchange/fairness',
      load: async () => (await import('./fairness/fairness-page.tsx')).FairnessPage,
    },
    {
      path: '/exchange/$exchange/choices',
      load: async () => (await import('./choosing/choices-page.tsx')).ChoicesPage,
    },
    {
      path: '/exchange/$exchange/withdrawals',
      load: async () => (await import('./withdrawals/withdrawals-page.tsx')).WithdrawalsPage,
    },
    {
      path: '/exchange/$exchange/stage/$stage/manifest',
      load: async () => (await import('./manifest/manifest-page.tsx')).ManifestPage,
    },
  ],
  acts: [{ words: 'exchange.open.button', path: paths.openExchange(), isFor: mayPlan }],
}
