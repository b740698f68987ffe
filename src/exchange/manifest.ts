/**
 * The manifest: the fixed list of one stage. Its hash covers one sealed section a
 * side, so that each party can check its own people before both have approved and
 * nobody reads the other side's names before that. Person ids are random, so a
 * section's hash cannot be guessed from names.
 */
import { createHash } from 'node:crypto'
import type { PartyId, PersonId } from '../base/ids.ts'
import type { Category, Transport } from '../people/person.ts'
import type { Point, Stage } from './exchange.ts'

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

/** A tab or line break inside a name would forge a field: they are white space and nothing else. */
const field = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

const lineOf = ({ id, goesTo, name, bornOn, category, transport }: ManifestPerson) =>
  [id, goesTo, category, transport, bornOn ?? '', name].map(field).join('\t')

export function sectionOf(party: PartyId, people: readonly ManifestPerson[]): ManifestSection {
  const own = people
    .filter(({ heldBy }) => heldBy === party)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const text = own.map((person) => `${lineOf(person)}\n`).join('')
  return { party, people: own, text, sha256: sha256(text) }
}

export function manifestOf(
  {
    number,
    point,
    stage,
    parties,
  }: { number: number; point: Point; stage: Stage; parties: readonly PartyId[] },
  people: readonly ManifestPerson[],
): Manifest {
  const sections = parties.map((party) => sectionOf(party, people))
  const text = [
    'good-offices/manifest/1',
    `exchange ${number}`,
    `stage ${stage.id}`,
    `on ${stage.on} ${stage.window.from} ${stage.window.to}`,
    `at ${field(point.name)}`,
    ...sections.map((each) => `${each.party} ${each.people.length} ${each.sha256}`),
  ]
    .map((line) => `${line}\n`)
    .join('')
  return { stage: stage.id, sections, text, sha256: sha256(text) }
}

/** What a party approves: the manifests of all stages, in their order. */
export const planSha256 = (manifests: readonly Manifest[]) =>
  sha256(manifests.map((each) => `${each.stage} ${each.sha256}\n`).join(''))
