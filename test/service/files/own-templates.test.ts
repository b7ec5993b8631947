import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTemplateStore } from '../../../electron/service/files/own-templates.ts'
import { readTemplate } from '../../../electron/service/files/templates.ts'
import { temporaryFolder } from '../../support/drafts.ts'

const template = (id: string, name = '植树通知') => ({
  id,
  version: 1,
  name,
  genre: 'notice',
  description: '春季植树用。',
  fields: [{ id: 'place', label: '地点', required: true }],
  elements: [{ type: 'title', text: '关于在{{place}}植树的通知' }],
})

function store() {
  const data = temporaryFolder()
  const folder = join(data, 'templates')
  return { folder, store: openTemplateStore('templates', folder) }
}

it('keeps a template, lists it first, and finds it again', async () => {
  const { folder, store: first } = store()
  await first.save(template('tree'), false)
  const list = await openTemplateStore('templates', folder).list()
  expect(list.own).toEqual(['tree'])
  expect(list.templates[0]).toEqual(template('tree'))
  expect(list.templates.length).toBeGreaterThan(26)
  expect(readdirSync(folder)).toEqual(['template-tree.json'])
})

it('asks before it replaces, also where ids differ in case alone, and keeps one file', async () => {
  const { folder, store: templates } = store()
  await templates.save(template('tree'), false)
  await expect(templates.save(template('Tree', '另一个'), false)).rejects.toMatchObject({ code: 'template-exists' })
  await expect(templates.save(template('notice'), false)).rejects.toMatchObject({ code: 'template-exists' })
  await templates.save(template('tree', '改过的'), true)
  expect((await templates.list()).templates[0]?.name).toBe('改过的')
  expect(readdirSync(folder)).toHaveLength(1)
})

it('lists the others beside a broken one, and never writes over it', async () => {
  const { folder, store: templates } = store()
  await templates.save(template('tree'), false)
  writeFileSync(join(folder, 'template-moss.json'), '{ broken')
  await templates.save(template('moss'), false)
  const { own, problems } = await templates.list()
  expect(own.toSorted()).toEqual(['moss', 'tree'])
  expect(problems).toEqual([expect.stringMatching(/template-moss\.json.*不是 JSON/u)])
  expect(readFileSync(join(folder, 'template-moss.json'), 'utf8')).toBe('{ broken')
})

it('puts a template of the program back once the own one with its id is deleted', async () => {
  const { store: templates } = store()
  await templates.save(template('notice', '本局通知'), true)
  expect((await templates.list()).templates.filter(({ id }) => id === 'notice').map(({ name }) => name)).toEqual([
    '本局通知',
  ])
  await templates.remove('notice')
  expect((await templates.list()).templates.find(({ id }) => id === 'notice')?.name).toBe('通知')
  await expect(templates.remove('notice')).rejects.toMatchObject({ code: 'template-not-found' })
})

it('keeps two templates that are saved at once', async () => {
  const { folder, store: templates } = store()
  await Promise.allSettled([templates.save(template('tree'), false), templates.save(template('tree'), false)])
  await Promise.all([templates.save(template('oak'), false), templates.save(template('elm'), false)])
  expect(readdirSync(folder)).toHaveLength(3)
})

it.each([
  ['an unknown genre', { ...template('tree'), genre: 'poem' }, 'genre'],
  ['a field that is not declared', { ...template('tree'), fields: [] }, 'place'],
  ['no elements', { ...template('tree'), elements: [] }, 'elements'],
  ['a path for an id', template('../tree'), 'id'],
])('refuses %s and says where', async (_, value, place) => {
  const { store: templates } = store()
  await expect(templates.save(value, false)).rejects.toMatchObject({
    code: 'template-refused',
    message: expect.stringContaining(place),
  })
})

it('refuses a template of more than one megabyte', async () => {
  const elements = Array.from({ length: 100 }, () => ({ type: 'paragraph', text: '长'.repeat(10_000) }))
  await expect(store().store.save({ ...template('tree'), elements }, false)).rejects.toThrow('1 MB')
})

it('reads a file that a person chose, and says what is wrong with one that is none', () => {
  expect(readTemplate('a.json', Buffer.from(`\ufeff${JSON.stringify(template('tree'))}`)).id).toBe('tree')
  expect(() => readTemplate('b.json', Buffer.from('PK'))).toThrow('模板文件「b.json」（不是 JSON）不能导入')
  expect(() => readTemplate('c.json', Buffer.alloc(2_000_000))).toThrow('1 MB')
})
