import { beforeAll, describe, expect, it } from 'vitest'
import { canRender } from '../../support/libre-office.ts'
import { hasPythonDocx } from '../../support/other-readers.ts'
import { unicodeDrafts } from '../../support/unicode-drafts.ts'
import { textFault } from '../../support/wanted-text.ts'
import { pairwiseDrafts, templateDrafts, type WholeDraft } from '../../support/whole-drafts.ts'
import { type Exported, exported, officeFaults, pythonFaults, xmlFaults } from '../../support/word-out.ts'

// All profiles of every template and 10,000 drafts over Unicode are read by `npm run word-out`.

const templates = Object.entries(await templateDrafts()).map(
  ([name, content], index): WholeDraft => ({
    name,
    content,
    profile: ['general', 'gb33476', 'grid', 'reading'][index % 4] as string,
    fontSet: 'gb2312',
  }),
)

describe('a file of every template, and of every format, seal and element beside another', () => {
  let files: readonly Exported[]
  beforeAll(async () => {
    files = await Promise.all([...templates, ...pairwiseDrafts()].map(exported))
  })

  it.skipIf(!hasPythonDocx)(
    'has the text of its draft for python-docx',
    () => {
      expect(pythonFaults(files)).toEqual([])
    },
    60_000,
  )

  it.skipIf(!canRender)(
    'has the text of its draft for LibreOffice',
    async () => {
      expect(await officeFaults(files)).toEqual([])
    },
    120_000,
  )
})

describe('100 of 10,000 drafts that have each code point of Unicode once', () => {
  let files: readonly Exported[]
  beforeAll(async () => {
    // The first holds the controls, 500 halves of characters, 588 U+FFFE and U+FFFF.
    const chosen = [...Array.from({ length: 97 }, (_, at) => at * 100 + 3), 0, 500, 588]
    files = await Promise.all([...unicodeDrafts(10_000, 1, chosen)].map(exported))
  })

  it('are well-formed and in the order of the schema', () => {
    expect(files).toHaveLength(100)
    expect(files.flatMap(xmlFaults)).toEqual([])
  })

  it.skipIf(!hasPythonDocx)(
    'have the text of their drafts for python-docx',
    () => {
      expect(pythonFaults(files)).toEqual([])
    },
    60_000,
  )

  it.skipIf(!canRender)(
    'have the text of their drafts for LibreOffice, where every tenth is read',
    async () => {
      expect(await officeFaults(files.filter((_, at) => at % 10 === 0 || at > 96))).toEqual([])
    },
    120_000,
  )

  it('have all of Unicode between them', () => {
    const seen = new Set<number>()
    for (const { content } of unicodeDrafts(1_000, 2)) {
      const texts = [...content.blocks.flatMap(({ children }) => children), ...Object.values(content.fields)]
      for (const text of texts) {
        for (const character of typeof text === 'string' ? text : text.text)
          seen.add(character.codePointAt(0) as number)
      }
    }
    expect(seen.size).toBe(0x110000)
  })
})

it('tells a word that is missing, one too many, and one at another place', () => {
  const content = templates.find(({ name }) => name === 'speech')?.content as WholeDraft['content']
  const body = content.blocks.map(block => block.children.map(run => run.text).join('')).join('\n')
  expect(textFault({ body, frames: ['2.5 分'] }, content)).toBeUndefined()
  expect(textFault({ body: body.replace('同志', ''), frames: [] }, content)).toContain('the body is not there')
  expect(textFault({ body: `${body}再`, frames: [] }, content)).toContain('around the body there is “再”')
  expect(textFault({ body, frames: ['再'] }, content)).toContain('around the body there is “再”')
  expect(textFault({ body: body.slice(1) + body.slice(0, 1), frames: [] }, content)).toContain('from character')
})
