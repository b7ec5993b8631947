import { mkdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftTitle } from '../../../core/document/draft.ts'
import { type KnownDocuments, knownDocuments, noDocuments } from '../../../core/lint/reference/known-documents.ts'
import type { ReportPart } from '../../../core/report/parts.ts'
import { brokenLimits, countOf, type ReviewReport } from '../../../core/report/report.ts'
import { reportDocx } from '../../../core/report/report-docx.ts'
import { reportHtml } from '../../../core/report/report-html.ts'
import { reportParts } from '../../../core/report/report-parts.ts'
import { summaryParts } from '../../../core/report/summary.ts'
import { endingOf } from '../../service/files/file-kind.ts'
import { FilePool } from '../../service/files/file-pool.ts'
import { writeFileAtomically } from '../../service/files/write-file.ts'
import type { Library } from '../../service/library/library.ts'
import { reportDay, reviewDraft } from '../../service/report/review-draft.ts'
import { type Arguments, choice, genreOption, RefusalError, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { findFiles, type SkippedPath } from '../found-files.ts'
import { readInput } from '../inputs.ts'
import { exitCode, type Io, writeJson } from '../io.ts'
import { lintOptions } from '../lint-options.ts'
import { withLibrary } from '../open-library.ts'

const formats = ['docx', 'html', 'json'] as const
type Format = (typeof formats)[number]

/** How many drafts are worked on at once: reading waits for its own thread. */
const atOnce = 4

/** Writes a review report of each file, and of several a summary beside them. */
export const reportCommand: Command = {
  name: 'report',
  usage:
    'report 文件或文件夹… [-o 输出] [--format docx|html|json] [--library 资料库文件夹] [--genre 文种] ' +
    '[--reviewer 审核人] [--limit characters=N|pages=N|minutes=N] [--profile 版式] [--rule 规则=…] [--config 配置.json] [--overwrite]',
  summary: '写出审核报告：篇幅、重复、检查、批注和审核清单；多份文件另附汇总。',
  options: {
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    library: { type: 'string' },
    genre: { type: 'string' },
    reviewer: { type: 'string' },
    limit: { type: 'string', multiple: true },
    profile: { type: 'string' },
    rule: { type: 'string', multiple: true },
    config: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  async run(args, io) {
    if (args.positionals.length === 0) throw new UsageError('缺少要写报告的文件。')
    const format = formatOf(args)
    const isMany = args.positionals.length > 1 || (await isFolder(args.positionals[0] as string, io))
    const { files, skipped } = await findFiles(args.positionals, io.folder)
    const directory = args.text('library')
    const done = await (directory === undefined
      ? reviewAll(files, args, undefined, io)
      : withLibrary(directory, io, library => reviewAll(files, args, library, io)))
    const missing = skipped.filter(({ isFailure }) => isFailure)
    for (const { reason } of missing) io.error(`${reason}\n`)
    const unread = [...missing.map(toUnread), ...done.unread]
    if (format === 'json') writeJson(io, done.reports)
    else if (isMany) await writeMany(done.reports, unread, format, args, io)
    else if (done.reports[0]) await writeOne(done.reports[0], format, args, io)
    if (unread.length > 0 || done.hasFailed) return exitCode.failure
    const isFound = done.reports.some(report => countOf(report, 'error') > 0 || brokenLimits(report).length > 0)
    return isFound ? exitCode.findings : exitCode.clean
  },
}

interface Unread {
  readonly path: string
  readonly reason: string
}

const toUnread = ({ path, reason }: SkippedPath): Unread => ({ path: basename(path), reason })

async function reviewAll(files: readonly string[], args: Arguments, library: Library | undefined, io: Io) {
  const { config } = await lintOptions(args, io)
  const genre = genreOption(args)
  const known: KnownDocuments = library ? knownDocuments(await library.references()) : noDocuments
  const numbers = new Map((await library?.list())?.map(({ id, number }) => [id, number ?? '']))
  const task = { config, known, library, numbers, reviewer: args.text('reviewer') ?? '', date: reportDay(new Date()) }
  const reports = new Map<string, ReviewReport>()
  const unread: Unread[] = []
  let hasFailed = false
  let done = 0
  const pool = new FilePool()
  const reviewOne = async (path: string) => {
    const shown = relative(io.folder, path) || path
    try {
      const bytes = await readInput(path, io)
      const { content, notices } = await pool.readAs({
        reading: 'draft',
        name: path,
        bytes,
        revisions: 'suggestions',
        ...(genre !== undefined && { genre }),
      })
      for (const notice of notices) io.error(`${shown}：${notice}\n`)
      const { report, failures } = await reviewDraft(content, {
        ...task,
        title: draftTitle(content.blocks),
        file: basename(path),
      })
      for (const failure of failures) io.error(`${shown}：规则 ${failure} 出错，没有检查完；请报告这个问题。\n`)
      hasFailed ||= failures.length > 0
      reports.set(path, report)
    } catch (error) {
      if (!(error instanceof ServiceError) || !error.code.startsWith('file-')) throw error
      io.error(`${error.message}\n`)
      unread.push({ path: shown, reason: error.message })
    }
    done++
    if (files.length > 1 && (done % 10 === 0 || done === files.length)) io.error(`${done}／${files.length}\n`)
  }
  const waiting = [...files]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await reviewOne(path)
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    pool.close()
  }
  return { reports: files.flatMap(path => reports.get(path) ?? []), unread, hasFailed }
}

async function writeOne(report: ReviewReport, format: Exclude<Format, 'json'>, args: Arguments, io: Io) {
  const typed = args.text('output') ?? reportName(report, format)
  await write(typed, report.title, reportParts(report, clockOffset), format, args, io)
  io.out(`${typed}\n`)
}

/** One report each in a folder, and the summary in front of them. */
async function writeMany(
  reports: readonly ReviewReport[],
  unread: readonly Unread[],
  format: Exclude<Format, 'json'>,
  args: Arguments,
  io: Io,
) {
  const typed = args.text('output') ?? '审核报告'
  const folder = resolve(io.folder, typed)
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw new ServiceError('folder-not-found', typed, { cause })
  }
  const taken = new Set<string>()
  for (const report of reports) {
    const name = join(typed, freeName(reportName(report, format), taken))
    await write(name, report.title, reportParts(report, clockOffset), format, args, io)
  }
  const summary = join(typed, `审核汇总.${format}`)
  await write(summary, '审核汇总', summaryParts(reports, unread, reportDay(new Date())), format, args, io)
  io.out(`${summary}\n`)
}

async function write(
  typed: string,
  title: string,
  parts: readonly ReportPart[],
  format: Exclude<Format, 'json'>,
  args: Arguments,
  io: Io,
): Promise<void> {
  const full = resolve(io.folder, typed)
  if (!args.flag('overwrite') && (await stat(full).catch(() => undefined))) {
    throw new RefusalError(`「${typed}」已经存在，没有写入；请换一个名字，或加上 --overwrite 覆盖它。`)
  }
  const bytes = format === 'html' ? new TextEncoder().encode(reportHtml(title, parts)) : await reportDocx(parts)
  await writeFileAtomically(full, bytes)
}

function formatOf(args: Arguments): Format {
  const output = args.text('output')
  const ending = output === undefined ? '' : endingOf(output)
  const format = choice(args, 'format', formats, ending === 'html' ? 'html' : 'docx')
  if ((ending === 'html' || ending === 'docx') && format !== ending) {
    throw new UsageError(`输出文件「${output}」的扩展名与 --format ${format} 不一致。`)
  }
  return format
}

function reportName({ file = '' }: ReviewReport, format: string): string {
  return `${file.replace(/\.[^.]*$/, '')}_审核报告.${format}`
}

/** Files of one name may come from several folders. */
function freeName(name: string, taken: Set<string>): string {
  const at = name.lastIndexOf('.')
  let free = name
  for (let count = 2; taken.has(free); count++) free = `${name.slice(0, at)}（${count}）${name.slice(at)}`
  taken.add(free)
  return free
}

async function isFolder(path: string, io: Io): Promise<boolean> {
  return (await stat(resolve(io.folder, path)).catch(() => undefined))?.isDirectory() === true
}

/** Minutes by which the clock of this computer is ahead of UTC at a time. */
function clockOffset(at: number): number {
  return -new Date(at).getTimezoneOffset()
}
