/** The reasons of pairs that somebody opens, by the model that is kept with their run. Desk tables. */
import { deserialize } from 'node:v8'
import { Refusal } from '../base/refusal.ts'
import type { DeskDb } from '../db/desk-db.ts'
import type { Reasons } from './explaining/explain-pair.ts'
import { findVersion } from './model-store.ts'
import { matchingRefusals } from './refusals.ts'
import { reasonsUnder, type OpenedPair } from './open-pair.ts'
import type { ModelVersion } from './relink/model-version.ts'

/** A model of 20,000 lines a side takes 20 ms to read and some megabytes. */
const versionsHeldMax = 4

/** By run, the one that was asked for last at the end; what a run learned never changes. */
const held = new Map<string, ModelVersion>()

async function versionOf(db: DeskDb, run: string): Promise<ModelVersion> {
  const known = held.get(run)
  if (known !== undefined) {
    held.delete(run)
    held.set(run, known)
    return known
  }
  const bytes = await findVersion(db, run)
  if (bytes === undefined) throw new Refusal('wrong-state', matchingRefusals.earlierEngine)
  // Only the matching thread wrote it, in this edition of the engine.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const version = deserialize(bytes) as ModelVersion
  held.set(run, version)
  for (const oldest of held.keys()) {
    if (held.size <= versionsHeldMax) break
    held.delete(oldest)
  }
  return version
}

/** Pairs that are explained before others' requests have a turn. */
const pairsAtOnce = 5

export async function reasonsOf(
  db: DeskDb,
  run: string,
  pairs: readonly OpenedPair[],
): Promise<Reasons[]> {
  if (pairs.length === 0) return []
  const told: Reasons[] = []
  for (const reasons of reasonsUnder(await versionOf(db, run), pairs)) {
    told.push(reasons)
    if (told.length % pairsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return told
}
