/** A key that English does not hold does not compile. */
import type { en } from './en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
    // Every sentence is shown by React, which escapes it.
    returnNull: false
  }
}
