import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { WaitingFile } from '../../core/contract/contract.ts'
import { ServiceError } from '../../core/contract/errors.ts'
import { exchangeEnding } from '../../core/exchange/exchange-package.ts'
import { isReadableName } from './files/file-kind.ts'
import { assertReadableSize } from './files/readable-size.ts'

/** The most files that are opened at once. */
const mostFiles = 50

/** Files that a person opened with the program, until a window asks for them. Only the shell knows where they lie. */
export interface WaitingFiles {
  add(paths: readonly string[]): void
  /** The files that wait, each with its bytes or the sentence why it cannot be read. They wait no longer. */
  take(): Promise<readonly WaitingFile[]>
  /** Calls back whenever files were added. */
  onAdded(listener: () => void): void
}

/** Starts with the files of a command line. */
export function createWaitingFiles(paths: readonly string[] = []): WaitingFiles {
  let waiting: readonly string[] = []
  const listeners: (() => void)[] = []
  const add = (added: readonly string[]) => {
    waiting = [...new Set([...waiting, ...added])].slice(0, mostFiles)
    if (added.length > 0) for (const listener of listeners) listener()
  }
  add(paths)
  return {
    add,
    async take() {
      const taken = waiting
      waiting = []
      return Promise.all(taken.map(readWaiting))
    },
    onAdded: listener => void listeners.push(listener),
  }
}

/** The arguments of a command line that name files which the program can open, as absolute paths. */
export function filesToOpen(args: readonly string[], workingFolder: string): readonly string[] {
  const isOpenable = (arg: string) => isReadableName(arg) || arg.toLowerCase().endsWith(exchangeEnding)
  return args.filter(arg => !arg.startsWith('-') && isOpenable(arg)).map(arg => resolve(workingFolder, arg))
}

async function readWaiting(path: string): Promise<WaitingFile> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    assertReadableSize(name, size)
    return { name, bytes: (await readFile(path)).toString('base64') }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file-not-found' : 'file-unreadable'
    const reason = error instanceof ServiceError ? error : new ServiceError(code, name, { cause: error })
    return { name, failure: reason.message }
  }
}
