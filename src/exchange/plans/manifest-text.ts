/**
 * The manifest as bytes: what is hashed for a section, for a stage and for a plan.
 * No hashing here, so that a browser computes from the very same text what the desk
 * has sealed.
 */
import type { ManifestPerson } from './manifest.ts'
import type { Point, Stage } from '../exchange.ts'
import type { RemainsUnit } from '../forms/remains-unit.ts'

/** A tab or line break inside a name would forge a field: they are white space and nothing else. */
const field = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

type Listed = Pick<ManifestPerson, 'goesTo' | 'name' | 'bornOn' | 'category' | 'transport'> & {
  readonly id: string
}

const lineOf = ({ id, goesTo, name, bornOn, category, transport }: Listed) =>
  [id, goesTo, category, transport, bornOn ?? '', name].map(field).join('\t')

/** One line a person, in the order of their ids. */
export const sectionText = (people: readonly Listed[]) =>
  people
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((person) => `${lineOf(person)}\n`)
    .join('')

export type SealedSection = {
  readonly party: string
  readonly count: number
  readonly sha256: string
}

type ManifestHead = {
  readonly number: number
  readonly point: Point
  readonly stage: Pick<Stage, 'id' | 'on' | 'window'>
  /** Of an exchange of the fallen: what each line and each count stands for. */
  readonly unit?: RemainsUnit | null | undefined
}

/** What is signed for a stage: head, and for each side its count and the hash of its section. */
export const manifestText = (
  { number, point, stage, unit }: ManifestHead,
  sections: readonly SealedSection[],
) =>
  [
    'good-offices/manifest/1',
    `exchange ${number}`,
    `stage ${stage.id}`,
    `on ${stage.on} ${stage.window.from} ${stage.window.to}`,
    `at ${field(point.name)}`,
    ...(unit === undefined || unit === null ? [] : [`remains by the ${unit}`]),
    ...sections.map(({ party, count, sha256 }) => `${party} ${count} ${sha256}`),
  ]
    .map((line) => `${line}\n`)
    .join('')

/** What a party approves: the manifests of all stages, in their order. */
export const planText = (
  manifests: readonly { readonly stage: string; readonly sha256: string }[],
) => manifests.map(({ stage, sha256 }) => `${stage} ${sha256}\n`).join('')
