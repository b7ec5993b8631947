import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { endingOf } from '../service/files/file-kind.ts'
import { type Arguments, RefusalError, required } from './arguments.ts'
import type { Io } from './io.ts'

/** What `-o` gives: the path as it was typed, for messages, and in full. */
export interface OutputPath {
  readonly typed: string
  readonly full: string
}

/** The Word file that a command is to write. Throws UsageError where -o is missing, RefusalError for another ending. */
export function outputPath(args: Arguments, io: Io): OutputPath {
  const typed = required(args, 'output', '输出文件')
  if (endingOf(typed) !== 'docx') {
    throw new RefusalError(
      `输出文件「${typed}」的扩展名不是 .docx，没有写入；只能导出 Word 文件，请改用 .docx 结尾的文件名。`,
    )
  }
  return { typed, full: resolve(io.folder, typed) }
}

/** Throws RefusalError where the output is the input, under whatever name: writing it would lose what was read. */
export async function refuseOwnInput(output: OutputPath, input: string, io: Io): Promise<void> {
  const [read, written] = await Promise.all([resolve(io.folder, input), output.full].map(realPath))
  if (read === written) {
    throw new RefusalError(`输出文件「${output.typed}」就是要导出的文件，没有写入；请换一个文件名。`)
  }
}

/** The path without links and in the spelling of the disk; as it is where nothing is there yet. */
function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
