/** Attributes of an XML element. Values must hold no markup: they are numbers and names of this program's own tables. */
export type Attributes = Readonly<Record<string, string | number>>

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** One XML element as text. */
export function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')
  return children.length === 0 ? `<${name}${head}/>` : `<${name}${head}>${children.join('')}</${name}>`
}

/** A whole part of a package whose root is in WordprocessingML's namespace. */
export function part(root: string, children: readonly string[]): string {
  return declaration + element(root, { 'xmlns:w': main }, children)
}
