/** Matching for programs that use it as a library: lists in, explained proposals out. It never decides. */
export type { SignedPairs } from './choice/gathered-pairs.ts'
export { dedupeList, matchLists } from './match.ts'
export type {
  MatchedPair,
  MatchOptions,
  MatchProgress,
  MatchResult,
  MatchStatistics,
} from './match.ts'
export { linkLists, type LinkOptions, type LinkedLists } from './linked-lists.ts'
export type { NewVersions, Relinking } from './linked-lists.ts'
export type { ChangedProposal } from './relink/changed-proposals.ts'
export type { ModelVersion } from './relink/model-version.ts'
export type { MatchLine } from './match-line.ts'
export { probabilityOf, reviewFrom } from './explanation.ts'
export type { Band, Explanation, FieldReason, Rival, WouldChange } from './explanation.ts'
export { nameFinder, type FoundName } from './names/find-names.ts'
export { scoreNames } from './names/score-names.ts'
