/** The door of the day: what a side signs, where people are, what was delivered. */
export { confirmationSha256, confirmationText, type Confirmation } from './confirmation.ts'
export type { Day, DayPerson, DayStage, Variance } from './day.ts'
export { agreedAndDelivered, type Delivered } from './delivered.ts'
