import { stat } from 'node:fs/promises'
import type { OfferedFile } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { type LibraryKind, libraryKinds } from '../../../core/repetition/match.ts'
import { FilePool } from '../../service/files/file-pool.ts'
import type { Library, LibraryAdded } from '../../service/library/library.ts'
import { type FileContent, importFiles } from '../../service/library-import.ts'
import { choice, required, UsageError } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { findFiles, type SkippedPath } from '../found-files.ts'
import { readInput } from '../inputs.ts'
import { exitCode, type Io, writeJson } from '../io.ts'
import { withNewLibrary } from '../open-library.ts'
import { importProgress } from '../output/import-progress.ts'

/** Files that are read and stored together, so that a large folder does not fill the memory. */
const batchSize = { files: 100, bytes: 3_000_000 }

/** The most files of other formats that are named to people. */
const mostBeside = 20

/** Reads files and folders into a library. The same content is kept once. */
export const libraryAddCommand: Command = {
  name: 'library add',
  usage: 'library add 路径… --library 资料库文件夹 [--kind policy|own|formula] [--format text|json]',
  summary: '把文件或文件夹导入资料库；内容相同的只存一份，同一路径的新版本替换旧版本。',
  options: { ...formatOption, library: { type: 'string' }, kind: { type: 'string' } },
  async run(args, io) {
    const format = choice(args, 'format', textFormats, 'text')
    const kind = choice(args, 'kind', libraryKinds, 'policy')
    const directory = required(args, 'library', '资料库文件夹')
    if (args.positionals.length === 0) throw new UsageError('缺少要导入的文件或文件夹。')
    const began = performance.now()
    const found = await findFiles(args.positionals, io.folder)
    const skipped: SkippedPath[] = [...found.skipped]
    const result = await withNewLibrary(directory, io, async library => {
      const counts = await importAll(library, found.files, kind, skipped, io)
      await library.settled()
      return { ...counts, stats: await library.stats() }
    })
    const { added, unchanged, replaced, stats } = result
    tellSkipped(skipped, io)
    const seconds = Math.round((performance.now() - began) / 10) / 100
    if (format === 'json') {
      const reasons = skipped.map(({ path, reason }) => ({ path, reason }))
      const { documents, characters } = stats
      writeJson(io, { added, unchanged, replaced, skipped: reasons, documents, characters, seconds })
    } else {
      if (replaced > 0) io.out(`其中 ${replaced} 份是同一路径文件的新版本，已替换旧版本。\n`)
      io.out(`新增 ${added} 份，已有 ${unchanged} 份，跳过 ${skipped.length} 份，用时 ${seconds} 秒。\n`)
      io.out(`资料库共 ${stats.documents} 份、${stats.characters} 字。\n`)
    }
    return skipped.some(({ isFailure }) => isFailure) ? exitCode.failure : exitCode.clean
  },
}

/** Names what was left out: all that failed, and some of what a folder holds beside. */
function tellSkipped(skipped: readonly SkippedPath[], io: Io): void {
  const beside = skipped.filter(({ isFailure }) => !isFailure)
  const failed = skipped.filter(({ isFailure }) => isFailure)
  for (const { reason } of [...failed, ...beside.slice(0, mostBeside)]) io.error(`${reason}\n`)
  const more = beside.length - mostBeside
  if (more > 0) io.error(`另有 ${more} 份也没有导入；用 --format json 可列出全部。\n`)
}

/** Passes over what the library holds by path, size and time, and imports the rest, some files at a time. */
async function importAll(
  library: Library,
  paths: readonly string[],
  kind: LibraryKind,
  skipped: SkippedPath[],
  io: Io,
): Promise<Required<LibraryAdded>> {
  const pool = new FilePool()
  const sum = { added: 0, unchanged: 0, replaced: 0 }
  const progress = importProgress(io, paths.length)
  const offers = await Promise.all(paths.map(offered))
  const seen = await library.known(offers, kind)
  try {
    let batch: FileContent[] = []
    let bytes = 0
    // While a batch is stored, the next one is read.
    const underWay: Promise<void>[] = []
    const store = async (files: readonly FileContent[]) => {
      const {
        added,
        unchanged,
        replaced = 0,
        skipped: left,
      } = await importFiles(files, library, pool, { kind, replace: true })
      sum.added += added
      sum.unchanged += unchanged
      sum.replaced += replaced
      for (const { path, reason } of left) skipped.push({ path, reason, isFailure: true })
      progress.done(files.length)
    }
    const flush = async () => {
      const files = batch
      batch = []
      bytes = 0
      if (underWay.length >= 2) await underWay.shift()
      const storing = store(files)
      storing.catch(() => undefined)
      underWay.push(storing)
    }
    for (const [index, path] of paths.entries()) {
      if (seen[index] === 'known') {
        sum.unchanged++
        progress.done(1)
        continue
      }
      try {
        const content = await readInput(path, io)
        // The time from before it was read: what changes meanwhile is read again next time.
        batch.push({ path, bytes: content, modified: offers[index]?.modified ?? 0 })
        bytes += content.length
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error
        skipped.push({ path, reason: error.message, isFailure: true })
        progress.done(1)
      }
      if (batch.length >= batchSize.files || bytes >= batchSize.bytes) await flush()
    }
    if (batch.length > 0) await flush()
    await Promise.all(underWay)
    return sum
  } finally {
    pool.close()
  }
}

/** What tells a file apart without reading it; a file that is not there is of no size. */
async function offered(path: string): Promise<OfferedFile> {
  const status = await stat(path).catch(() => undefined)
  return { path, size: status?.size ?? 0, modified: Math.round(status?.mtimeMs ?? 0) }
}
