import { currentContent, endComposition } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { refreshLibrary } from './library.ts'
import { reporting, showMessage } from './messages.ts'
import { ask } from './request.ts'

const outcomes = {
  added: '本稿已加入资料库，归为本单位旧稿；写其他稿件时会与它比对。',
  replaced: '资料库中的本稿已更新为现在的内容。',
  unchanged: '资料库中已有本稿，内容没有变化。',
}

/** Takes the draft on the desk into the library as an own document; its earlier copy there gives way. */
export async function joinLibrary(): Promise<void> {
  await endComposition()
  const content = currentContent()
  const draft = useDesk.getState().draft
  if (!content || !draft) return
  await reporting(async () => {
    const outcome = await ask('library.addDraft', { draft: draft.id, content })
    await refreshLibrary()
    showMessage('done', outcomes[outcome])
  })
}
