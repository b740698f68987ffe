/** The hash of a hand-over's confirmation, computed in this browser from the desk's own text of it. */
import { confirmationText, type Confirmation } from '../../src/operation/confirmation-text.ts'
import { sha256OfText } from '../exchange/signing/own-edition.ts'

export const confirmationSha256 = (confirmation: Confirmation): Promise<string> =>
  sha256OfText(confirmationText(confirmation))
