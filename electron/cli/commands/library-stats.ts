import type { LibraryStats } from '../../../core/contract/contract.ts'
import { choice, noPositionals, required } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'
import { withLibrary } from '../open-library.ts'

/** Tells the size of a library. */
export const libraryStatsCommand: Command = {
  name: 'library stats',
  usage: 'library stats --library 资料库文件夹 [--format text|json]',
  summary: '统计资料库的份数、字数和占用空间。',
  options: { ...formatOption, library: { type: 'string' } },
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    noPositionals(args)
    const stats = await withLibrary(required(args, 'library', '资料库文件夹'), io, library => library.stats())
    if (format === 'json') writeJson(io, stats)
    else io.out(statsLine(stats))
    return exitCode.clean
  },
}

/** The size of a library in one line, and what is wrong with it in another. */
export function statsLine({ documents, characters, textBytes, indexBytes, unindexed }: LibraryStats): string {
  const size = `${documents} 份、${characters} 字；原文 ${textBytes} 字节，索引 ${indexBytes} 字节。\n`
  return unindexed === 0 ? size : `${size}有 ${unindexed} 份还没有索引，正在重建，完成之前比对不到它们。\n`
}
