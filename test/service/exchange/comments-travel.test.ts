import { expect, it } from 'vitest'
import type { ExportOutcome } from '../../../core/contract/contract.ts'
import { type CommentPlace, commentPlaces, wordsAt } from '../../../core/document/comment.ts'
import { type Block, blockText, type DraftContent } from '../../../core/document/draft.ts'
import { exportDocx } from '../../../core/docx/export.ts'
import { withComment } from '../../../core/review/comments.ts'
import { parseFile } from '../../../electron/service/files/parse-file.ts'
import { walkEdits } from '../../review/edit-walk.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { ask, openService } from '../../support/services.ts'
import { clock } from '../files/local-clock.ts'

const id = '3f1c2b6e-0000-4000-8000-000000000007'
const begun = 1_772_000_000_000

/** Stretches of words all over a body, the same ones for the same seed; none cuts a character or a cell apart. */
function stretches(blocks: readonly Block[], seed: number): readonly CommentPlace[] {
  return blocks.flatMap((block, at) => {
    const words = [...blockText(block).matchAll(/\S{2,}/gu)]
    const [word] = words.slice((seed + at) % Math.max(1, words.length))
    if (!word) return []
    const characters = [...word[0]]
    const before = characters.slice(0, (seed * 7 + at * 3) % (characters.length - 1)).join('').length
    const held = characters.join('').slice(before)
    const length = [...held].slice(0, 1 + ((seed + at) % 6)).join('').length
    return [{ block: at, from: word.index + before, to: word.index + before + length }]
  })
}

/** A draft that was edited at random, with comments and suggestions that are told apart by what they say. */
async function edited(seed: number): Promise<DraftContent> {
  const walked = (await walkEdits(seed, 400)).content
  const content = stretches(walked.blocks, seed).reduce((draft, place, at) => {
    const comment = { id: `more${at}`, author: '何立', at: 0, text: '', ...(at % 3 === 0 && { replacement: '另写' }) }
    return withComment(draft, comment, [place])
  }, walked)
  const comments = content.comments?.map((comment, at) => ({ ...comment, text: `第${at}条`, at: begun + at * 1000 }))
  return { ...content, ...(comments && { comments }) }
}

/** What each comment says, and the words that it stands on. */
function told({ blocks, comments = [] }: DraftContent): readonly string[] {
  const places = commentPlaces(blocks)
  return comments.map(one => `${one.text}：${wordsAt(blocks, places.get(one.id) ?? [])}`).toSorted()
}

it.each([1, 2, 3, 4, 5, 6])(
  'keeps comments on their words through a restart, a package there and back, and a Word file, seed %i',
  { timeout: 60_000 },
  async seed => {
    const content = await edited(seed)
    expect(commentPlaces(content.blocks).size).toBeGreaterThan(5)
    const folder = temporaryFolder()
    const first = await openService(folder)
    await ask(first, 'draft.create', { content, id })
    await first.close()
    const [drafter, reviewer] = [await openService(folder), await openService(temporaryFolder())]
    const pack = async (from: typeof drafter) => {
      const made = (await ask(from, 'exchange.pack', { id, versions: 'none', author: '', note: '' })) as ExportOutcome
      if (made.kind !== 'download') throw new Error('no file')
      return { name: made.fileName, bytes: made.bytes }
    }

    await ask(reviewer, 'exchange.take', { file: await pack(drafter), way: 'new' })
    const there = await ask(reviewer, 'draft.open', { id })
    expect(there.content).toEqual(content)
    const block = content.blocks.findIndex(({ children }) => children.some(({ text }) => text.length > 2))
    const added = withComment(there.content, { id: 'added', author: '何立', at: begun, text: '新的' }, [
      { block, from: 0, to: 2 },
    ])
    const edits = [
      { type: 'blocks', at: 0, remove: content.blocks.length, insert: added.blocks },
      { type: 'comments', comments: added.comments },
    ]
    await ask(reviewer, 'draft.append', { id, seq: there.seq, edits })
    await ask(drafter, 'exchange.take', { file: await pack(reviewer), way: 'merge' })
    const merged = (await ask(drafter, 'draft.open', { id })).content
    expect(told(merged)).toEqual(told(added))

    const bytes = await exportDocx(merged, { reviewClock: clock })
    const read = parseFile({ reading: 'draft', name: '稿件.docx', bytes, revisions: 'suggestions' })
    expect(told(read.content)).toEqual(told(merged))
  },
)
