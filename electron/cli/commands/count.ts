import { blockText } from '../../../core/document/draft.ts'
import { paperFields } from '../../../core/document/header-format.ts'
import { countDocument, type DocumentCounts, defaultSpeechRate } from '../../../core/lint/counts.ts'
import { readDraftFile } from '../../service/files/read-file.ts'
import { choice, UsageError } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { eachInput } from '../inputs.ts'
import { exitCode, writeJson } from '../io.ts'
import { countsLine } from '../output/counts-line.ts'
import { pageOption } from '../profile-option.ts'

/** Counts files. Everything in a file counts, header and imprint (版头、版记) included, as Word counts it; pages are those of the file that `export` makes. */
export const countCommand: Command = {
  name: 'count',
  usage: 'count 文件… [--profile 版式|版式文件.json] [--format text|json]',
  summary: '统计字数、段数、页数和朗读时长。',
  options: { ...formatOption, profile: { type: 'string' } },
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    if (args.positionals.length === 0) throw new UsageError('缺少要统计的文件。')
    const page = await pageOption(args, io)
    const results: { readonly filePath: string; readonly counts: DocumentCounts }[] = []
    const isComplete = await eachInput(args.positionals, io, async (filePath, bytes) => {
      const { content } = await readDraftFile(filePath, bytes)
      const { blocks, fields } = content
      const laid = blocks.map(block => ({ ...block, text: blockText(block) }))
      const all = Object.values(fields).map(text => ({ type: 'paragraph' as const, text }))
      const { pages } = countDocument(laid, defaultSpeechRate, paperFields(content.genre, fields), page)
      results.push({ filePath, counts: { ...countDocument([...laid, ...all]), pages } })
    })
    if (format === 'json') writeJson(io, results)
    else for (const { filePath, counts } of results) io.out(`${filePath}  ${countsLine(counts)}\n`)
    return isComplete ? exitCode.clean : exitCode.failure
  },
}
