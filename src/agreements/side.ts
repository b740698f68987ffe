/** Who asks and who is asked: one of the parties, or the desk between them. */
import { z } from 'zod'
import { PartyId } from '../base/ids.ts'
import type { Actor } from '../people/officer.ts'

export const Side = z.union([z.literal('desk'), PartyId])
export type Side = z.infer<typeof Side>

export const sideOf = ({ party }: Pick<Actor, 'party'>): Side => party ?? 'desk'

/** In the database the desk is no party: null. */
export const sideOfRow = (party: PartyId | null): Side => party ?? 'desk'
export const partyOfSide = (side: Side): PartyId | null => (side === 'desk' ? null : side)

export const noneTwice = (sides: readonly string[]) => new Set(sides).size === sides.length
