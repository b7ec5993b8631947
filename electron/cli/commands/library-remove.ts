import { choice, required, UsageError } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'
import { withLibrary } from '../open-library.ts'
import { statsLine } from './library-stats.ts'

/** Takes documents out of a library, all or none. */
export const libraryRemoveCommand: Command = {
  name: 'library remove',
  usage: 'library remove 标识… --library 资料库文件夹 [--format text|json]',
  summary: '从资料库移除文件；标识见 library list。',
  options: { ...formatOption, library: { type: 'string' } },
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    const directory = required(args, 'library', '资料库文件夹')
    if (args.positionals.length === 0) throw new UsageError('缺少要移除的文件标识。')
    const ids = [...new Set(args.positionals)]
    const stats = await withLibrary(directory, io, async library => {
      await library.remove(ids)
      // What was removed leaves the disk before the command ends.
      await library.settled()
      return library.stats()
    })
    if (format === 'json') writeJson(io, { removed: ids.length, ...stats })
    else io.out(`已移除 ${ids.length} 份。资料库现有 ${statsLine(stats)}`)
    return exitCode.clean
  },
}
