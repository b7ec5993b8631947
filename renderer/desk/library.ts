import type { LibraryDocument, LibraryEdit } from '../../core/contract/contract.ts'
import { errorSentence } from '../../core/contract/errors.ts'
import { type LibraryKind, libraryKindLabels } from '../../core/repetition/match.ts'
import { useDesk } from '../state/desk.ts'
import { reporting, showMessage } from './messages.ts'
import { ask } from './request.ts'
import { confirm } from './window-state.ts'

export { libraryKindLabels }

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

/** Gives documents a kind. */
export async function changeKind(documents: readonly LibraryDocument[], kind: LibraryKind): Promise<void> {
  await reporting(async () => {
    await ask('library.setKind', { ids: documents.map(document => document.id), kind })
    await refreshLibrary()
    showMessage('done', `${documents.length} 份文件已归为${libraryKindLabels[kind]}。`)
  })
}

/** Keeps what a person says of a document. Resolves to whether it was kept. */
export async function editDocument(edit: LibraryEdit): Promise<boolean> {
  const kept = await reporting(async () => {
    await ask('library.edit', edit)
    await refreshLibrary()
    return true
  })
  return kept === true
}

/** Has the index built anew, after asking: until it is done, look-ups may miss something. */
export async function rebuildIndex(): Promise<void> {
  const goOn = await confirm({
    title: '重建索引',
    text: '索引将按资料库中的文本重新建立，文件本身不变；完成之前可能有重复查不到。',
    action: '重建索引',
  })
  if (!goOn) return
  await reporting(async () => {
    await ask('library.rebuild', null)
    await refreshLibrary()
    showMessage('done', '正在后台重建索引。')
  })
}
