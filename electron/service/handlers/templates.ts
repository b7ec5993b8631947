import type { Handlers } from '../../../core/contract/contract.ts'
import { loadTemplates } from '../files/templates.ts'

/** Templates, read anew each time so that a template put into the folder shows at once. */
export function templateHandlers(folder: string) {
  return { 'template.list': () => loadTemplates(folder) } satisfies Partial<Handlers>
}
