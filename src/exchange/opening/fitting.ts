/** What an exchange may not be opened with: sides that are strangers to it, a formula for another number of sides. */
import type { PartyId } from '../../base/ids.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Category } from '../../people/person.ts'
import { formulaOf, type Conditions, type Stages } from '../exchange.ts'

/** The fallen stand on an account of their own, in a unit that is stated. */
export function refuseUnstated({ unit }: Conditions, categories: readonly Category[]): void {
  const areFallen = categories.includes('remains')
  if (areFallen && categories.length > 1) {
    throw new Refusal(
      'wrong-input',
      'commitment: this one counts remains together with the living; remains need a commitment of their own.',
    )
  }
  if (areFallen && unit === undefined) {
    throw new Refusal(
      'wrong-input',
      'conditions.unit: this commitment counts remains; say by what: bag, body or identified-person.',
    )
  }
  if (!areFallen && unit !== undefined) {
    throw new Refusal(
      'wrong-input',
      `conditions.unit: this commitment counts the living; the unit ${unit} is one of remains.`,
    )
  }
}

type Opened = { readonly stages: Stages; readonly conditions: Conditions }

export function refuseStrangers({ stages, conditions }: Opened, parties: readonly PartyId[]): void {
  const strangerIn = (named: readonly string[]) =>
    named.find((party) => !parties.some((own) => own === party))
  for (const { id, capacity } of stages) {
    const stranger = strangerIn(Object.keys(capacity))
    if (stranger !== undefined) {
      throw new Refusal('wrong-input', `stages.${id}: ${stranger} is no party to this agreement.`)
    }
  }
  const { formula, peopleMax = {} } = conditions
  const gesture = formula?.kind === 'unilateral' ? [formula.by] : []
  const stranger = strangerIn([...Object.keys(peopleMax), ...gesture])
  if (stranger !== undefined) {
    throw new Refusal('wrong-input', `conditions: ${stranger} is no party to this agreement.`)
  }
}

export function refuseUnfit(conditions: Conditions, parties: readonly PartyId[]): void {
  if (parties.length < 2) {
    throw new Refusal('wrong-state', 'This agreement has one party; an exchange needs two.')
  }
  const { kind } = formulaOf(conditions, parties)
  if (kind === 'unilateral') return
  if (kind !== 'cycles') {
    if (parties.length === 2) return
    throw new Refusal(
      'wrong-input',
      `conditions.formula: ${kind} counts between two; ${parties.length} parties give in circles (cycles), or one of them by itself (unilateral). Two of them may open an exchange of their own.`,
    )
  }
  if (parties.length === 2) {
    throw new Refusal('wrong-input', 'conditions.formula: circles need three parties or more.')
  }
  // An account of circles is each side's with all others: one figure between two is none of it.
  if (conditions.credit !== 0 || conditions.settle === 'carry') {
    throw new Refusal(
      'wrong-input',
      'conditions.credit: in circles nothing is carried from or to another exchange; each side ends even.',
    )
  }
}
