/**
 * Names of things. A branded id is made by its schema and nowhere else, so an id
 * of a list cannot be handed to a function that wants a person.
 */
import { z } from 'zod'

/** A party's short name, as it stands in role names and addresses: `northland`. */
export const PartyId = z
  .string()
  .regex(/^[a-z][a-z0-9]{1,30}$/, 'a party is named by 2 to 31 small letters and digits')
  .refine((name) => name !== 'desk', 'the desk itself is no party')
  .brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the brand is the point
const id = <Brand extends string>() => z.uuid().brand<Brand>()

/** One state change, and at the same time the name of its receipt. */
export const ActId = id<'ActId'>()
export type ActId = z.infer<typeof ActId>

/** Someone who can sign in: an officer of the desk or a delegate of a party. */
export const OfficerId = id<'OfficerId'>()
export type OfficerId = z.infer<typeof OfficerId>

export const DeviceId = id<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

export const AgreementId = id<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>

export const CommitmentId = id<'CommitmentId'>()
export type CommitmentId = z.infer<typeof CommitmentId>

export const RoundId = id<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>

export const QuestionId = id<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>

/** One version of one list. Two versions are two ids that share a `seriesId`. */
export const ListId = id<'ListId'>()
export type ListId = z.infer<typeof ListId>

export const UploadId = id<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

export const DecisionId = id<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>

export const ExchangeId = id<'ExchangeId'>()
export type ExchangeId = z.infer<typeof ExchangeId>

/** A person within one exchange; drawn anew for each, so that exchanges cannot be joined by it. */
export const PersonId = id<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const PlanId = id<'PlanId'>()
export type PlanId = z.infer<typeof PlanId>
