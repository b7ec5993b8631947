import type { ParseArgsOptionsConfig } from 'node:util'
import type { Arguments } from './arguments.ts'
import type { Io } from './io.ts'

/** One command: its facts, then what it does. `run` answers the exit code and throws UsageError or ServiceError. */
export interface Command {
  /** As it is typed; two words for a subcommand. */
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: ParseArgsOptionsConfig
  run(args: Arguments, io: Io): Promise<number>
}

/** `--format` of a command whose results are read by people or scripts. */
export const formatOption = { format: { type: 'string' } } as const satisfies ParseArgsOptionsConfig
export const textFormats = ['text', 'json'] as const
