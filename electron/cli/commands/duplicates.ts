import { plainText } from '../../../core/document/plain-text.ts'
import type { RepetitionMatch } from '../../../core/repetition/match.ts'
import { percent, titled } from '../../../core/repetition/repetition-rule.ts'
import { readDraftFile } from '../../service/files/read-file.ts'
import { choice, onlyPositional, required } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { readInput } from '../inputs.ts'
import { exitCode, writeJson } from '../io.ts'
import { withLibrary } from '../open-library.ts'

/** Sources that are named for people; JSON names all. */
const mostSources = 5

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
    const { characters, coverage, sources } = found
    const matches = found.matches.map(match => toOutput(match, text))
    if (format === 'json') writeJson(io, { filePath, characters, coverage, text, sources, matches })
    else {
      io.out(
        `${filePath}  ${characters} 字，${(coverage * 100).toFixed(1)}% 与资料库相同，列出 ${matches.length} 处。\n`,
      )
      for (const source of sources.slice(0, mostSources)) {
        io.out(`  ${titled(source.title)}  ${source.characters} 字，占 ${percent(source.share)}\n`)
      }
      for (const match of matches) {
        io.out(`\n  ${match.text}\n    ${degreeText(match)}，见「${match.source.title}」：${match.source.text}\n`)
      }
    }
    return exitCode.clean
  },
}

function degreeText({ kind, identity, swaps, addsNothing, isMoved }: ReturnType<typeof toOutput>): string {
  const changed = swaps?.map(({ from, to }) => `把“${from}”改为“${to}”`).join('、')
  const order = isMoved ? '调换了语句次序，' : ''
  const degree = kind === 'exact' ? '相同' : changed ? `仅${changed}` : `${order}改动后 ${percent(identity)} 相同`
  return addsNothing ? `${degree}，没有新的措施` : degree
}

function toOutput({ range, source, ...rest }: RepetitionMatch, text: string) {
  return {
    range: [range.from, range.to],
    text: text.slice(range.from, range.to),
    ...rest,
    source: { ...source, range: [source.range.from, source.range.to] },
  }
}
