import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TemplateList } from '../../../core/contract/contract.ts'
import { errorSentence } from '../../../core/contract/errors.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import type { Template } from '../../../core/template/template.ts'

/** The largest template file that is read, in bytes. */
const largest = 1024 * 1024
const schemaFile = 'template.schema.json'

/**
 * Reads every template of a folder, ordered by file name. A file that is wrong, and a second template of the same id,
 * become a sentence under `problems`; the others load.
 */
export async function loadTemplates(directory: string): Promise<TemplateList> {
  const templates: Template[] = []
  const problems: string[] = []
  const names = await readdir(directory).catch(() => undefined)
  if (!names) return { templates, problems: [errorSentence('folder-not-found', directory)] }
  for (const name of names.filter(name => name.endsWith('.json') && name !== schemaFile).sort()) {
    try {
      const template = parseTemplate(await readJson(join(directory, name)), name)
      if (templates.some(other => other.id === template.id)) throw new Error(`标识 ${template.id} 与另一个模板相同`)
      templates.push(template)
    } catch (error) {
      problems.push(`${errorSentence('template-invalid', name)}（${reasonOf(error)}）`)
    }
  }
  return { templates, problems }
}

/** The folder of the templates that come with the program: the nearest `templates` above this code. */
export function ownTemplatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'templates', schemaFile)) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'templates')
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await readFile(path)
  if (bytes.length > largest) throw new Error('文件超过 1 MB')
  return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/u, ''))
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return '不是 JSON'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
