import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  blockSchema,
  draftContentSchema,
  draftEditSchema,
  parseDraftContent,
} from '../../../core/contract/draft-schema.ts'
import { insertion, speech } from '../../support/drafts.ts'

it('reads what it wrote, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), paragraphs => {
      const draft = speech('题', ...paragraphs)
      expect(parseDraftContent(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    }),
  )
})

it('answers draft-too-new for a draft of a newer program', () => {
  expect(() => parseDraftContent({ version: 4, paper: [] })).toThrow(expect.objectContaining({ code: 'draft-too-new' }))
})

it.each([
  ['no blocks', { version: 1, genre: 'speech', fields: {} }],
  ['an unknown genre', { ...speech('题'), genre: 'poem' }],
  ['an unknown block', { ...speech('题'), blocks: [{ type: 'video', children: [{ text: '' }] }] }],
  ['a block without text', { ...speech('题'), blocks: [{ type: 'paragraph', children: [] }] }],
  ['nested blocks', { ...speech('题'), blocks: [{ type: 'paragraph', children: [{ children: [{ text: '' }] }] }] }],
  ['a level of 5', { ...speech('题'), blocks: [{ type: 'heading', level: 5, children: [{ text: '' }] }] }],
  ['a text beyond the limit', speech('题'.repeat(1_000_001))],
  ['a field that is no text', { ...speech('题'), fields: { signatory: ['王五'] } }],
])('refuses a draft with %s', (_, draft) => {
  expect(draftContentSchema.safeParse(draft).success).toBe(false)
})

it('drops properties that it does not know and levels where there is no heading', () => {
  const block = { type: 'paragraph', level: 2, id: 7, children: [{ text: '文', italic: true }] }
  expect(blockSchema.parse(block)).toEqual({ type: 'paragraph', children: [{ text: '文' }] })
  expect(blockSchema.parse({ type: 'heading', children: [{ text: '一、' }] })).toMatchObject({ level: 1 })
})

it.each([
  { ...insertion(0, '一'), at: -1 },
  { ...insertion(0, '一'), at: 0.5 },
  { ...insertion(0, '一'), remove: Number.NaN },
  { type: 'script', run: 'x' },
])('refuses the edit %o', edit => {
  expect(draftEditSchema.safeParse(edit).success).toBe(false)
})
