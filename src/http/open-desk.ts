/** Puts the running desk together: database, log key, sequencer, clock. */
import { randomBytes, randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { join, resolve } from 'node:path'
import type { Desk, RecordedAct } from '../acts/desk.ts'
import type { BirthPlan } from '../db/birth.ts'
import type { Login } from '../db/connect.ts'
import { openDatabase } from '../db/database.ts'
import { secretFile } from '../db/secrets.ts'
import { keepUploads } from '../jobs/keep-uploads.ts'
import { keepLog, type LogKeeper } from '../jobs/log-keeper.ts'
import { DeviceId } from '../base/ids.ts'
import { terminalOfficer, type Actor } from '../people/officer.ts'
import { signerName, signingKey, type SigningKey } from '../trust/keys.ts'

/** `act` after each commit; `sign-out` when somebody ended a session. */
export type DeskEvents = EventEmitter<{ act: [RecordedAct]; 'sign-out': [] }>

export type OpenDesk = {
  readonly desk: Desk
  readonly log: LogKeeper
  readonly home: string
  /** The actor that admits the first parties and enrols the first head of desk. */
  readonly terminal: Actor
  readonly events: DeskEvents
  /** The database's owner: for the demonstration's own tampering and for checks, never for a request. */
  readonly owner: Login
  readonly close: () => Promise<void>
}

export type OpenPlan = {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly birth: BirthPlan
  readonly now?: () => Date
}

const seed = () => randomBytes(32).toString('hex')

export const keyIn = (home: string, file: string, name: string): SigningKey =>
  signingKey({ name, type: 'plain', seed: Buffer.from(secretFile(home, file, seed), 'hex') })

export async function openDesk(plan: OpenPlan): Promise<OpenDesk> {
  const home = resolve(plan.dataDir)
  const now = plan.now ?? (() => new Date())
  const { dataDir: _, ...rest } = plan
  const database = await openDatabase({ ...rest, home, now })
  const { birth, parties, openParty } = database
  const events: DeskEvents = new EventEmitter()
  events.setMaxListeners(0)
  const key = keyIn(home, 'keys/log.seed', birth.origin)
  const log = await keepLog(database.desk, { folder: join(home, 'log'), key })
  events.on('act', log.nudge)
  const desk: Desk = {
    birth,
    db: database.desk,
    parties,
    openParty,
    now,
    newId: randomUUID,
    random: randomBytes,
    recorded: (act) => events.emit('act', act),
  }
  const stopPurging = await keepUploads(desk)
  const terminalKey = keyIn(home, 'keys/terminal.seed', `${birth.origin}/terminal`)
  return {
    desk,
    log,
    home,
    terminal: {
      officer: terminalOfficer,
      name: 'Terminal of the desk',
      role: 'head-of-desk',
      party: null,
      device: {
        id: DeviceId.parse(terminalOfficer),
        keyName: signerName(terminalKey),
        kept: 'file',
      },
    },
    events,
    owner: database.owner,
    close: async () => {
      stopPurging()
      await log.stop()
      await database.close()
    },
  }
}
