import type { LibraryAddition, LibraryDocument } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import type { LibraryKind } from '../../core/repetition/match.ts'
import { useDesk } from '../state/desk.ts'
import { fileBytes } from './file-bytes.ts'
import { addOutcome, planLibrary } from './library-batches.ts'
import { reporting, showMessage } from './messages.ts'
import { ask } from './request.ts'
import { confirm } from './window-state.ts'

/** What the kinds of library documents are called. */
export const libraryKindLabels: Readonly<Record<LibraryKind, string>> = {
  policy: '政策文件',
  own: '本单位旧稿',
  formula: '固定表述',
}

/** Reads the library's list and totals again, and names documents newly found damaged. Throws RequestFailure. */
export async function refreshLibrary(): Promise<void> {
  // The totals wait for the index, and only the index knows what is damaged.
  const libraryStats = await ask('library.stats', null)
  const library = await ask('library.list', null)
  const known = new Set(useDesk.getState().library.flatMap(({ id, isDamaged }) => (isDamaged ? id : [])))
  useDesk.setState({ library, libraryStats })
  for (const { id, title, isDamaged } of library) {
    if (isDamaged && !known.has(id)) showMessage('failure', errorSentence('document-damaged', `「${title}」`))
  }
}

/**
 * Adds files to the library batch by batch, with progress in the desk's state. `signal` stops it between batches; what
 * was added until then stays, as after a failure, which is reported. Resolves to what happened.
 */
export async function addToLibrary(
  files: readonly File[],
  kind: LibraryKind,
  signal: AbortSignal,
): Promise<LibraryAddition> {
  const { batches, skipped } = planLibrary(files)
  const total = batches.reduce((sum, batch) => sum + batch.length, 0)
  const { documents, characters } = useDesk.getState().libraryStats
  let outcome: LibraryAddition = { added: 0, unchanged: 0, skipped, documents, characters, seconds: 0 }
  let done = 0
  try {
    for (const batch of batches) {
      if (signal.aborted) break
      useDesk.setState({ libraryProgress: { done, total, name: batch[0]?.name ?? '' } })
      const sent = await reporting(async () => {
        const added = await ask('library.add', { files: await Promise.all(batch.map(fileBytes)), kind })
        outcome = addOutcome(outcome, added)
        return true
      })
      if (!sent) break
      done += batch.length
    }
    return outcome
  } finally {
    useDesk.setState({ libraryProgress: null })
    await reporting(refreshLibrary)
  }
}

/** Removes documents from the library, after asking. The files they came from stay. */
export async function removeFromLibrary(documents: readonly LibraryDocument[]): Promise<void> {
  const [first] = documents
  if (!first) return
  const what = documents.length === 1 ? `「${first.title}」` : `所选 ${documents.length} 份文件`
  const goOn = await confirm({
    title: '移出资料库',
    text: `${what}将不再参与重复比对，原文件不受影响。`,
    action: '移出资料库',
  })
  if (!goOn) return
  await reporting(async () => {
    await ask('library.remove', { ids: documents.map(document => document.id) })
    await refreshLibrary()
    showMessage('done', `${what}已移出资料库。`)
  })
}
