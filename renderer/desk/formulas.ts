import { useDesk } from '../state/desk.ts'
import { fileBytes } from './file-bytes.ts'
import { refreshLibrary } from './library.ts'
import { reporting, showDone, showMessage } from './messages.ts'
import { ask } from './request.ts'

/** Characters of a formula that name it in the library. */
const nameLength = 16

/**
 * Puts words into the library as a fixed formula (固定表述), of which nothing is said in any draft, and offers the way
 * back. A failure is reported.
 */
export async function addFormula(words: string): Promise<void> {
  await reporting(async () => {
    const name = formulaName(words)
    const path = `固定表述/${name}.txt`
    const isThis = (document: { readonly path: string }) => document.path === path
    const before = new Set(
      useDesk
        .getState()
        .library.filter(isThis)
        .map(({ id }) => id),
    )
    const file = await fileBytes(new File([words], `${name}.txt`, { type: 'text/plain' }))
    const { added } = await ask('library.add', { files: [{ ...file, path }], kind: 'formula' })
    await refreshLibrary()
    const ids = useDesk
      .getState()
      .library.filter(document => isThis(document) && !before.has(document.id))
      .map(({ id }) => id)
    if (added === 0 || ids.length === 0) {
      showMessage('done', '这段话已在固定表述中。')
      return
    }
    showDone('已加入固定表述，所有稿件都不再提示这段话。', { label: '撤销', run: () => void takeOut(ids) })
  })
}

async function takeOut(ids: readonly string[]): Promise<void> {
  await reporting(async () => {
    await ask('library.remove', { ids })
    await refreshLibrary()
  })
}

/** The first words, without what a file's name cannot hold. */
function formulaName(words: string): string {
  const plain = [...words.replace(/[\\/:*?"<>|\s]/gu, '')]
  return plain.length > nameLength ? `${plain.slice(0, nameLength).join('')}……` : plain.join('')
}
