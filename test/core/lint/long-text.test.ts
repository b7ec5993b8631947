import { expect, it } from 'vitest'
import { draftVersion, textBlock } from '../../../core/document/draft.ts'
import { lintDraft } from '../../../core/lint/linter.ts'
import type { LintBlock } from '../../../core/lint/rule.ts'

const length = 30_000

/** Many times what a draft of that length takes; a rule whose cost grows by the square takes longer. */
const longest = 4_000

function repeated(text: string): string {
  return text.repeat(Math.ceil(length / text.length))
}

function paragraph(text: string): readonly LintBlock[] {
  return [{ type: 'paragraph', text }]
}

/** Texts on which an expression that backtracks or a search for each match would go through the whole again and again. */
const hardTexts: Readonly<Record<string, readonly LintBlock[]>> = {
  'blanks behind a request': paragraph(`请${repeated(' ')}。`),
  'blanks behind 附件': [
    { type: 'paragraph', text: `附件${repeated(' ')}名单` },
    { type: 'attachmentNote', text: `附件：名单${repeated('。')}甲` },
  ],
  'blanks between characters': paragraph(`${repeated('汉 ')}，。`),
  'blanks to the end of a line': paragraph(`甲 乙，${repeated(' ')}\n`),
  'stops in a title': [{ type: 'title', text: `关${repeated('。')}于` }],
  'blanks and colons behind a recipient': [{ type: 'mainRecipient', text: `各镇${repeated('：')}甲` }],
  'stops in a heading': [{ type: 'heading', level: 1, text: repeated('。') }],
  'brackets that close as other marks': [...paragraph(repeated('（')), ...paragraph(repeated('》'))],
  'title marks that do not close': paragraph(`《甲${repeated('<')}${repeated('》')}`),
  'quotations with a slip between': paragraph(repeated('“布署”的的')),
  'documents relied on': paragraph(repeated('2015年按照《信访条例》办')),
  'documents issued': paragraph(repeated('印发《党政机关公文处理条例》')),
  'stars for numbers': paragraph(repeated('一**元')),
  'numbers without a total': paragraph(repeated('3件，已')),
  'series that begin anew': paragraph(repeated('第一，')),
  'attachments named and listed': [
    ...paragraph(repeated('《报送清单》（附件2）')),
    { type: 'attachmentNote', text: `附件：${repeated('1. 名单 ')}` },
  ],
  'headings without text': Array.from(
    { length: 5_000 },
    (): LintBlock => ({ type: 'heading', level: 1, text: '一、重点任务' }),
  ),
  'blank lines': Array.from({ length }, (): LintBlock => ({ type: 'paragraph', text: '' })),
}

it.each(Object.entries(hardTexts))('goes through %s in a time that grows with the text alone', (_name, blocks) => {
  const content = {
    version: draftVersion,
    genre: 'notice',
    fields: {},
    blocks: blocks.map(({ type, text, level }) => textBlock(type, text, level)),
  } as const
  const start = performance.now()
  const { failures } = lintDraft(content)
  expect(failures).toEqual([])
  expect(performance.now() - start).toBeLessThan(longest)
})
