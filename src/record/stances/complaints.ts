/**
 * A complaint with its denials: neither is ever told without the other. A denial is that of the body
 * complained of, about the same thing; where none is known, that is said, and means nothing more.
 */
import { isDay } from '../flags/days.ts'
import { daysBetween } from '../reading/dates/calendar.ts'
import type { SaidStance } from './said-stances.ts'

export type Complaint = {
  readonly complaint: SaidStance
  /** In the order of their days; none known: empty. */
  readonly denials: readonly SaidStance[]
}

/** A later denial than that may be of something else. */
const deniedWithinDays = 30

const isComplaint = ({ act }: SaidStance) => act === 'accuses' || act === 'complains'
const isDenial = ({ act }: SaidStance) => act === 'denies'

export function complaintsIn(stances: readonly SaidStance[]): readonly Complaint[] {
  const denials = stances.filter(isDenial)
  return stances.filter(isComplaint).map((complaint) => ({
    complaint,
    denials: denials.filter((denial) => denies(denial, complaint)),
  }))
}

/** Denials of which the record knows no complaint: of a rumour, of what another paper says. */
export function loneDenialsIn(stances: readonly SaidStance[]): readonly SaidStance[] {
  const answering = new Set(complaintsIn(stances).flatMap(({ denials }) => denials))
  return stances.filter((stance) => isDenial(stance) && !answering.has(stance))
}

function denies(denial: SaidStance, complaint: SaidStance): boolean {
  if (denial.of === null || denial.of === complaint.of) return false
  if (denial.towards !== null && denial.towards !== complaint.of) return false
  const isTogether = denial.said.some(({ statement }) =>
    complaint.said.some((words) => words.statement === statement),
  )
  if (complaint.towards === null ? !isTogether : complaint.towards !== denial.of) return false
  if (denial.about === complaint.about) return isTogether || isSoonAfter(denial, complaint)
  // In one statement "that was denied" need not name the thing again.
  return isTogether && (denial.about === unnamed || complaint.about === unnamed)
}

/** What the reading calls a thing that no word names. */
const unnamed = 'exchange'

function isSoonAfter({ on: answered }: SaidStance, { on: said }: SaidStance): boolean {
  if (!isDay(said) || !isDay(answered)) return false
  const days = daysBetween(said, answered)
  return days >= 0 && days <= deniedWithinDays
}
