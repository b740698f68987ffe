/**
 * The manifest: the fixed list of one stage. Its hash covers one sealed section a
 * side, so that each party can check its own people before both have approved and
 * nobody reads the other side's names before that. Person ids are random, so a
 * section's hash cannot be guessed from names.
 */
import { createHash } from 'node:crypto'
import type { PartyId, PersonId } from '../../base/ids.ts'
import { isLiving, type Category, type Transport } from '../../people/person.ts'
import type { Point, Stage } from '../exchange.ts'
import type { RemainsUnit } from '../forms/remains-unit.ts'
import { manifestText, planText, sectionText } from './manifest-text.ts'

export type ManifestPerson = {
  readonly id: PersonId
  readonly heldBy: PartyId
  readonly goesTo: PartyId
  /** As the holder wrote it. */
  readonly name: string
  readonly bornOn: string | null
  readonly category: Category
  readonly transport: Transport
}

export type ManifestSection = {
  readonly party: PartyId
  readonly people: readonly ManifestPerson[]
  /** The section as it is hashed: one line a person. */
  readonly text: string
  readonly sha256: string
}

export type Manifest = {
  readonly stage: string
  readonly sections: readonly ManifestSection[]
  /** What is signed: head, and for each side its count and the hash of its section. */
  readonly text: string
  readonly sha256: string
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

export function sectionOf(party: PartyId, people: readonly ManifestPerson[]): ManifestSection {
  const own = people
    .filter(({ heldBy }) => heldBy === party)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const text = sectionText(own)
  return { party, people: own, text, sha256: sha256(text) }
}

export function manifestOf(
  {
    number,
    point,
    stage,
    parties,
    unit,
  }: {
    number: number
    point: Point
    stage: Stage
    parties: readonly PartyId[]
    unit?: RemainsUnit | undefined
  },
  people: readonly ManifestPerson[],
): Manifest {
  const sections = parties.map((party) => sectionOf(party, people))
  const sealed = sections.map((each) => ({ ...each, count: each.people.length }))
  const text = manifestText({ number, point, stage, unit }, sealed)
  return { stage: stage.id, sections, text, sha256: sha256(text) }
}

/** The fallen have places of their own, whatever their line says of transport. */
export function placesTaken(people: readonly Pick<ManifestPerson, 'category' | 'transport'>[]) {
  const living = people.filter(({ category }) => isLiving(category))
  const stretchers = living.filter(({ transport }) => transport === 'stretcher').length
  return {
    seats: living.length - stretchers,
    stretchers,
    remains: people.length - living.length,
  }
}

export const planSha256 = (manifests: readonly Manifest[]) => sha256(planText(manifests))
