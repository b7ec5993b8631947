import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../service/default-data-folder.ts'

/** What the loopback shell was asked to do. */
export interface LoopbackCommand {
  /** 0 for any free port. */
  readonly port: number
  readonly dataFolder: string
  /** Whether to open a browser window. */
  readonly open: boolean
}

/** The sentence for a command line that cannot be understood. */
export const usage = '参数不对；可用的参数：--loopback、--no-open、--port 端口（0 到 65535）、--data 文件夹。'

/** Reads the arguments; undefined where they make no sense. `--loopback` chooses this shell and says nothing more. */
export function parseCommandLine(args: readonly string[]): LoopbackCommand | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        loopback: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
      },
    })
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535
    if (!isPort || values.data === '') return undefined
    const dataFolder = values.data ?? defaultDataFolder()
    return { port: Number(values.port), dataFolder, open: !values['no-open'] }
  } catch {
    return undefined
  }
}
