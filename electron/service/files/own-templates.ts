import { Buffer } from 'node:buffer'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateList } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { parseTemplate } from '../../../core/template/parse-template.ts'
import type { Template } from '../../../core/template/template.ts'
import { seal } from '../encryption/sealed-file.ts'
import { makeFolder } from '../make-folder.ts'
import { largestTemplate, loadTemplates, reasonOf, type TemplateFiles } from './templates.ts'
import { writeFileAtomically } from './write-file.ts'

/** The most templates that people may make themselves. */
const mostOwnTemplates = 500

/** The templates that come with the program and those that people made, kept as files in the data folder. */
export interface TemplateStore {
  list(): Promise<TemplateList>
  /**
   * Keeps a template, whole or not at all. Throws ServiceError template-refused, template-exists where the id is in use
   * and is not to be replaced, templates-full, or what writing a file throws.
   */
  save(template: unknown, replace: boolean): Promise<Template>
  /** Deletes a template of one's own. Throws ServiceError template-not-found. */
  remove(id: string): Promise<void>
}

/**
 * Opens the store. `folder` is made with the first template. Both folders are read anew each time, so that a template
 * put there shows at once. A template of one's own goes before one of the program with the same id. `key` encrypts those
 * that people make.
 */
export function openTemplateStore(bundledFolder: string, folder: string, key: Uint8Array | null = null): TemplateStore {
  const own = async (): Promise<TemplateFiles> =>
    existsSync(folder) ? loadTemplates(folder, key) : { templates: [], problems: [], files: new Map() }
  let last: Promise<unknown> = Promise.resolve()
  /** One change after the other, so that two windows never take the same name. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    async list() {
      const [bundled, made] = await Promise.all([loadTemplates(bundledFolder), own()])
      return {
        templates: [...made.templates, ...bundled.templates.filter(({ id }) => !made.files.has(id))],
        own: made.templates.map(({ id }) => id),
        problems: [...bundled.problems, ...made.problems],
      }
    },
    save: (value, replace) =>
      inTurn(async () => {
        const template = checkedTemplate(value)
        const bytes = templateBytes(template)
        if (bytes.length > largestTemplate) throw new ServiceError('template-refused', '内容超过 1 MB')
        const made = await own()
        const bundled = await loadTemplates(bundledFolder)
        const known = fileOf(made.files, template.id)
        if (!replace && (known ?? fileOf(bundled.files, template.id)) !== undefined) {
          throw new ServiceError('template-exists', template.name)
        }
        if (known === undefined && made.files.size >= mostOwnTemplates) {
          throw new ServiceError('templates-full', String(made.files.size))
        }
        makeFolder(folder, 0o700)
        await writeFileAtomically(join(folder, known ?? freeName(folder, template.id)), key ? seal(bytes, key) : bytes)
        return template
      }),
    remove: id =>
      inTurn(async () => {
        const name = (await own()).files.get(id)
        if (name === undefined) throw new ServiceError('template-not-found')
        await rm(join(folder, name), { force: true })
      }),
  }
}

/** A template as a person made it. Throws ServiceError template-refused, which says what is wrong with it. */
export function checkedTemplate(value: unknown): Template {
  try {
    return parseTemplate(value)
  } catch (error) {
    throw new ServiceError('template-refused', reasonOf(error), { cause: error })
  }
}

/** The file of a template, as it is kept and handed on. */
export function templateBytes(template: Template): Buffer {
  return Buffer.from(`${JSON.stringify(template, null, 2)}\n`)
}

/** Ids that differ in case alone count as one: some file systems could not tell their files apart. */
function fileOf(files: ReadonlyMap<string, string>, id: string): string | undefined {
  for (const [other, name] of files) if (other.toLowerCase() === id.toLowerCase()) return name
  return undefined
}

/** A name beside a file that is there already, such as a damaged one, which is never written over. */
function freeName(folder: string, id: string): string {
  const base = `template-${id.toLowerCase()}`
  let name = `${base}.json`
  for (let count = 2; existsSync(join(folder, name)); count++) name = `${base}-${count}.json`
  return name
}
