import { reporting, showMessage } from './messages.ts'
import { withProgress } from './progress.ts'
import { ask } from './request.ts'

/** Writes as PDF what would be printed now. Only where the window is the program's own: a browser has its own way. */
export async function writePdf(title: string): Promise<void> {
  await reporting(async () => {
    const outcome = await withProgress('正在导出 PDF', () => ask('export.pdf', { title }))
    if (outcome.kind === 'saved') showMessage('done', `已导出到 ${outcome.path}。`)
  })
}
