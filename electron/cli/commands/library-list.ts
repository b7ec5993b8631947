import type { LibraryDocument } from '../../../core/contract/contract.ts'
import { libraryKindLabels } from '../../../core/repetition/match.ts'
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
    else for (const document of documents) io.out(`${line(document)}\n`)
    return exitCode.clean
  },
}

/** A document in one line: what is not known of it is left out. */
function line({ id, kind, title, issuer, number, date, characters, path, isDamaged }: LibraryDocument): string {
  const facts = [id, libraryKindLabels[kind], title, issuer, number, date, `${characters} 字`, path]
  return [...facts, isDamaged && '（已损坏，没有参与比对）'].filter(Boolean).join('  ')
}
