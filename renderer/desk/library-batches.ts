import type { LibraryAddition } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { largestFile } from '../../core/contract/sizes.ts'
import { isAccepted, isLeftover } from './file-bytes.ts'

/** What a choice of files comes to: those to send, in batches, and those left out with the reason. */
export interface LibraryPlan<F> {
  readonly batches: readonly (readonly F[])[]
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

/** A batch is sent once it holds this many files or bytes, so that progress shows and 取消 takes effect soon. */
const batchFiles = 8
const batchBytes = 4_000_000

/** Sorts chosen files into batches. */
export function planLibrary<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
): LibraryPlan<F> {
  const batches: F[][] = []
  const skipped: { path: string; reason: string }[] = []
  let bytes = 0
  for (const file of files) {
    if (isLeftover(file.name)) skipped.push({ path: file.name, reason: '临时文件，没有导入。' })
    else if (!isAccepted(file.name))
      skipped.push({ path: file.name, reason: '不是 .docx、.doc、.wps、.pdf、.txt 或 .md 文件，没有导入。' })
    else if (file.size > largestFile)
      skipped.push({ path: file.name, reason: errorSentence('file-too-large', file.name) })
    else {
      const batch = batches.at(-1)
      if (batch && batch.length < batchFiles && bytes + file.size <= batchBytes) {
        batch.push(file)
        bytes += file.size
      } else {
        batches.push([file])
        bytes = file.size
      }
    }
  }
  return { batches, skipped }
}

/** Adds the outcome of one batch to those before it. */
export function addOutcome(sum: LibraryAddition, next: LibraryAddition): LibraryAddition {
  return {
    added: sum.added + next.added,
    unchanged: sum.unchanged + next.unchanged,
    skipped: [...sum.skipped, ...next.skipped],
    documents: next.documents,
    characters: next.characters,
    seconds: sum.seconds + next.seconds,
  }
}
