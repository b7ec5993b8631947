import type { DraftContent } from '../../../core/document/draft.ts'
import { type PlainText, plainText, spanInText } from '../../../core/document/plain-text.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import { type KnownDocuments, knownDocuments, noDocuments } from '../../../core/lint/reference/known-documents.ts'
import type { Diagnostic } from '../../../core/lint/rule.ts'
import { rules } from '../../../core/lint/rules/index.ts'
import { readDraftFile } from '../../service/files/read-file.ts'
import type { Library } from '../../service/library/library.ts'
import { type Arguments, choice, genreOption, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { eachInput } from '../inputs.ts'
import { exitCode, type Io, writeJson } from '../io.ts'
import { type LintOptions, lintOptions } from '../lint-options.ts'
import { withLibrary } from '../open-library.ts'
import { countSeverity, type LintFile, type LintMessage } from '../output/lint-result.ts'
import { lineColumnRange } from '../output/place.ts'
import { sarif } from '../output/sarif.ts'
import { stylish } from '../output/stylish.ts'
import { repetitionMessages } from '../repetition.ts'
import { ruleEntries } from './rules.ts'

/** Checks files with every rule, and against a library where one is named. */
export const lintCommand: Command = {
  name: 'lint',
  usage:
    'lint 文件… [--genre 文种] [--library 资料库文件夹] [--limit characters=N|pages=N|minutes=N] ' +
    '[--profile 版式|版式文件.json] [--rule 规则=off|info|warning|error] [--config 配置.json] ' +
    '[--format stylish|json|sarif] [--quiet] [--max-warnings N]',
  summary: '检查篇幅、占位、格式和结构；给出资料库时还检查重复和所引文件。',
  options: {
    genre: { type: 'string' },
    library: { type: 'string' },
    limit: { type: 'string', multiple: true },
    profile: { type: 'string' },
    rule: { type: 'string', multiple: true },
    config: { type: 'string' },
    format: { type: 'string' },
    quiet: { type: 'boolean' },
    'max-warnings': { type: 'string' },
  },
  async run(args, io) {
    const format = choice(args, 'format', ['stylish', 'json', 'sarif'], 'stylish')
    const most = maxWarnings(args)
    const options = await lintOptions(args, io)
    genreOption(args)
    if (args.positionals.length === 0) throw new UsageError('缺少要检查的文件。')
    const directory = args.text('library')
    const { files, isComplete } = await (directory === undefined
      ? lintFiles(args, options, undefined, io)
      : withLibrary(directory, io, library => lintFiles(args, options, library, io)))
    const shown = args.flag('quiet') ? files.map(onlyErrors) : files
    if (format === 'json') writeJson(io, shown)
    else if (format === 'sarif') writeJson(io, sarif(shown, ruleEntries, isComplete))
    else io.out(stylish(shown))
    if (!isComplete) return exitCode.failure
    const warnings = countSeverity(files, 'warning')
    const isOver = warnings > most
    if (isOver) io.error(`共 ${warnings} 个提醒，超过 --max-warnings 规定的 ${most} 个。\n`)
    return countSeverity(files, 'error') > 0 || isOver ? exitCode.findings : exitCode.clean
  },
}

async function lintFiles(args: Arguments, options: LintOptions, library: Library | undefined, io: Io) {
  const files: LintFile[] = []
  const genre = genreOption(args)
  const known = library ? knownDocuments(await library.references()) : noDocuments
  let isComplete = true
  const isRead = await eachInput(args.positionals, io, async (path, bytes) => {
    const { content, notices } = await readDraftFile(path, bytes, genre === undefined ? {} : { genre })
    for (const notice of notices) io.error(`${path}：${notice}\n`)
    const { file, failures } = await lintFile(path, content, options, known, library)
    for (const failure of failures) io.error(`${path}：规则 ${failure} 出错，没有检查完；请报告这个问题。\n`)
    if (failures.length > 0) isComplete = false
    files.push(file)
  })
  return { files, isComplete: isComplete && isRead }
}

async function lintFile(
  filePath: string,
  content: DraftContent,
  options: LintOptions,
  known: KnownDocuments,
  library: Library | undefined,
): Promise<{ readonly file: LintFile; readonly failures: readonly string[] }> {
  const plain = plainText(content.blocks)
  const { diagnostics, counts, failures } = lintDraft(content, options.config, known)
  const messages = diagnostics.map(diagnostic => toMessage(diagnostic, plain, filePath))
  if (library) {
    messages.push(...(await repetitionMessages(library, content.blocks, plain, options.repetition)))
  }
  messages.sort((a, b) => a.range[0] - b.range[0])
  return {
    file: { filePath, genre: content.genre, counts, text: plain.text, messages },
    failures: failures.map(failure => failure.ruleId),
  }
}

function toMessage(diagnostic: Diagnostic, plain: PlainText, filePath: string): LintMessage {
  const { ruleId, severity, message, paragraph, at, fix, related } = diagnostic
  const basis = diagnostic.basis ?? rules.find(rule => rule.id === ruleId)?.basis
  return {
    ruleId,
    severity,
    message,
    ...(basis !== undefined && { basis }),
    ...lineColumnRange(plain, spanInText(plain, paragraph, at)),
    ...(fix && { fix: { title: fix.title, range: rangeOf(plain, paragraph, fix.range), text: fix.text } }),
    ...(related && {
      related: related.map(place => {
        const range = rangeOf(plain, place.paragraph, place.at)
        return { documentId: 'draft', title: place.note, path: filePath, range, text: plain.text.slice(...range) }
      }),
    }),
  }
}

function rangeOf(plain: PlainText, paragraph: number, at: Diagnostic['at']): readonly [number, number] {
  const { from, to } = spanInText(plain, paragraph, at)
  return [from, to]
}

function onlyErrors(file: LintFile): LintFile {
  return { ...file, messages: file.messages.filter(message => message.severity === 'error') }
}

function maxWarnings(args: Arguments): number {
  const value = args.text('max-warnings')
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!/^[0-9]+$/u.test(value)) throw new UsageError(`选项 --max-warnings 要给非负整数，不能是「${value}」。`)
  return Number(value)
}
