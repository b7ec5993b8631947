import { copyName } from '../../core/template/copy-name.ts'
import type { Template } from '../../core/template/template.ts'
import { useDesk } from '../state/desk.ts'
import { fileBytes, saveFile } from './file-bytes.ts'
import { withProgress } from './progress.ts'
import { ask } from './request.ts'
import { changeSettings } from './settings.ts'
import { useWindow } from './window-state.ts'

/** The heading under which templates stand that a person makes, unless another is given. */
export const ownCategory = '我的模板'

/** The most templates that count as used of late. */
const mostRecent = 5

/** Reads the list of templates again. Throws RequestFailure. */
export async function refreshTemplates(): Promise<void> {
  useWindow.setState({ templates: await ask('template.list', null) })
}

/** An id that no other template has. */
export function freshTemplateId(): string {
  return `own-${crypto.randomUUID()}`
}

/** Keeps a template of one's own and lists it. Throws RequestFailure. */
export async function saveTemplate(template: Template, replace: boolean): Promise<Template> {
  const saved = await withProgress('正在保存模板', () => ask('template.save', { template, replace }))
  await refreshTemplates()
  return saved
}

/** Makes a template of one's own that is like another. Throws RequestFailure. */
export function duplicateTemplate(template: Template): Promise<Template> {
  const names = useWindow.getState().templates?.templates.map(({ name }) => name) ?? []
  const name = copyName(template.name, names)
  return saveTemplate({ ...template, id: freshTemplateId(), name, category: ownCategory }, false)
}

/** Deletes a template of one's own; `saveTemplate` brings it back. Throws RequestFailure. */
export async function deleteTemplate(template: Template): Promise<void> {
  await ask('template.delete', { id: template.id })
  await refreshTemplates()
}

/** Hands a template to the person as a file. Resolves to a sentence, or null where the person thought better of it. Throws RequestFailure. */
export async function exportTemplate(template: Template): Promise<string | null> {
  const outcome = await withProgress('正在导出模板', () => ask('template.export', { template }))
  switch (outcome.kind) {
    case 'download':
      saveFile(outcome.fileName, outcome.bytes, 'application/json')
      return `已导出「${outcome.fileName}」，可以发给同事导入。`
    case 'saved':
      return `已导出到 ${outcome.path}，可以发给同事导入。`
    case 'cancelled':
      return null
  }
}

/** Reads a template file. Throws RequestFailure or ServiceError with what is wrong with it. */
export async function readTemplateFile(file: File): Promise<Template> {
  const bytes = await fileBytes(file)
  return withProgress('正在读取模板', () => ask('template.read', bytes))
}

/** Remembers that a template was used, so that it is listed first. */
export function rememberTemplate(id: string): void {
  const earlier = useDesk.getState().settings.recentTemplates ?? []
  changeSettings({ recentTemplates: [id, ...earlier.filter(other => other !== id)].slice(0, mostRecent) })
}
