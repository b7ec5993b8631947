import { parseArgs } from 'node:util'
import { filesToOpen } from '../service/waiting-files.ts'

/** What the loopback shell was asked to do. */
export interface LoopbackCommand {
  /** 0 for any free port. */
  readonly port: number
  /** The data folder that was named; undefined where none was. */
  readonly named: string | undefined
  /** Whether to open a browser window. */
  readonly open: boolean
  /** Files to open in it, as absolute paths. */
  readonly files: readonly string[]
}

/** The sentence for a command line that cannot be understood. */
export const usage =
  '参数不对；可用的参数：--loopback、--no-open、--port 端口（0 到 65535）、--data 文件夹，以及要打开的文件。'

/** Reads the arguments; undefined where they make no sense. `--loopback` chooses this shell and says nothing more. */
export function parseCommandLine(args: readonly string[]): LoopbackCommand | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        loopback: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
      },
    })
    const files = filesToOpen(positionals, process.cwd())
    if (files.length < positionals.length) return undefined
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535
    if (!isPort || values.data === '') return undefined
    return { port: Number(values.port), named: values.data, open: !values['no-open'], files }
  } catch {
    return undefined
  }
}
