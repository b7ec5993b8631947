import { readXml } from './xml.ts'
import type { ZipPackage } from './zip.ts'

/** A field of Word that is being read, e.g. PAGE. */
interface OpenField {
  instruction: string
}

const pageFields = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu
const aroundNumbers = /[\s\p{P}\p{S}]|第|页|共|总|page|of/giu

/** Whether a header or footer (页眉、页脚) holds text of its own: more than a page number and what frames it. */
export function holdsOwnText(zip: ZipPackage, part: string, file: string): boolean {
  let text = ''
  let isText = false
  let isInstruction = false
  const fields: OpenField[] = []
  readXml(zip, part, file, {
    open(name, tag) {
      if (!tag.isWord) return
      isText = name === 't'
      isInstruction = name === 'instrText'
      if (name === 'fldSimple') fields.push({ instruction: tag.attribute('instr') ?? '' })
      if (name !== 'fldChar') return
      if (tag.attribute('fldCharType') === 'begin') fields.push({ instruction: '' })
      if (tag.attribute('fldCharType') === 'end') fields.pop()
    },
    close(name, tag) {
      isText = false
      isInstruction = false
      if (tag.isWord && name === 'fldSimple') fields.pop()
    },
    text(piece) {
      const field = fields.at(-1)
      if (isInstruction && field) field.instruction += piece
      if (isText && !fields.some(({ instruction }) => pageFields.test(instruction))) text += piece
    },
  })
  return text.replace(aroundNumbers, '') !== ''
}
