/**
 * Who acts: officers of the desk and delegates of a party. A role says what
 * somebody may do; the side says for whom.
 */
import { z } from 'zod'
import { OfficerId, type DeviceId, type PartyId } from '../base/ids.ts'

export const deskRoles = [
  'head-of-desk',
  'desk-officer',
  'desk-medic',
  'protection-officer', // alone sees what a person said in private, and what they fear
  'auditor',
  'convoy-lead',
  'observer',
] as const
export const partyRoles = ['head-of-delegation', 'clerk', 'party-medic'] as const
export const roles = [...deskRoles, ...partyRoles] as const

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Somebody signed in, on the device whose key stands under their acts. */
export type Actor = {
  readonly officer: OfficerId
  readonly name: string
  readonly role: Role
  /** Null: of the desk. */
  readonly party: PartyId | null
  readonly device: { readonly id: DeviceId; readonly keyName: string; readonly kept: DeviceKept }
}

/** Where the private key lies. Every page says so when it is a demonstration's. */
export const DeviceKept = z.enum(['browser', 'file', 'demonstration'])
export type DeviceKept = z.infer<typeof DeviceKept>

export const isPartyRole = (role: Role): boolean => partyRoles.some((each) => each === role)

/**
 * The desk's own terminal: it admits the first parties and enrols the first head of
 * desk, who enrols everybody else. Its key lies in the data directory.
 */
export const terminalOfficer = OfficerId.parse('00000000-0000-0000-0000-000000000000')
