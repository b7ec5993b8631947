import type { ImportedFile } from '../../core/contract/contract.ts'
import type { DraftContent } from '../../core/document/draft.ts'
import { genreSpec } from '../../core/document/genres.ts'
import type { RevisionView } from '../../core/document/word-marks.ts'
import { exchangeEnding } from '../../core/exchange/exchange-package.ts'
import { focusEditor, jumpToBlock } from '../editor/actions.ts'
import { currentSession } from '../editor/current-session.ts'
import { endComposition } from '../editor/session.ts'
import { takeBackLast } from '../editor/take-back.ts'
import { createDraft, refreshDrafts } from './drafts.ts'
import { isPackageName, openPackage } from './exchange.ts'
import { acceptedFiles, fileBytes } from './file-bytes.ts'
import { failureText, reporting, showDone, showMessage } from './messages.ts'
import { Cancelled, withCancel } from './progress.ts'
import { ask } from './request.ts'
import { keepVersion } from './versions.ts'
import { type ImportTarget, openDialog } from './window-state.ts'

/** A file as it was read, or why it was not. */
export type ReadFile =
  | { readonly name: string; readonly imported: ImportedFile }
  | { readonly name: string; readonly failure: string }

/** Lets the person choose files to import. */
export function chooseImports(): void {
  const input = document.querySelector<HTMLInputElement>('#import-files')
  if (!input) return
  input.accept = `${acceptedFiles},${exchangeEnding}`
  input.value = ''
  input.click()
}

/**
 * Opens an exchange package, or shows what is recognised in files before any draft is stored. A single plain text, which holds nothing that could stay
 * behind, is put on the desk at once.
 */
export function startImport(files: readonly File[]): void {
  const sent = files.find(({ name }) => isPackageName(name))
  if (sent) {
    if (files.length === 1) void openPackage(sent)
    else showMessage('notice', '交换包要单独打开，一次一个；请分开选择。')
    return
  }
  void keepVersion('import')
  const [first, ...others] = files
  if (!first) return
  if (others.length === 0 && /\.(?:txt|text|md|markdown)$/iu.test(first.name)) void importOne(first)
  else openDialog({ kind: 'import', files })
}

async function importOne(file: File): Promise<void> {
  const read = await reporting(() => withCancel(`正在读取「${file.name}」`, () => readImport(file)))
  if (!read) return
  if ('failure' in read) {
    showMessage('failure', read.failure)
    return
  }
  const { content, notices } = read.imported
  if (!(await createDraft(content))) return
  const text = `已导入「${file.name}」，文种识别为${genreSpec(content.genre).name}，可在状态栏更改。`
  const session = currentSession()
  if (!session) return
  const into = { session, content: session.content }
  const look = { label: '核对结构', draft: session.id, run: () => lookThrough(file, into) }
  if (notices.length > 0) showMessage('notice', text, notices, look)
  else showDone(text, look)
}

const changed = '稿件在导入之后已有改动；请直接在稿件里用「格式」菜单更改，或重新导入。'

/** Shows what was recognised in a file of which a draft has been made, so long as that is as it was. */
function lookThrough(file: File, into: ImportTarget): void {
  if (into.session.content === into.content) openDialog({ kind: 'import', files: [file], into })
  else showMessage('notice', changed)
}

/** Puts what was corrected into the draft that was made of the file, as one undo step. */
export async function putInto({ session, content: before }: ImportTarget, content: DraftContent): Promise<void> {
  await reporting(async () => {
    await endComposition()
    if (currentSession() !== session || session.content !== before) {
      showMessage('notice', changed)
      return
    }
    session.restore(content)
    const takeBack = takeBackLast(session)
    jumpToBlock(0)
    focusEditor()
    const run = () => {
      if (!takeBack()) showMessage('notice', '之后又有改动；请用撤销。')
    }
    showDone('已按核对的结构改好。', { label: '撤销', draft: session.id, run })
  })
}

/** Has the service read one file. Never rejects: a failure is part of the outcome. */
export async function readImport(file: File, revisions?: RevisionView): Promise<ReadFile> {
  try {
    return { name: file.name, imported: await ask('file.read', { ...(await fileBytes(file)), revisions }) }
  } catch (error) {
    return { name: file.name, failure: failureText(error) }
  }
}

/** A draft that is to be stored, with the name of its file and what there is to say of it. */
export interface DraftToStore {
  readonly name: string
  readonly content: DraftContent
  readonly notices: readonly string[]
}

/** Stores imported drafts and puts the first on the desk. */
export async function storeImports(drafts: readonly DraftToStore[]): Promise<void> {
  const [first, ...others] = drafts
  if (!first) return
  let stored = 0
  let isStopped = false
  await reporting(async () => {
    const storing = withCancel('正在存入稿件', async signal => {
      for (const { content } of others) {
        if (signal.aborted) return
        await ask('draft.create', { content, id: crypto.randomUUID() })
        stored++
      }
    })
    await storing.catch(error => {
      if (!(error instanceof Cancelled)) throw error
      isStopped = true
    })
    if (others.length > 0) await refreshDrafts()
  })
  if (isStopped) {
    showMessage('notice', `已停止导入，${drafts.length} 份稿件中存入了 ${stored} 份；其余的可以重新导入。`)
    return
  }
  if (await createDraft(first.content)) stored++
  if (stored === drafts.length) tellStored(drafts)
  else if (others.length > 0) showMessage('failure', `${drafts.length} 份稿件中存入了 ${stored} 份；请重新导入其余的。`)
}

function tellStored(drafts: readonly DraftToStore[]): void {
  const [first, ...others] = drafts
  const text = others.length > 0 ? `已存入 ${drafts.length} 份稿件。` : `已导入「${first?.name}」，原文件没有改动。`
  const details = drafts.flatMap(({ name, notices }) =>
    notices.map(notice => (others.length > 0 ? `「${name}」：${notice}` : notice)),
  )
  showMessage(details.length > 0 ? 'notice' : 'done', text, details)
}
