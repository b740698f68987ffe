/**
 * A side checks its own edition: from the names that it is shown it computes the
 * hash of its section, from that the manifest's, and from all stages what it is
 * asked to sign. Nothing here believes a hash that the desk sent.
 */
import { manifestText, planText, sectionText } from '../../../src/exchange/plans/manifest-text.ts'
import type { ExchangeHead, ManifestAnswer } from '../plans.ts'

const hexOf = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const sha256OfText = async (text: string): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

export type CheckedStage = {
  readonly stage: string
  /** As computed here. */
  readonly sha256: string
  /** For every side whose names are shown: does their hash stand in the manifest? */
  readonly sections: readonly {
    readonly party: string
    readonly count: number
    readonly sha256: string
    readonly agrees: boolean
  }[]
  /** Does the manifest's own hash follow from its sections, date, place and window? */
  readonly agrees: boolean
}

type Head = Pick<ExchangeHead, 'number' | 'point' | 'stages' | 'unit'>

export async function checkStage(
  { number, point, stages, unit }: Head,
  manifest: ManifestAnswer,
): Promise<CheckedStage> {
  const stage = stages.find(({ id }) => id === manifest.stage)
  const computed = await Promise.all(
    manifest.sections.map(async ({ party, people, count, sha256 }) => ({
      party,
      said: { count, sha256 },
      // Of three sides one reads only those of a section who come to it: no section to be computed.
      own:
        people?.length === count
          ? { count, sha256: await sha256OfText(sectionText(people)) }
          : null,
    })),
  )
  // Of a side whose names are not shown, its hash is taken as it was sent: it is what one signs.
  const sealed = computed.map(({ party, said, own }) => ({ party, ...(own ?? said) }))
  const sha256 =
    stage === undefined
      ? ''
      : await sha256OfText(manifestText({ number, point, stage, unit }, sealed))
  return {
    stage: manifest.stage,
    sha256,
    sections: computed.flatMap(({ party, said, own }) =>
      own === null ? [] : [{ party, ...own, agrees: own.sha256 === said.sha256 }],
    ),
    agrees: sha256 === manifest.sha256,
  }
}

export type CheckedPlan = {
  readonly stages: readonly CheckedStage[]
  /** What is signed, as computed here from all stages. */
  readonly sha256: string
  readonly agrees: boolean
}

export async function checkPlan(
  head: Head,
  manifests: readonly ManifestAnswer[],
  sha256: string,
): Promise<CheckedPlan> {
  const stages = await Promise.all(manifests.map((manifest) => checkStage(head, manifest)))
  const computed = await sha256OfText(planText(stages))
  const agrees =
    computed === sha256 &&
    stages.every((each) => each.agrees && each.sections.every((section) => section.agrees))
  return { stages, sha256: computed, agrees }
}
