import type { XmlNode } from './read-docx.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/gu, mark => escapes[mark] as string)

/** Elements that begin a line, so that a change shows where it is. */
const onLines = new Set(['w:body', 'w:p', 'w:tbl', 'w:tr', 'w:tc', 'w:sectPr'])

/** XML in one spelling: attributes by name, namespaces left out, an element of the text a line. */
export function normalXml(node: XmlNode): string {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !/^(?:xmlns|mc:)/u.test(name))
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  const inner = escaped(node.text) + node.children.map(normalXml).join('')
  const line = onLines.has(node.name) ? '\n' : ''
  return inner === ''
    ? `${line}<${node.name}${attributes}/>`
    : `${line}<${node.name}${attributes}>${inner}</${node.name}>`
}
