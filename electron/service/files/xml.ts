import { TextDecoder } from 'node:util'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ServiceError } from '../../../core/contract/errors.ts'
import type { ZipPackage } from './zip.ts'

/** What is told of an XML part while it is read. Names are local names; `isWord` holds in WordprocessingML's namespaces. */
export interface XmlListener {
  open?(name: string, tag: XmlTag): void
  close?(name: string, tag: Pick<XmlTag, 'isWord'>): void
  text?(text: string): void
}

/** An opened element. */
export interface XmlTag {
  readonly isWord: boolean
  readonly uri: string
  /** The value of an attribute by its local name, whatever its namespace. */
  attribute(name: string): string | undefined
}

const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/**
 * What one part may hold. Memory that grows in large steps ends the whole program and not the thread alone, so that a part
 * which would need it is refused before: `deepest` in elements, `pending` in characters of one text, tag or comment.
 */
export const xmlCaps = { deepest: 1_000, elements: 2_000_000, attributes: 1_000, pending: 4_000_000 } as const

/**
 * Streams an XML part of a package. A DOCTYPE, an undeclared entity, a name outside any namespace or any other fault
 * of form ends in file-damaged, more than `xmlCaps` in file-too-large: nothing is expanded, nothing outside the package is
 * read.
 */
export function readXml(zip: ZipPackage, part: string, file: string, listener: XmlListener): void {
  const damaged = (cause?: unknown) => new ServiceError('file-damaged', file, { cause })
  const tooLarge = () => new ServiceError('file-too-large', file)
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let elements = 0
  let attributes = 0
  let pending = 0
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('attribute', () => {
    if (++attributes > xmlCaps.attributes) throw tooLarge()
  })
  parser.on('opentag', tag => {
    pending = 0
    attributes = 0
    if (++elements > xmlCaps.elements) throw tooLarge()
    if (++depth > xmlCaps.deepest) throw damaged()
    listener.open?.(tag.local, tagOf(tag))
  })
  parser.on('closetag', tag => {
    pending = 0
    depth--
    listener.close?.(tag.local, { isWord: wordNamespaces.has(tag.uri) })
  })
  parser.on('text', text => listener.text?.(text))
  parser.on('cdata', text => listener.text?.(text))
  parser.on('error', error => {
    throw damaged(error)
  })
  let decoder: TextDecoder | undefined
  try {
    zip.read(part, chunk => {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      const text = decoder.decode(chunk, { stream: true })
      pending += text.length
      if (pending > xmlCaps.pending) throw tooLarge()
      parser.write(text)
    })
    if (decoder) parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    throw error instanceof ServiceError ? error : damaged(error)
  }
}

function tagOf(tag: SaxesTagNS): XmlTag {
  return {
    isWord: wordNamespaces.has(tag.uri),
    uri: tag.uri,
    attribute: name => {
      for (const attribute of Object.values(tag.attributes)) if (attribute.local === name) return attribute.value
      return undefined
    },
  }
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(chunk.subarray(0, 200))
  const declared = /^<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/u.exec(head)?.[1]?.toLowerCase()
  // A part that declares UTF-16 but is readable as single bytes is UTF-8 in truth.
  return !declared || declared.startsWith('utf-16') ? 'utf-8' : declared
}
