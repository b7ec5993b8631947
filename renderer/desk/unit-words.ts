/** Shorter words would excuse too much, longer ones are no words; more of them slow checking down. */
export const wordBounds = { shortest: 2, longest: 50, most: 5000 } as const

/** What adding words came to. */
export interface WordAddition {
  readonly words: readonly string[]
  readonly added: number
  /** There before, or twice among the new ones. */
  readonly known: number
  /** Too short or too long. */
  readonly refused: readonly string[]
  /** Left out because the list is full. */
  readonly overflow: number
}

/** The words of a list that a person typed or pasted: a line each, or separated by marks. Blanks at the ends go. */
export function typedWords(text: string): readonly string[] {
  return split(text, /[\r\n\t、，,；;]+/u)
}

/** The words of a text file: a line each. */
export function fileWords(text: string): readonly string[] {
  return split(text, /[\r\n]+/u)
}

/** Adds words to a list, each once. */
export function addWords(words: readonly string[], incoming: readonly string[]): WordAddition {
  const all = new Set(words)
  const refused: string[] = []
  let known = 0
  let overflow = 0
  for (const word of incoming) {
    const { length } = [...word]
    if (all.has(word)) known++
    else if (length < wordBounds.shortest || length > wordBounds.longest) refused.push(word)
    else if (all.size >= wordBounds.most) overflow++
    else all.add(word)
  }
  return { words: [...all], added: all.size - words.length, known, refused, overflow }
}

/** What adding came to, in one or two sentences. */
export function additionSentence({ added, known, refused, overflow }: WordAddition): string {
  const parts = [added > 0 ? `已加入 ${added} 个词。` : '没有加入新词。']
  if (known > 0) parts.push(`${known} 个已在词库中。`)
  if (refused.length > 0) {
    const shown = refused.slice(0, 3).map(word => `「${[...word].slice(0, 10).join('')}」`)
    const rest = refused.length > shown.length ? '等' : ''
    parts.push(
      `${shown.join('')}${rest} ${refused.length} 个没有加入，每个词应为 ${wordBounds.shortest}–${wordBounds.longest} 字。`,
    )
  }
  if (overflow > 0)
    parts.push(`词库最多 ${wordBounds.most.toLocaleString('zh-CN')} 个词，另有 ${overflow} 个没有加入。`)
  return parts.join('')
}

/** Largest word list that is read, in bytes. */
const largestList = 2_000_000

/** The text of a word list: UTF-8, UTF-16 with its mark, or GB18030. Throws Error with a Chinese sentence. */
export function decodeList(name: string, bytes: Uint8Array): string {
  if (bytes.length > largestList) throw new Error(`「${name}」超过 2 MB，不像一份词表；请拆成几份再导入。`)
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  for (const encoding of isWide ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // Not this encoding: the next is tried.
    }
  }
  throw new Error(`「${name}」不是文本文件；请另存为 .txt 再导入。`)
}

function split(text: string, separator: RegExp): readonly string[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(separator)
    .map(word => word.trim())
    .filter(word => word !== '')
}
