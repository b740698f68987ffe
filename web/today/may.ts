/** For the buttons of the first page only: who may do what is checked by the desk. */
import type { Me } from '../viewer.tsx'

const isOne = ({ actor }: Pick<Me, 'actor'>, ...roles: readonly string[]) =>
  roles.includes(actor?.role ?? '')

export const mayAcknowledge = (me: Me) => isOne(me, 'head-of-delegation', 'clerk')
export const mayRegisterHours = (me: Me) => isOne(me, 'head-of-desk', 'desk-officer')
export const mayRemind = (me: Me) => mayRegisterHours(me) || isOne(me, 'convoy-lead')
