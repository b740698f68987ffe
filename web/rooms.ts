/**
 * The rooms of the desk in the order of an exchange, each with its pages. A room
 * that is not built does not stand here. Pages are loaded when they are opened.
 */
import type { ComponentType } from 'react'
import type { ParseKeys } from 'i18next'
import { agreementsRoom } from './agreements/room.ts'
import { exchangeRoom } from './exchange/room.ts'
import { listsRoom } from './lists/room.ts'
import { matchingRoom } from './matching/room.ts'
import { operationRoom } from './operation/room.ts'
import { peopleRoom } from './people/room.ts'
import { recordRoom } from './record/room.ts'
import { signInRoom } from './sign-in/room.ts'
import { todayRoom } from './today/room.ts'
import { transparencyRoom } from './transparency/room.ts'
import type { Me } from './viewer.tsx'

export type RoomPage = {
  /** With `$name` for what varies. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
}

/** Something that can be begun from the palette. */
export type RoomAct = {
  readonly words: ParseKeys
  readonly path: string
  readonly isFor: (me: Me) => boolean
}

export type Room = {
  readonly words: ParseKeys
  readonly path: string
  /** The key of its number in the answer of /api/waiting. */
  readonly waits: string
  /** Where it stands in the frame: among the rooms, at their end, or nowhere. */
  readonly stands: 'in-order' | 'apart' | 'nowhere'
  readonly isFor: (me: Me) => boolean
  readonly pages: readonly RoomPage[]
  readonly acts: readonly RoomAct[]
}

export const rooms: readonly Room[] = [
  todayRoom,
  agreementsRoom,
  listsRoom,
  matchingRoom,
  exchangeRoom,
  operationRoom,
  recordRoom,
  transparencyRoom,
  peopleRoom,
  signInRoom,
]
