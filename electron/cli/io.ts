/** Where a command reads from and writes to. Results go to `out`, progress and messages to `error`. */
export interface Io {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** The folder that relative paths start from. */
  readonly folder: string
}

/** Exit codes of every command. */
export const exitCode = { clean: 0, findings: 1, failure: 2 } as const

/** Writes a value as JSON, the one format that scripts rely on. */
export function writeJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
