import { ServiceError } from '../../../core/contract/errors.ts'
import { libraryKinds } from '../../../core/repetition/match.ts'
import { readPlainText } from '../../service/files/read-file.ts'
import type { LibraryInput } from '../../service/library/library.ts'
import { choice, required, UsageError } from '../arguments.ts'
import { type Command, formatOption, textFormats } from '../command.ts'
import { findFiles, type SkippedPath } from '../found-files.ts'
import { readInput } from '../inputs.ts'
import { exitCode, type Io, writeJson } from '../io.ts'
import { withNewLibrary } from '../open-library.ts'

/** Characters read before they are handed to the library, so that a large folder does not fill the memory. */
const batchCharacters = 4_000_000

/** Reads files and folders into a library. The same content is kept once. */
export const libraryAddCommand: Command = {
  name: 'library add',
  usage: 'library add 路径… --library 资料库文件夹 [--kind policy|own|formula] [--format text|json]',
  summary: '把文件或文件夹导入资料库；内容相同的只存一份。',
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
      let added = 0
      let unchanged = 0
      for await (const batch of batches(found.files, kind, skipped, io)) {
        const counts = await library.add(batch)
        added += counts.added
        unchanged += counts.unchanged
      }
      await library.settled()
      return { added, unchanged, stats: await library.stats() }
    })
    const { added, unchanged, stats } = result
    for (const { reason, isFailure } of skipped) if (isFailure) io.error(`${reason}\n`)
    const seconds = Math.round((performance.now() - began) / 10) / 100
    if (format === 'json') {
      const reasons = skipped.map(({ path, reason }) => ({ path, reason }))
      const { documents, characters } = stats
      writeJson(io, { added, unchanged, skipped: reasons, documents, characters, seconds })
    } else {
      io.out(`新增 ${added} 份，已有 ${unchanged} 份，跳过 ${skipped.length} 份，用时 ${seconds} 秒。\n`)
      io.out(`资料库共 ${stats.documents} 份、${stats.characters} 字。\n`)
    }
    return skipped.some(({ isFailure }) => isFailure) ? exitCode.failure : exitCode.clean
  },
}

async function* batches(
  files: readonly string[],
  kind: LibraryInput['kind'],
  skipped: SkippedPath[],
  io: Io,
): AsyncGenerator<readonly LibraryInput[]> {
  let batch: LibraryInput[] = []
  let characters = 0
  for (const [index, path] of files.entries()) {
    try {
      const { title, text } = await readPlainText(path, await readInput(path, io))
      batch.push({ title, path, kind, text })
      characters += text.length
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      skipped.push({ path, reason: error.message, isFailure: true })
    }
    if (characters < batchCharacters) continue
    yield batch
    io.error(`已导入 ${index + 1}/${files.length} 个文件\n`)
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
