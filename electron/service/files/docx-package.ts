import { ServiceError } from '../../../core/contract/errors.ts'
import { assertFewDefinitions } from './docx-size.ts'
import { readXml } from './xml.ts'
import type { ZipPackage } from './zip.ts'

/** Where the parts of a Word package lie. Names without a leading slash. */
export interface DocxParts {
  readonly document: string
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  /** Which comments answer which. */
  readonly commentsExtended?: string
  /** Headers and footers (页眉、页脚). */
  readonly margins: readonly string[]
}

/** A link from one part of a package to another. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** Follows the package's own relationships. External targets are never looked at. */
export function findParts(zip: ZipPackage, file: string): DocxParts {
  const document = relationships(zip, '', file).find(({ type }) => type.endsWith('/officeDocument'))?.target
  if (!document || !zip.has(document)) {
    const isPackage = zip.has('[Content_Types].xml') && zip.names().some(name => name.startsWith('word/'))
    throw new ServiceError(isPackage ? 'file-damaged' : 'file-unsupported', file)
  }
  if (!/(?:^|\/)document[^/]*\.xml$/iu.test(document) && /(?:workbook|presentation)/iu.test(document)) {
    throw new ServiceError('file-unsupported', file)
  }
  const own = relationships(zip, document, file)
  const find = (ending: string) => own.find(({ type, target }) => type.endsWith(ending) && zip.has(target))?.target
  const [styles, numbering, comments] = [find('/styles'), find('/numbering'), find('/comments')]
  const commentsExtended = find('/commentsExtended')
  const margins = own.filter(({ type, target }) => /\/(?:header|footer)$/u.test(type) && zip.has(target))
  return {
    document,
    margins: [...new Set(margins.map(({ target }) => target))],
    ...(styles && { styles }),
    ...(numbering && { numbering }),
    ...(comments && { comments }),
    ...(commentsExtended && { commentsExtended }),
  }
}

/** The links of a part to others inside the package; `part` is empty for those of the package itself. */
export function relationships(zip: ZipPackage, part: string, file: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  if (!zip.has(name)) return []
  const found: Relationship[] = []
  readXml(zip, name, file, {
    open(element, tag) {
      if (element !== 'Relationship' || tag.attribute('TargetMode') === 'External') return
      assertFewDefinitions(found.length, file)
      const target = tag.attribute('Target') ?? ''
      found.push({ id: tag.attribute('Id') ?? '', type: tag.attribute('Type') ?? '', target: resolve(folder, target) })
    },
  })
  return found
}

/** The name of a part that a relationship points to; climbing above the package ends at its root. */
function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
