import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadTemplates, ownTemplatesFolder } from '../../../electron/service/files/templates.ts'
import { temporaryFolder } from '../../support/drafts.ts'

const template = (id: string) =>
  JSON.stringify({
    id,
    version: 1,
    name: '样例',
    genre: 'notice',
    description: '测试用。',
    fields: [],
    elements: [{ type: 'title', text: '关于植树的通知' }],
  })

it('loads what is right and says what is wrong with the rest', async () => {
  const folder = temporaryFolder()
  const files = {
    'a.json': template('one'),
    'b.json': '{ "id": ',
    'c.json': template('one'),
    'd.json': template('two').replace('notice', 'poem'),
    'template.schema.json': '{}',
    'readme.txt': 'x',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const { templates, problems } = await loadTemplates(folder)
  expect(templates.map(({ id }) => id)).toEqual(['one'])
  expect(problems).toEqual([
    expect.stringMatching(/b\.json.*不是 JSON/u),
    expect.stringMatching(/c\.json.*one/u),
    expect.stringMatching(/d\.json.*genre/u),
  ])
})

it('says where the folder is missing', async () => {
  const { templates, problems } = await loadTemplates(join(temporaryFolder(), 'none'))
  expect(templates).toEqual([])
  expect(problems).toHaveLength(1)
})

it('finds the templates that come with the program', async () => {
  expect((await loadTemplates(ownTemplatesFolder())).templates.length).toBeGreaterThanOrEqual(5)
})
