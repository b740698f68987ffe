/** The door of the day: what a side signs, where people are, what was delivered. */
export { confirmationSha256 } from './confirmation.ts'
export { confirmationText, type Confirmation } from './confirmation-text.ts'
export type { Day, DayPerson, DayStage, Variance } from './day.ts'
export { agreedAndDelivered, type Delivered } from './delivered.ts'
