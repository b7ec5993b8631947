import { plainText } from '../../../core/document/plain-text.ts'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import { readDraftFile } from '../../service/files/read-file.ts'
import { choice, onlyPositional, required } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { readInput } from '../inputs.ts'
import { exitCode, writeJson } from '../io.ts'
import { withLibrary } from '../open-library.ts'

/** Lists the passages that a file shares with a library. */
export const duplicatesCommand: Command = {
  name: 'duplicates',
  usage: 'duplicates 文件 --library 资料库文件夹 [--all] [--format text|json]',
  summary: '列出与资料库重复的段落；--all 列出每一处 13 字以上的相同。',
  options: { ...formatOption, library: { type: 'string' }, all: { type: 'boolean' } },
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    const directory = required(args, 'library', '资料库文件夹')
    const filePath = onlyPositional(args, '要检查的文件')
    const { content } = await readDraftFile(filePath, await readInput(filePath, io))
    const { text } = plainText(content.blocks)
    const found = await withLibrary(directory, io, library => library.duplicates(text, { all: args.flag('all') }))
    const { characters, coverage } = found
    const matches = found.matches.map(match => toOutput(match, text))
    if (format === 'json') writeJson(io, { filePath, characters, coverage, text, matches })
    else {
      io.out(
        `${filePath}  ${characters} 字，${(coverage * 100).toFixed(1)}% 与资料库相同，列出 ${matches.length} 处。\n`,
      )
      for (const match of matches) {
        const degree = match.kind === 'exact' ? '相同' : `改动后 ${Math.round(match.identity * 100)}% 相同`
        io.out(`\n  ${match.text}\n    ${degree}，见「${match.source.title}」：${match.source.text}\n`)
      }
    }
    return exitCode.clean
  },
}

function toOutput({ range, kind, identity, alert, documentFrequency, source }: RepetitionMatch, text: string) {
  return {
    range: [range.from, range.to],
    text: text.slice(range.from, range.to),
    kind,
    identity,
    alert,
    documentFrequency,
    source: {
      documentId: source.documentId,
      title: source.title,
      path: source.path,
      kind: source.kind,
      range: [source.range.from, source.range.to],
      text: source.text,
    },
  }
}
