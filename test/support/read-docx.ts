import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** An XML element as a test reads it; text stands in `text`, joined. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

interface Building {
  name: string
  attributes: Record<string, string>
  children: Building[]
  text: string
}

/** Parses XML; throws where it is not well-formed. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser()
  const root: Building = { name: '#document', attributes: {}, children: [], text: '' }
  const stack = [root]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const node: Building = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
    }
    stack.at(-1)?.children.push(node)
    stack.push(node)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', text => {
    const top = stack.at(-1)
    if (top) top.text += text
  })
  parser.write(xml).close()
  return root.children[0] as XmlNode
}

/** The parts of a package as text. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** One part, parsed. */
export function docxPart(bytes: Uint8Array, name: string): XmlNode {
  const text = docxParts(bytes)[name]
  if (text === undefined) throw new Error(`No part ${name}`)
  return parseXml(text)
}

/** All descendants with a name, in document order. */
export function all(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** The first descendant with a name. */
export function first(node: XmlNode, name: string): XmlNode {
  const found = all(node, name)[0]
  if (!found) throw new Error(`No ${name} in ${node.name}`)
  return found
}

/** The attributes of the first descendant with a name, without their prefix. */
export function values(node: XmlNode, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(first(node, name).attributes).map(([key, value]) => [key.replace(/^w:/, ''), value]),
  )
}

/** The text of a paragraph: breaks as line feeds, tabs as tabs. */
export function paragraphText(paragraph: XmlNode): string {
  return all(paragraph, 'w:r')
    .flatMap(run => run.children)
    .map(child =>
      child.name === 'w:t' ? child.text : child.name === 'w:br' ? '\n' : child.name === 'w:tab' ? '\t' : '',
    )
    .join('')
}

/** The style with this id in a package's styles. */
export function styleOf(styles: XmlNode, id: string): XmlNode {
  const style = all(styles, 'w:style').find(node => node.attributes['w:styleId'] === id)
  if (!style) throw new Error(`No style ${id}`)
  return style
}
