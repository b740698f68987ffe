/** The one table from refusals to HTTP: a code without a status does not compile. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusalCode } from '../base/refusal.ts'

export const statusOf = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-input': 422,
  'wrong-state': 409,
  'stale-version': 409,
  'needs-a-reason': 422,
  'against-the-law': 422,
  'too-large': 413,
  'too-many': 429,
  'in-use': 503,
  'cannot-start': 503,
  'not-verified': 422,
} satisfies Record<RefusalCode, ContentfulStatusCode>
