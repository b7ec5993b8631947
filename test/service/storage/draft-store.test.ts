import { expect, it } from 'vitest'
import { defaultSettings } from '../../../core/contract/settings.ts'
import { speech, temporaryFolder, texts } from '../../support/drafts.ts'
import { openStore, tamper } from '../../support/stores.ts'

it('keeps the original as the first version and lists the draft by its title', () => {
  const store = openStore(temporaryFolder(), () => 5000)
  const summary = store.create('a', speech('在动员会上的讲话', '同志们：'))
  expect(summary).toEqual({
    id: 'a',
    title: '在动员会上的讲话',
    genre: 'speech',
    characters: 12,
    createdAt: 5000,
    updatedAt: 5000,
    trashedAt: null,
    status: 'drafting',
    folderId: null,
    tags: [],
    starred: false,
  })
  expect(store.list(false)).toEqual([summary])
  expect(store.open('a')).toEqual({ summary, content: speech('在动员会上的讲话', '同志们：'), seq: 0, notice: null })
})

it('creates one draft when asked twice under one id', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('甲'))
  store.create('a', speech('乙'))
  expect(store.list(false).map(draft => draft.title)).toEqual(['甲'])
})

it('lists the last changed draft first, whatever the clock says', () => {
  let time = 1_000_000
  const store = openStore(temporaryFolder(), () => time)
  store.create('a', speech('甲'))
  time = 1
  store.create('b', speech('乙'))
  store.rename('a', '丙')
  expect(store.list(false).map(draft => draft.id)).toEqual(['a', 'b'])
})

it('keeps a name given by hand while the text changes, and follows the text again after an empty one', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('原题'))
  store.rename('a', '王主任的稿子')
  store.append({
    id: 'a',
    seq: 0,
    edits: [{ type: 'blocks', at: 0, remove: 1, insert: speech('新题').blocks }],
  })
  expect(store.open('a').summary.title).toBe('王主任的稿子')
  expect(store.rename('a', '  ').title).toBe('新题')
})

it('copies a draft with its latest text and leaves the original alone', () => {
  const store = openStore(temporaryFolder())
  store.create('a', speech('讲话'))
  store.append({ id: 'a', seq: 0, edits: [{ type: 'genre', genre: 'report' }] })
  expect(store.duplicate('a', 'b')).toMatchObject({ id: 'b', title: '讲话（副本）', genre: 'report' })
  store.append({ id: 'b', seq: 0, edits: [{ type: 'genre', genre: 'letter' }] })
  expect(store.open('a').content.genre).toBe('report')
  expect(store.open('b').content.genre).toBe('letter')
})

it('moves a draft to the trash and back', () => {
  const store = openStore(temporaryFolder(), () => 77)
  store.create('a', speech('讲话'))
  store.trash('a')
  expect(store.list(false)).toEqual([])
  expect(store.list(true)).toMatchObject([{ id: 'a', trashedAt: 77 }])
  store.restore('a')
  expect(store.list(true)).toEqual([])
  expect(store.list(false)).toMatchObject([{ id: 'a', trashedAt: null }])
})

it('removes a draft for good', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.create('a', speech('甲'))
  store.delete('a')
  expect(store.list(false)).toEqual([])
  expect(store.delete('a')).toBeNull()
  expect(() => store.open('a')).toThrow(expect.objectContaining({ code: 'draft-not-found' }))
})

it.each(['open', 'trash', 'restore'] as const)(
  'answers draft-not-found when asked to %s an unknown draft',
  operation => {
    const store = openStore(temporaryFolder())
    expect(() => store[operation]('nobody')).toThrow(expect.objectContaining({ code: 'draft-not-found' }))
  },
)

it('keeps control characters, lone surrogates and long texts as they are', () => {
  const folder = temporaryFolder()
  const odd = ['\u0000\u0007\n\r\t\u2028', '\ud800', '前\udc00后', '𠮷\ufffe\uffff', '字'.repeat(500_000)]
  const store = openStore(folder)
  store.create('a', speech('讲话', ...odd))
  store.close()
  const { content, notice } = openStore(folder).open('a')
  expect(notice).toBeNull()
  expect(texts(content).slice(1)).toEqual(odd)
})

it('remembers settings and takes the default for what is missing or no longer valid', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  const settings = { ...defaultSettings, speechRate: 180, leftPanel: 300, rightPanel: 400, zoom: 125, lastDraft: 'a' }
  expect(store.readSettings().speechRate).toBe(200)
  store.writeSettings(settings)
  store.close()
  expect(openStore(folder).readSettings()).toEqual(settings)
})

it('reads what it can of settings that another version wrote, and keeps what it does not know', () => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.writeSettings(defaultSettings)
  store.close()
  const limit = { kind: 'characters', value: 1500 }
  const stored = {
    ...defaultSettings,
    zoom: 'large',
    speechRate: 180,
    theme: 'dark',
    lint: {
      rules: { 'no-misspelling': 'off', 'valid-dash': 'fatal' },
      limits: [limit, { kind: 'lines', value: 40 }],
      ignoring: { findings: [], words: ['县防指'] },
      profiles: ['office'],
    },
  }
  tamper(folder, `UPDATE settings SET value = '${JSON.stringify(stored)}' WHERE name = 'window'`)
  const later = openStore(folder)
  const settings = later.readSettings()
  expect(settings).toEqual({
    ...defaultSettings,
    speechRate: 180,
    theme: 'dark',
    lint: {
      rules: { 'no-misspelling': 'off' },
      limits: [limit],
      ignoring: { findings: [], words: ['县防指'] },
      profiles: ['office'],
    },
  })
  later.writeSettings({ ...settings, zoom: 120 })
  expect(later.readSettings()).toEqual({ ...settings, zoom: 120 })
})
