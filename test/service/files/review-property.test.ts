import { expect, it } from 'vitest'
import { type Comment, commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import { type Block, blockText, type DraftContent, draftVersion, textBlock } from '../../../core/document/draft.ts'
import { tableBlock } from '../../../core/document/table.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { withComment } from '../../../core/review/comments.ts'
import { acceptSuggestion } from '../../../core/review/suggestions.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { clock } from './local-clock.ts'

const rounds = Number(process.env.REVIEW_ROUNDS ?? 80)

/** Numbers that look like chance and are the same in every run. */
function numbers(seed: number) {
  let state = seed * 7919 + 1
  return (count: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % count
  }
}

type Next = ReturnType<typeof numbers>

const characters = [...'各地要抓紧落实资金，确保按期开工。𠮷好2026年—“一”站 a<&>']
const words = (next: Next, most: number) =>
  Array.from({ length: 1 + next(most) }, () => characters[next(characters.length)]).join('')

/** A paragraph that is no blank, does not begin or end with one, and no two alike. */
function paragraph(next: Next, at: number): Block {
  const text = `第${at}段${words(next, 40)}完。`
  const cut = next(text.length)
  if (next(3) > 0) return textBlock('paragraph', text)
  return {
    type: 'paragraph',
    children: [{ text: text.slice(0, cut).toWellFormed() }, { text: text.slice(cut).toWellFormed(), bold: true }],
  }
}

function draft(next: Next): DraftContent {
  const body = Array.from({ length: 3 + next(5) }, (_, at): Block => {
    const kind = next(8)
    if (kind === 0) return textBlock('heading', `一、${words(next, 6)}头${at}`, 1)
    if (kind === 1)
      return tableBlock([
        ['乡镇', `数${at}`],
        [words(next, 5).trim() || '甲', `值${at}`],
      ])
    return paragraph(next, at)
  })
  const title = `关于${words(next, 30).trim()}工作的通知`
  return { version: draftVersion, genre: 'notice', fields: {}, blocks: [textBlock('title', title), ...body] }
}

function isInsideCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000
}

/** Places from one paragraph to a later one, or within one; none where they would cut a character or a cell apart. */
function places(next: Next, blocks: readonly Block[]) {
  const block = next(blocks.length)
  const text = blockText(blocks[block] as Block)
  const from = next(text.length)
  const isLong =
    next(5) === 0 && blocks[block + 1] && [blocks[block], blocks[block + 1]].every(one => one?.type !== 'table')
  const to = isLong ? text.length : Math.min(text.length, from + 1 + next(8))
  const below = blockText(blocks[block + 1] ?? textBlock('paragraph', ''))
  const end = isLong ? 1 + next(below.length) : 0
  if (isInsideCharacter(text, from) || isInsideCharacter(text, to) || isInsideCharacter(below, end)) return []
  if (blocks[block]?.type === 'table' && /[\t\n]/.test(text.slice(from, to))) return []
  return [{ block, from, to }, ...(isLong ? [{ block: block + 1, from: 0, to: end }] : [])]
}

const people = ['李岩', '王 & 明', '', 'John "Q" Smith']

function reviewed(next: Next): DraftContent {
  let content = draft(next)
  for (let at = 0; at < 6; at++) {
    const isSuggestion = next(2) === 0
    const replacement = next(4) === 0 ? '' : words(next, 10)
    const made: Comment = {
      id: `c${at}`,
      author: people[next(people.length)] ?? '',
      at: 1_700_000_000_000 + at * 1000 + next(1_000) * 100_000,
      text: isSuggestion && next(2) === 0 ? '' : `说${at}${words(next, 12)}\n${words(next, 5)}`,
      quote: '',
      ...(isSuggestion && { replacement }),
    }
    content = withComment(content, made, places(next, content.blocks))
  }
  const comments = (content.comments ?? []).map((comment): Comment => {
    const replies = Array.from({ length: next(3) }, (_, at) => ({
      author: '赵',
      at: comment.at + at * 1000,
      text: words(next, 9),
    }))
    const kinds = comment.replacement === undefined ? (['resolved'] as const) : (['refused'] as const)
    const outcome = { kind: kinds[0], author: '钱', at: comment.at + 60_000 }
    return { ...comment, ...(replies.length > 0 && { replies }), ...(next(4) === 0 && { outcome }) }
  })
  return { ...content, comments }
}

/** What a suggestion without words of its own comes to: the whole text once it is accepted. */
function effect(content: DraftContent, { id }: Comment): string {
  return acceptSuggestion(content, id, '', 0).blocks.map(blockText).join('\n')
}

/** What is to come back: a suggestion that says nothing by what it does, everything else as it was. */
function told(content: DraftContent) {
  const standing = commentPlaces(content.blocks)
  return (content.comments ?? [])
    .map(comment => {
      const { id, quote, ...said } = comment
      const isBare = comment.replacement !== undefined && !comment.outcome && comment.text === '' && !comment.replies
      if (isBare) return { author: said.author, at: said.at, effect: effect(content, comment) }
      const own = standing.get(id) ?? []
      return { ...said, places: own, words: wordsAt(content.blocks, own) }
    })
    .toSorted((a, b) => a.at - b.at)
}

it(`comes back whole from a Word file, over ${rounds} drafts`, { timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const content = reviewed(numbers(seed))
    const bytes = await exportDocx(content, { reviewClock: clock })
    const read = parseFile({ reading: 'draft', name: '稿件.docx', bytes, revisions: 'suggestions', genre: 'notice' })
    expect({ seed, blocks: read.content.blocks.map(blockText) }).toEqual({
      seed,
      blocks: content.blocks.map(blockText),
    })
    expect({ seed, told: told(read.content) }).toEqual({ seed, told: told(content) })
  }
})
