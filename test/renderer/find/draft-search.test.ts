import { Editor } from 'slate'
import { describe, expect, it, vi } from 'vitest'
import { findAll, type Query } from '../../../core/text/search/query.ts'

vi.mock('../../../renderer/find/find.ts', () => ({}))

const { DraftSearch } = await import('../../../renderer/find/draft-search.ts')
const { ExpressionClient } = await import('../../../renderer/find/expression-client.ts')
const { replaceMatches } = await import('../../../renderer/find/replace.ts')
const { block, editorOf, textOf } = await import('../editor/build-editor.ts')

type Reply = import('../../../renderer/find/expression-worker.ts').ExpressionReply
type Worker = import('../../../renderer/find/expression-client.ts').SearchWorker

const query = (text: string, isExpression = false): Query => ({
  text,
  isExpression,
  matchesCase: false,
  matchesWidth: false,
})

/** A worker that answers at once, or never where `isStuck`. */
function client(isStuck = false) {
  const ended = { count: 0 }
  const create = (): Worker => {
    const worker: Worker = {
      onmessage: null,
      onerror: null,
      terminate: () => void ended.count++,
      postMessage({ id, texts, query }) {
        const data: Reply = { id, matches: texts.map(text => findAll(text, query)) }
        if (!isStuck) queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent<Reply>))
      },
    }
    return worker
  }
  return { expressions: new ExpressionClient(create), ended }
}

function draft(...texts: readonly string[]) {
  const { editor } = editorOf(...texts.map(text => block('paragraph', text)))
  return {
    editor,
    composing: null,
    get blocks() {
      return editor.children as ReturnType<typeof block>[]
    },
  }
}

describe('searching a draft', () => {
  it('finds words in all blocks and inside bounds that follow the text', () => {
    const one = draft('推进，推进', '不推进')
    const search = new DraftSearch(one, query('推进'), client().expressions)
    expect(search.all(null)).toHaveLength(3)
    const scope = Editor.rangeRef(one.editor, {
      anchor: { path: [0, 0], offset: 3 },
      focus: { path: [1, 0], offset: 2 },
    })
    expect(search.all(scope).map(({ block, from }) => [block, from])).toEqual([[0, 3]])
  })

  it('finds by expressions in another thread', async () => {
    const one = draft('2026年', '没有', '5年')
    const search = new DraftSearch(one, query('\\d+', true), client().expressions)
    expect(search.all(null)).toEqual([])
    expect(await search.complete()).toBe(true)
    expect(search.all(null)).toHaveLength(2)
  })

  it('says what is wrong with an expression, and ends one that takes too long', async () => {
    expect(new DraftSearch(draft('文'), query('(', true), client().expressions).trouble).toContain('正则表达式')
    vi.useFakeTimers()
    const { expressions, ended } = client(true)
    const search = new DraftSearch(draft('一'.repeat(40)), query('(一+)+$', true), expressions)
    const done = search.complete()
    await vi.advanceTimersByTimeAsync(2_100)
    expect(await done).toBe(false)
    expect(search.trouble).toContain('步数太多')
    expect(ended.count).toBe(1)
    vi.useRealTimers()
  })
})

describe('replacing', () => {
  it('all is one undo step, with groups', async () => {
    const one = draft('7月5日至8月1日', '9月2日')
    const search = new DraftSearch(one, query('(\\d+)月(\\d+)日', true), client().expressions)
    await search.complete()
    expect(replaceMatches(one, search.all(null), '$1.$2')).toBe(3)
    expect(textOf(one.editor)).toBe('7.5至8.1\n9.2')
    one.editor.undo()
    expect(textOf(one.editor)).toBe('7月5日至8月1日\n9月2日')
  })

  it('of thousands of places in 50,000 characters comes at once', () => {
    const one = draft(
      ...Array.from(
        { length: 1_000 },
        () => '抓落实要在实处用力，在细处着手，在真处见效，确保各项任务如期完成，不留尾巴。在在在在。',
      ),
    )
    const search = new DraftSearch(one, query('在'), client().expressions)
    const start = performance.now()
    expect(replaceMatches(one, search.all(null), '于')).toBe(7_000)
    expect(performance.now() - start).toBeLessThan(1_000)
    one.editor.undo()
    expect(textOf(one.editor)).toContain('在在在在')
  })
})
