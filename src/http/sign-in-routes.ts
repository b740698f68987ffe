/** Signing in and out, enrolling a device, and who I am. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context } from 'hono'
import { enrolDevice } from '../acts/enrolment.ts'
import { answers, asks } from '../acts/described.ts'
import { perform } from '../acts/perform.ts'
import { inRole, signedIn, type DeskEnv } from '../acts/request.ts'
import { OfficerId, PartyId } from '../base/ids.ts'
import { notFound, Refusal } from '../base/refusal.ts'
import { DeviceKept, Role } from '../people/officer.ts'
import { isRecordPublic } from '../record/opening/store.ts'
import { decodeBase64 } from '../trust/base64.ts'
import { signatureBytes, verifierKey } from '../trust/keys.ts'
import { requireDemonstration, signAsDemo } from './demonstration.ts'
import { keyNameOfCode, makeCode, redeemCode, waitingForApproval } from './enrolment-codes.ts'
import type { OpenDesk } from './open-desk.ts'
import { signInsPerMinuteMax, spend } from './rates.ts'
import { closeSession, findActorOf, listActors, openSession } from './sessions.ts'

export const sessionCookie = 'good-offices-session'

/** The token of this request: of a program in its header, of a browser in its cookie. */
export const askedWith = (c: Context<DeskEnv>): string | undefined =>
  /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1] ??
  getCookie(c, sessionCookie, 'host') ??
  getCookie(c, sessionCookie)

const ActorView = z.object({
  officer: OfficerId,
  name: z.string(),
  role: Role,
  party: PartyId.nullable(),
  keyName: z.string(),
  kept: DeviceKept,
})

const Me = z.object({
  actor: ActorView.nullable(),
  desk: z.object({
    name: z.string(),
    kind: z.enum(['demonstration', 'mandate']),
    origin: z.string(),
    timeZone: z.string(),
    now: z.iso.datetime(),
    /** Does everybody read the public record, signed in or not? */
    isRecordPublic: z.boolean(),
  }),
  parties: z.array(z.object({ id: PartyId, name: z.string(), place: z.int(), tint: z.string() })),
  log: z.object({ size: z.int() }),
})

const viewOf = (actor: Awaited<ReturnType<typeof findActorOf>>) =>
  actor === null
    ? null
    : {
        officer: actor.officer,
        name: actor.name,
        role: actor.role,
        party: actor.party,
        keyName: actor.device.keyName,
        kept: actor.device.kept,
      }

async function beginSession(c: Context<DeskEnv>, device: Parameters<typeof openSession>[1]) {
  const token = await openSession(c.var.desk, device)
  const secure = c.req.header('X-Forwarded-Proto') === 'https'
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    ...(secure && { prefix: 'host' as const }),
  })
  return token
}

const challengeMinutes = 5
const challengeText = (origin: string, nonce: string) =>
  Buffer.from(`good-offices/sign-in/v1\n${origin}\n${nonce}\n`)

const readMe = createRoute({
  method: 'get',
  path: '/api/me',
  tags: ['Sign-in'],
  summary: 'Who asks, at which desk, between which parties.',
  responses: answers(Me, 'The actor is null for somebody who is not signed in.'),
})

const askChallenge = createRoute({
  method: 'post',
  path: '/api/sign-in/challenge',
  tags: ['Sign-in'],
  summary: 'A nonce for a device to sign.',
  responses: answers(z.object({ nonce: z.string() }), 'Good once, for five minutes.'),
})

const signIn = createRoute({
  method: 'post',
  path: '/api/sign-in',
  tags: ['Sign-in'],
  summary: 'Opens a session for the device whose key signed the nonce.',
  request: asks(
    z.strictObject({
      keyName: z.string().max(300),
      nonce: z.base64().max(64),
      signature: z.base64().max(88),
    }),
  ),
  responses: answers(z.object({ token: z.string() }), 'Also set as a cookie.'),
})

const signOut = createRoute({
  method: 'post',
  path: '/api/sign-out',
  tags: ['Sign-in'],
  summary: 'Ends the session.',
  responses: answers(z.object({}), 'Also when there was none.'),
})

const makeOneTimeCode = createRoute({
  method: 'post',
  path: '/api/enrolment-codes',
  tags: ['Sign-in'],
  summary: 'A head of desk makes a one-time code for somebody.',
  request: asks(
    z.strictObject({
      name: z.string().trim().min(1).max(120),
      role: Role,
      party: PartyId.nullable(),
    }),
  ),
  responses: answers(z.object({ code: z.string() }), 'Shown once; good for 48 hours.'),
})

const readWaiting = createRoute({
  method: 'get',
  path: '/api/enrolment-codes/waiting',
  tags: ['Sign-in'],
  summary: 'Keys that were handed in and wait for approval.',
  responses: answers(
    z.object({
      waiting: z.array(
        ActorView.omit({ officer: true, keyName: true }).extend({
          code: z.uuid(),
          publicKey: z.string(),
          redeemedAt: z.iso.datetime(),
        }),
      ),
    }),
    'Approve with the act trust.enrol-device.',
  ),
})

const enrolByCode = createRoute({
  method: 'post',
  path: '/api/enrol',
  tags: ['Sign-in'],
  summary:
    'A device hands in its public key with a code; asked again, it learns whether it is approved.',
  request: asks(
    z.strictObject({
      code: z.string().min(8).max(40),
      publicKey: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      kept: z.enum(['browser', 'file']).optional(),
    }),
  ),
  responses: answers(z.object({ keyName: z.string().nullable() }), 'Null: not approved yet.'),
})

const readDemoPeople = createRoute({
  method: 'get',
  path: '/api/demo/people',
  tags: ['Demonstration'],
  summary: 'Demonstration only: everybody one can be.',
  responses: answers(z.object({ people: z.array(ActorView) }), 'In the order of enrolment.'),
})

const signInAsDemo = createRoute({
  method: 'post',
  path: '/api/demo/sign-in',
  tags: ['Demonstration'],
  summary: 'Demonstration only: one click signs in as anybody.',
  request: asks(z.strictObject({ officer: OfficerId })),
  responses: answers(z.object({ token: z.string() }), 'Also set as a cookie.'),
})

const signForDemo = createRoute({
  method: 'post',
  path: '/api/demo/sign',
  tags: ['Demonstration'],
  summary: 'Demonstration only: signs as a browser would with a key of its own.',
  request: asks(
    z.strictObject({
      purpose: z.enum(['list', 'manifest', 'hand-over', 'extract', 'window']),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  responses: answers(z.object({ signature: z.string() }), 'Base64.'),
})

export function signInRoutes(open: OpenDesk) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(readMe, async (c) => {
      const { desk, actor } = c.var
      const { deskName: name, kind, origin, timeZone } = desk.birth
      const parties = await desk.db.pool
        .selectFrom('party')
        .select(['id', 'name', 'place', 'tint'])
        .orderBy('place')
        .execute()
      return c.json(
        {
          actor: viewOf(actor),
          desk: {
            name,
            kind,
            origin,
            timeZone,
            now: desk.now().toISOString(),
            isRecordPublic: await isRecordPublic(desk),
          },
          parties,
          log: { size: open.log.size() },
        },
        200,
      )
    })
    .openapi(askChallenge, async (c) => {
      const { desk } = c.var
      await spend(desk, `sign-in ${c.var.address}`, signInsPerMinuteMax)
      const nonce = Buffer.from(desk.random(32))
      const ends = new Date(desk.now().getTime() + challengeMinutes * 60_000)
      await desk.db.pool.deleteFrom('sign_in_challenge').where('ends_at', '<', desk.now()).execute()
      await desk.db.pool.insertInto('sign_in_challenge').values({ nonce, ends_at: ends }).execute()
      return c.json({ nonce: nonce.toString('base64') }, 200)
    })
    .openapi(signIn, async (c) => {
      const { keyName, nonce, signature } = c.req.valid('json')
      const { desk } = c.var
      await spend(desk, `sign-in ${c.var.address}`, signInsPerMinuteMax)
      const device = await verifiedDevice(desk, { keyName, nonce, signature })
      return c.json({ token: await beginSession(c, device) }, 200)
    })
    .openapi(signOut, async (c) => {
      const token = askedWith(c)
      if (token !== undefined) await closeSession(c.var.desk, token)
      open.events.emit('sign-out')
      deleteCookie(c, sessionCookie, { path: '/' })
      deleteCookie(c, sessionCookie, { path: '/', secure: true, prefix: 'host' })
      return c.json({}, 200)
    })
    .route('/', enrolmentRoutes(open))
    .route('/', demoRoutes(open))
}

async function verifiedDevice(
  desk: OpenDesk['desk'],
  { keyName, nonce, signature }: { keyName: string; nonce: string; signature: string },
) {
  const db = desk.db.pool
  const used = await db
    .deleteFrom('sign_in_challenge')
    .where('nonce', '=', Buffer.from(decodeBase64(nonce, 32)))
    .where('ends_at', '>', desk.now())
    .returning('nonce')
    .executeTakeFirst()
  const device = await db
    .selectFrom('device')
    .leftJoin('device_revocation', 'device_revocation.device_id', 'device.id')
    .select(['device.id', 'device.public_key'])
    .where('device.key_name', '=', keyName)
    .where('device_revocation.device_id', 'is', null)
    .executeTakeFirst()
  const refused = new Refusal('not-signed-in', 'This device could not sign in.')
  if (used === undefined || device === undefined) throw refused
  const key = verifierKey({
    name: keyName.replace(/\+.*/, ''),
    type: 'plain',
    publicKey: device.public_key,
  })
  const text = challengeText(desk.birth.origin, nonce)
  if (!key.verify(text, decodeBase64(signature, signatureBytes))) throw refused
  return device.id
}

/** Nobody could approve the first head of desk: the code of the desk's own terminal is the approval. */
async function approveFirst({ desk, terminal }: OpenDesk): Promise<void> {
  if ((await listActors(desk)).length > 0) return
  const [first] = await waitingForApproval(desk)
  if (first === undefined || first.role !== 'head-of-desk') return
  const { redeemedAt: _, ...input } = first
  await perform(desk, { act: enrolDevice, actor: terminal }, { input })
}

function enrolmentRoutes(open: OpenDesk) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(makeOneTimeCode, async (c) => {
      inRole(c, 'head-of-desk')
      return c.json({ code: await makeCode(c.var.desk, c.req.valid('json')) }, 200)
    })
    .openapi(readWaiting, async (c) => {
      inRole(c, 'head-of-desk')
      const waiting = await waitingForApproval(c.var.desk)
      return c.json(
        {
          waiting: waiting.map((each) => ({
            ...each,
            redeemedAt: each.redeemedAt.toISOString(),
          })),
        },
        200,
      )
    })
    .openapi(enrolByCode, async (c) => {
      const { code, publicKey, kept = 'browser' } = c.req.valid('json')
      await spend(c.var.desk, `enrol ${c.var.address}`, signInsPerMinuteMax)
      if (publicKey !== undefined) {
        await redeemCode(c.var.desk, { code, publicKey, kept })
        await approveFirst(open)
      }
      return c.json({ keyName: await keyNameOfCode(c.var.desk, code) }, 200)
    })
}

function demoRoutes(open: OpenDesk) {
  return new OpenAPIHono<DeskEnv>()
    .openapi(readDemoPeople, async (c) => {
      requireDemonstration(c.var.desk)
      const people = (await listActors(c.var.desk)).flatMap((actor) => viewOf(actor) ?? [])
      return c.json({ people }, 200)
    })
    .openapi(signInAsDemo, async (c) => {
      requireDemonstration(c.var.desk)
      const actor = await findActorOf(c.var.desk, c.req.valid('json').officer)
      if (actor === null) throw notFound()
      return c.json({ token: await beginSession(c, actor.device.id) }, 200)
    })
    .openapi(signForDemo, async (c) =>
      c.json({ signature: signAsDemo(open, signedIn(c), c.req.valid('json')) }, 200),
    )
}
