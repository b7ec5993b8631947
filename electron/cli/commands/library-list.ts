import { choice, noPositionals, required } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { exitCode, writeJson } from '../io.ts'
import { withLibrary } from '../open-library.ts'

/** Lists the documents of a library. */
export const libraryListCommand: Command = {
  name: 'library list',
  usage: 'library list --library 资料库文件夹 [--format text|json]',
  summary: '列出资料库中的文件。',
  options: { ...formatOption, library: { type: 'string' } },
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    noPositionals(args)
    const documents = await withLibrary(required(args, 'library', '资料库文件夹'), io, library => library.list())
    if (format === 'json') writeJson(io, documents)
    else for (const { id, title, characters, path } of documents) io.out(`${id}  ${title}  ${characters} 字  ${path}\n`)
    return exitCode.clean
  },
}
