import type { Span } from '../span.ts'

/** What is looked for in a text. */
export interface Query {
  readonly text: string
  /** 正则表达式: `text` is a regular expression of the Unicode kind. */
  readonly isExpression: boolean
  /** 区分大小写. */
  readonly matchesCase: boolean
  /** 区分全角、半角: Ａ and A, （ and ( are different. */
  readonly matchesWidth: boolean
}

/** A place that a query fits, never empty, with what the groups of an expression took. */
export interface Match extends Span {
  readonly groups?: readonly (string | undefined)[]
}

/** Every place of a text that a query fits, in order and apart from each other. Throws SyntaxError for a bad expression. */
export function findAll(text: string, query: Query): readonly Match[] {
  if (query.text === '') return []
  return query.isExpression ? byExpression(text, expressionOf(query)) : byWords(text, query)
}

/** The expression of a query. Throws SyntaxError where it is none. */
export function expressionOf(query: Pick<Query, 'text' | 'matchesCase'>): RegExp {
  return new RegExp(query.text, query.matchesCase ? 'gu' : 'giu')
}

/** What takes the place of a match: in expressions $1 to $99, $& and $$ stand for groups, the match and the sign itself. */
export function replacementFor(match: Match, text: string, replacement: string): string {
  if (!match.groups) return replacement
  const { groups } = match
  return replacement.replace(/\$(\$|&|\d{1,2})/g, (sign, name: string) => {
    if (name === '$') return '$'
    if (name === '&') return text.slice(match.from, match.to)
    const at = Number(name)
    return at >= 1 && at <= groups.length ? (groups[at - 1] ?? '') : sign
  })
}

function byWords(text: string, query: Query): readonly Match[] {
  const wanted = folded(query.text, query)
  const where = folded(text, query)
  const found: Match[] = []
  for (let at = where.indexOf(wanted); at !== -1; at = where.indexOf(wanted, at + wanted.length)) {
    found.push({ from: at, to: at + wanted.length })
  }
  return found
}

function byExpression(text: string, expression: RegExp): readonly Match[] {
  const found: Match[] = []
  for (const match of text.matchAll(expression)) {
    const [words, ...groups] = match
    if (words !== '') found.push({ from: match.index, to: match.index + words.length, groups })
  }
  return found
}

/** The text without the differences that do not count, of the same length in UTF-16 units. */
export function folded(
  text: string,
  { matchesCase, matchesWidth }: Pick<Query, 'matchesCase' | 'matchesWidth'>,
): string {
  const narrow = matchesWidth ? text : text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, narrowed)
  if (matchesCase) return narrow
  const lower = narrow.toLowerCase()
  // İ and a few others grow when they turn small.
  return lower.length === narrow.length ? lower : narrow.replace(/[A-Z]/g, letter => letter.toLowerCase())
}

function narrowed(character: string): string {
  const code = character.charCodeAt(0)
  return code === 0x3000 || code === 0xa0 ? ' ' : String.fromCharCode(code - 0xfee0)
}
