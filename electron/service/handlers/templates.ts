import { Buffer } from 'node:buffer'
import type { Handlers } from '../../../core/contract/contract.ts'
import { safeFileName } from '../../../core/docx/file-name.ts'
import { checkedTemplate, type TemplateStore, templateBytes } from '../files/own-templates.ts'
import { readTemplate } from '../files/templates.ts'
import type { SaveFile } from './files.ts'

/** Templates: those of the program, and those that people make, hand on and take in. */
export function templateHandlers(store: TemplateStore, saveFile: SaveFile) {
  return {
    'template.list': () => store.list(),
    'template.save': ({ template, replace }) => store.save(template, replace),
    'template.delete': async ({ id }) => {
      await store.remove(id)
      return null
    },
    'template.read': ({ name, bytes }) => readTemplate(name, Buffer.from(bytes, 'base64')),
    'template.export': ({ template }) => {
      const checked = checkedTemplate(template)
      return saveFile(safeFileName(`${checked.name}（简文模板）`, '.json'), templateBytes(checked))
    },
  } satisfies Partial<Handlers>
}
