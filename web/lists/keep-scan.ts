/** A paper stands by its scan: it is kept by an act of its own before the act that names it. */
import { performAct } from '../api.ts'
import type { DeskRefusal } from '../refusal.ts'

type Named = { readonly scanSha256: string }
type OnPaper = {
  readonly means?: { readonly kind: string } | Named | undefined
  readonly note?: Named | undefined
  readonly brought?: { readonly note: Named } | undefined
}

const scanOf = ({ means, note, brought }: OnPaper): string | undefined => {
  if (means !== undefined && 'scanSha256' in means) return means.scanSha256
  return note?.scanSha256 ?? brought?.note.scanSha256
}

/** For `useAct`: nothing to do where no paper is named, or where the desk keeps its scan already. */
export async function keepScanOf(input: OnPaper): Promise<DeskRefusal | null> {
  const sha256 = scanOf(input)
  if (sha256 === undefined) return null
  const outcome = await performAct('trust.keep-scan', { sha256 })
  if (outcome.outcome === 'done' || outcome.refusal.code === 'wrong-state') return null
  return outcome.refusal
}
