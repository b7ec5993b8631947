import type { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorSentence, ServiceError } from '../../../core/contract/errors.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import type { Template } from '../../../core/template/template.ts'
import { unseal } from '../encryption/sealed-file.ts'

/** The largest template file that is read or kept, in bytes. */
export const largestTemplate = 1024 * 1024

const tooLarge = '文件超过 1 MB'
const schemaFile = 'template.schema.json'

/** The templates of a folder with the file that holds each, and what could not be read, a sentence each. */
export interface TemplateFiles {
  readonly templates: readonly Template[]
  readonly problems: readonly string[]
  /** File names by the template's id. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * Reads every template of a folder, ordered by file name. A file that is wrong, and a second template of the same id,
 * become a sentence under `problems`; the others load. `key` is that of an encrypted data folder.
 */
export async function loadTemplates(directory: string, key: Uint8Array | null = null): Promise<TemplateFiles> {
  const templates: Template[] = []
  const problems: string[] = []
  const files = new Map<string, string>()
  const names = await readdir(directory).catch(() => undefined)
  if (!names) return { templates, problems: [errorSentence('folder-not-found', directory)], files }
  for (const name of names.filter(name => name.endsWith('.json') && name !== schemaFile).sort(byId)) {
    try {
      const template = parseTemplate(await readJson(join(directory, name), key), name)
      if (templates.some(other => other.id === template.id)) throw new Error(`标识 ${template.id} 与另一个模板相同`)
      templates.push(template)
      files.set(template.id, name)
    } catch (error) {
      problems.push(`${errorSentence('template-invalid', name)}（${reasonOf(error)}）`)
    }
  }
  return { templates, problems, files }
}

/** speech before speech-summary: the extension does not count. */
function byId(a: string, b: string): number {
  const [one, other] = [a.slice(0, -5), b.slice(0, -5)]
  return one < other ? -1 : Number(one > other)
}

/** The folder of the templates that come with the program: the nearest `templates` above this code. */
export function ownTemplatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'templates', schemaFile)) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'templates')
}

async function readJson(path: string, key: Uint8Array | null): Promise<unknown> {
  // Before its bytes are read: a folder that somebody filled must not fill the memory.
  if ((await stat(path)).size > largestTemplate) throw new Error(tooLarge)
  const bytes = unseal(await readFile(path), key)
  if (!bytes) throw new Error('文件已加密，这里的密码打不开')
  return parseJson(bytes)
}

/** Reads a template from a file's bytes. Throws ServiceError template-unreadable, which says what is wrong. */
export function readTemplate(name: string, bytes: Buffer): Template {
  try {
    if (bytes.length > largestTemplate) throw new Error(tooLarge)
    return parseTemplate(parseJson(bytes), name)
  } catch (error) {
    throw new ServiceError('template-unreadable', `「${name}」（${reasonOf(error)}）`, { cause: error })
  }
}

function parseJson(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/u, ''))
}

/** Why a template could not be read, in a few Chinese words. */
export function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return '不是 JSON'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
