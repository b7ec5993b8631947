import type { LibraryAddition, SkippedFile } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { largestFile } from '../../core/contract/sizes.ts'
import { isAccepted, isLeftover } from './file-bytes.ts'

/** What a choice of files comes to: those to import, and those left out with the reason. */
export interface LibraryPlan<F> {
  readonly files: readonly F[]
  readonly skipped: readonly SkippedFile[]
}

interface Named {
  readonly name: string
  readonly size: number
  /** With the folders it lies in. */
  readonly path?: string
}

/** A batch is sent once it holds this many files or bytes: enough to be stored at once, few enough not to hold up a key. */
const batchFiles = 40
const batchBytes = 1_000_000

/** Sorts chosen files into those to import and those to leave out. */
export function planLibrary<F extends Named>(chosen: readonly F[]): LibraryPlan<F> {
  const files: F[] = []
  const skipped: SkippedFile[] = []
  for (const file of chosen) {
    const { name, path = name } = file
    if (isLeftover(name)) skipped.push({ path, reason: '临时文件，没有导入。' })
    else if (!isAccepted(name)) {
      const reason = '不是 .docx、.doc、.wps、.pdf、.txt 或 .md 文件，没有导入。'
      skipped.push({ path, reason, code: 'file-unsupported' })
    } else if (file.size > largestFile) {
      skipped.push({ path, reason: errorSentence('file-too-large', path), code: 'file-too-large' })
    } else files.push(file)
  }
  return { files, skipped }
}

/** The files that are sent together next, from `from` on: at least one, and all alike in `isApart`. */
export function nextBatch<F extends Named>(
  files: readonly F[],
  from: number,
  isApart: (file: F) => boolean = () => false,
): readonly F[] {
  let bytes = 0
  let to = from
  while (to < files.length && to - from < batchFiles) {
    if (isApart(files[to] as F) !== isApart(files[from] as F)) break
    bytes += (files[to] as F).size
    if (to > from && bytes > batchBytes) break
    to++
  }
  return files.slice(from, to)
}

/** Adds the outcome of one batch to those before it. */
export function addOutcome(sum: LibraryAddition, next: LibraryAddition): LibraryAddition {
  return {
    added: sum.added + next.added,
    unchanged: sum.unchanged + next.unchanged,
    replaced: (sum.replaced ?? 0) + (next.replaced ?? 0),
    skipped: [...sum.skipped, ...next.skipped],
    documents: next.documents,
    characters: next.characters,
    seconds: sum.seconds + next.seconds,
  }
}
