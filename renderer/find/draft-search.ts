import { Editor, Range, type RangeRef } from 'slate'
import { type Block, blockText } from '../../core/document/draft.ts'
import { expressionOf, findAll, type Match, type Query } from '../../core/text/search/query.ts'
import { offsetAt } from '../editor/caret-block.ts'
import type { DraftEditorModel } from '../editor/slate-types.ts'
import type { ExpressionClient } from './expression-client.ts'

/** A match and the index of its block as the draft stands. */
export interface PlacedMatch extends Match {
  readonly block: number
}

/** What of a session takes part. */
export interface SearchedDraft {
  readonly editor: DraftEditorModel
  readonly blocks: readonly Block[]
}

const none: readonly Match[] = []
const badExpression = '这个正则表达式不完整，无法查找；请检查括号、方括号和反斜杠。'
const slowExpression = '这个正则表达式要算的步数太多，已停止查找；请把它写得具体一些，少用嵌套的 + 和 *。'

/**
 * The matches of one query in one draft. Blocks do not change, so each is searched once: words at once, expressions in
 * another thread.
 */
export class DraftSearch {
  readonly draft: SearchedDraft
  readonly query: Query
  readonly #expressions: ExpressionClient
  readonly #found = new WeakMap<Block, readonly Match[]>()
  /** A sentence, where the query cannot be searched for. */
  trouble: string | null = null

  constructor(draft: SearchedDraft, query: Query, expressions: ExpressionClient) {
    this.draft = draft
    this.query = query
    this.#expressions = expressions
    this.trouble = query.isExpression && query.text !== '' && !isExpression(query) ? badExpression : null
  }

  /** The matches of a block; of one that an expression has not been applied to yet, none. */
  of(block: Block): readonly Match[] {
    const known = this.#found.get(block)
    if (known || this.query.isExpression || this.query.text === '') return known ?? none
    const found = insideCells(block, findAll(blockText(block), this.query))
    this.#found.set(block, found)
    return found
  }

  /** Applies an expression to the blocks that it was not applied to. False where that was given up. */
  async complete(): Promise<boolean> {
    const { query } = this
    if (!query.isExpression || query.text === '' || this.trouble) return true
    const blocks = this.draft.blocks.filter(block => !this.#found.has(block))
    if (blocks.length === 0) return true
    const matches = await this.#expressions.search(blocks.map(blockText), query)
    if (!matches) {
      this.trouble = slowExpression
      return false
    }
    for (const [at, block] of blocks.entries()) this.#found.set(block, insideCells(block, matches[at] ?? none))
    return true
  }

  /** All matches in the order of the draft, inside `scope` where there is one. */
  all(scope: RangeRef | null): readonly PlacedMatch[] {
    if (this.trouble) return []
    const { editor, blocks } = this.draft
    const range = scope?.current
    const [from, to] = range ? Range.edges(range) : Editor.edges(editor, [])
    const [first, last] = [from.path[0] as number, to.path[0] as number]
    const start = offsetAt(editor, from.path, from.offset)
    const end = offsetAt(editor, to.path, to.offset)
    const found: PlacedMatch[] = []
    for (let block = first; block <= last; block++) {
      for (const match of this.of(blocks[block] as Block)) {
        if (block === first && match.from < start) continue
        if (block === last && match.to > end) break
        found.push({ ...match, block })
      }
    }
    return found
  }
}

/** The text of a table parts its cells by marks that nobody typed. */
function insideCells(block: Block, matches: readonly Match[]): readonly Match[] {
  if (block.type !== 'table') return matches
  const text = blockText(block)
  return matches.filter(({ from, to }) => !/[\t\n\v]/.test(text.slice(from, to)))
}

function isExpression(query: Query): boolean {
  try {
    expressionOf(query)
    return true
  } catch {
    return false
  }
}
