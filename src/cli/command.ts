/** A verb of `good-offices`: one file a verb, listed in main.ts. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** 0 done, 1 refused or failed (one sentence on stderr), 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2

export type Command = {
  /** As typed: `plan`, `plan check`, `receipt verify`. */
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The whole of `--help`. */
  readonly help: string
  /** `args` are the words after the name. Results go to stdout, progress to stderr. */
  readonly run: (args: readonly string[]) => Promise<ExitStatus>
}

/** Wrong usage: main.ts prints the sentence and the way to `--help`, and exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** `parseArgs` of Node, strict, whose complaints become a UsageError. */
export function readArguments<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
