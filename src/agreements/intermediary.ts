/**
 * Who stands between the parties beside the desk, in which role, from when to when, on whose
 * invitation, and who disputes that. A role that nobody can name is `unclear`, and says so.
 */
import { z } from 'zod'
import { AgreementId, ExchangeId } from '../base/ids.ts'
import { latestDayOf, PartialDate } from '../base/partial-date.ts'
import { noneTwice, Side } from './side.ts'

export const IntermediaryRole = z.enum([
  'mediator',
  'host',
  'transit',
  'carrier',
  'guarantor',
  'medical',
  'observer',
  'unclear',
])
export type IntermediaryRole = z.infer<typeof IntermediaryRole>

const sides = z.array(Side).max(9).refine(noneTwice, 'a side stands here twice')

export const InvitedBy = z.union([z.literal('unclear'), z.array(Side).min(1)])
export type InvitedBy = z.infer<typeof InvitedBy>

/** What the intermediary is named for. */
export const NamedFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agreement'), agreement: AgreementId }),
  z.strictObject({ kind: z.literal('exchange'), exchange: ExchangeId }),
  /** One leg: a stage of the exchange. */
  z.strictObject({
    kind: z.literal('stage'),
    exchange: ExchangeId,
    stage: z.string().min(1).max(40),
  }),
])
export type NamedFor = z.infer<typeof NamedFor>

export const NewIntermediary = z
  .strictObject({
    for: NamedFor,
    name: z.string().trim().min(1).max(200),
    role: IntermediaryRole,
    from: PartialDate.optional(),
    to: PartialDate.optional(),
    invitedBy: z.union([z.literal('unclear'), sides.min(1)]),
    /** Where it stands: letter, clause, note verbale. */
    document: z.string().trim().min(1).max(500).optional(),
    disputedBy: sides.default([]),
    /** What was recorded before and holds no longer. */
    replaces: z.uuid().optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= latestDayOf(to), {
    path: ['to'],
    message: 'ends before it begins',
  })
export type NewIntermediary = z.infer<typeof NewIntermediary>
