/** The hash of what a side signs at a hand-over; the text stands in confirmation-text.ts. */
import { createHash } from 'node:crypto'
import { confirmationText, type Confirmation } from './confirmation-text.ts'

/** Hexadecimal; what `signedText('hand-over', …)` takes. */
export const confirmationSha256 = (confirmation: Confirmation) =>
  createHash('sha256').update(confirmationText(confirmation), 'utf8').digest('hex')
