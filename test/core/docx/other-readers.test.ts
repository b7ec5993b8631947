import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../../core/docx/export.ts'
import { canRender } from '../../support/libre-office.ts'
import { hasPythonDocx, type ReadText, readByOffice, readByPython } from '../../support/other-readers.ts'
import { textFault } from '../../support/wanted-text.ts'
import { pairwiseDrafts, templateDrafts, type WholeDraft } from '../../support/whole-drafts.ts'

/** Every template, and every format, seal and element that may stand beside another; the whole is `npm run word-out`. */
const drafts: readonly WholeDraft[] = [
  ...Object.entries(await templateDrafts()).map(([name, content], index) => ({
    name,
    content,
    profile: ['general', 'gb33476', 'grid', 'reading'][index % 4] as string,
    fontSet: 'gb2312' as const,
  })),
  ...pairwiseDrafts(),
]
const files = () =>
  Promise.all(drafts.map(({ content, profile, fontSet }) => exportDocx(content, { profile, fontSet })))

function faultsOf(texts: readonly ReadText[]): readonly string[] {
  expect(texts).toHaveLength(drafts.length)
  return drafts.flatMap(({ name, content }, index) => {
    const fault = textFault(texts[index] as ReadText, content)
    return fault === undefined ? [] : [`${name}: ${fault}`]
  })
}

describe('the text of a file as other programs read it', () => {
  it.skipIf(!hasPythonDocx)(
    'is that of the draft for python-docx',
    async () => {
      expect(faultsOf(readByPython(await files()))).toEqual([])
    },
    60_000,
  )

  it.skipIf(!canRender)(
    'is that of the draft for LibreOffice',
    async () => {
      expect(faultsOf(await readByOffice(await files()))).toEqual([])
    },
    120_000,
  )
})

it('tells a word that is missing, one too many, and one at another place', () => {
  const content = drafts.find(({ name }) => name === 'speech')?.content as WholeDraft['content']
  const body = content.blocks.map(block => block.children.map(run => run.text).join('')).join('\n')
  expect(textFault({ body, frames: ['2.5 分'] }, content)).toBeUndefined()
  expect(textFault({ body: body.replace('同志', ''), frames: [] }, content)).toContain('the body is not there')
  expect(textFault({ body: `${body}再`, frames: [] }, content)).toContain('around the body there is “再”')
  expect(textFault({ body, frames: ['再'] }, content)).toContain('around the body there is “再”')
  expect(textFault({ body: body.slice(1) + body.slice(0, 1), frames: [] }, content)).toContain('from character')
})
