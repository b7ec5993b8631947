import { exportDocx } from '../../core/docx/export.ts'
import { type ReadText, readByOffice, readByPython } from './other-readers.ts'
import { docxParts, parseXml } from './read-docx.ts'
import { schemaFaults } from './schema-order.ts'
import { textFault } from './wanted-text.ts'
import type { WholeDraft } from './whole-drafts.ts'

/** A draft with its file. */
export interface Exported {
  readonly draft: WholeDraft
  readonly bytes: Uint8Array
}

/** Exports a draft under its own profile and fonts. */
export async function exported(draft: WholeDraft): Promise<Exported> {
  const { content, profile, fontSet } = draft
  return { draft, bytes: await exportDocx(content, { profile, fontSet }) }
}

/** What of a file's XML is not well-formed or not in the order of ECMA-376. */
export function xmlFaults({ draft, bytes }: Exported): readonly string[] {
  const faults: string[] = []
  for (const [name, part] of Object.entries(docxParts(bytes))) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue
    try {
      const root = parseXml(part)
      if (/^word\/[^/]*\.xml$/u.test(name)) faults.push(...schemaFaults(root))
    } catch (error) {
      faults.push(`${name} ${String(error)}`)
    }
  }
  return faults.map(fault => `${draft.name}: ${fault}`)
}

/** What python-docx reads otherwise than it stands in the draft. Throws where it does not open a file. */
export function pythonFaults(files: readonly Exported[]): readonly string[] {
  return textFaults(files, readByPython(files.map(({ bytes }) => bytes)))
}

/** As `pythonFaults`, by LibreOffice. */
export async function officeFaults(files: readonly Exported[]): Promise<readonly string[]> {
  return textFaults(files, await readByOffice(files.map(({ bytes }) => bytes)))
}

function textFaults(files: readonly Exported[], texts: readonly ReadText[]): readonly string[] {
  if (texts.length !== files.length) return [`${texts.length} files were read of ${files.length}`]
  return files.flatMap(({ draft }, index) => {
    const fault = textFault(texts[index] as ReadText, draft.content)
    return fault === undefined ? [] : [`${draft.name}: ${fault}`]
  })
}
