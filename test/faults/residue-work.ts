import type { Params, RequestName, Value } from '../../core/contract/contract.ts'
import type { DraftEdit } from '../../core/document/block-edit.ts'
import { type DraftContent, textBlock } from '../../core/document/draft.ts'
import { noPhraseSettings } from '../../core/phrases/phrase.ts'
import { type Chance, chanceFrom } from './damage-kinds.ts'

/** A program that runs, asked as its window asks it. */
export interface Desk {
  readonly folder: string
  ask<N extends RequestName>(name: N, params: Params<N>): Promise<Value<N>>
  close(): Promise<void>
}

/** What holds the phrase, by which it is deleted again. */
export interface Marked {
  readonly drafts: readonly string[]
  /** Drafts without the phrase that are deleted first, so that pages are merged which hold it. */
  readonly others: readonly string[]
  readonly documents: readonly string[]
  readonly template: string
  readonly folder: string
}

/** How many drafts are written side by side; every third holds the phrase, so that the pages of the database mix them. */
const drafts = 18
const steps = 20

/** Works through the product with the phrase: texts, fields, names, tags, versions, exports, look-ups, searches, backups. */
export async function work({ ask }: Desk, phrase: string, seed: number): Promise<Marked> {
  const chance = chanceFrom(seed)
  const ids = await writeDrafts(ask, phrase, chance)
  const marked = ids.filter((_, index) => index % 3 === 0)
  for (const [index, id] of marked.entries()) {
    await ask('draft.rename', { id, title: `${phrase}的稿子${index}` })
    await ask('version.name', { id, number: null, name: `${phrase}定稿` })
    await ask('draft.setStatus', { ids: [id], status: 'submitted', author: phrase, reason: `${phrase}，请审` })
    await ask('draft.setStatus', { ids: [id], status: 'returned', author: phrase, reason: `${phrase}，退回` })
    await ask('draft.place', { drafts: [{ id, folderId: null, tags: [phrase], starred: true }] })
  }
  // Of folders and settings a backup holds what it held of them: only drafts are taken out of backups.
  await ask('backup.make', null)
  const folder = { id: 'marked', name: phrase, parentId: null }
  await ask('folder.save', { folder })
  await ask('draft.place', { drafts: [{ id: marked[0] as string, folderId: folder.id, tags: [], starred: false }] })
  const content = (await ask('draft.open', { id: marked[0] as string })).content
  await ask('export.docx', { content, profile: 'general' })
  await ask('export.text', { content, kind: 'txt' })
  const bytes = Buffer.from(`${phrase}之一\n\n${sentences(phrase, chance)}\n`).toString('base64')
  await ask('file.read', { name: `${phrase}.txt`, bytes })
  await ask('library.add', { files: [{ name: `${phrase}.txt`, bytes }], kind: 'own' })
  const other = Buffer.from(`别的文件\n\n${sentences('别的话', chance)}\n`).toString('base64')
  await ask('library.add', { files: [{ name: '别的.txt', bytes: other }], kind: 'policy' })
  await ask('library.addDraft', { draft: marked[1] as string, content })
  await ask('repetition.check', { paragraphs: [sentences(phrase, chance)], draft: marked[0] })
  await ask('library.search', { query: phrase })
  await ask('draft.search', { query: phrase, filter: {}, most: 20 })
  const [template] = (await ask('template.list', null)).templates
  if (!template) throw new Error('There is no template')
  await ask('template.save', { template: { ...template, id: 'own-marked', name: phrase }, replace: false })
  const settings = await ask('settings.read', null)
  const own = [{ id: 'marked', category: '本单位', text: `${phrase}，一抓到底` }]
  await ask('settings.write', { settings: { ...settings, phrases: { ...noPhraseSettings, own } } })
  const documents = (await ask('library.list', null)).filter(({ kind }) => kind === 'own').map(({ id }) => id)
  const others = ids.filter((_, index) => index % 3 !== 0 && chance(2) === 0)
  return { drafts: marked, others, documents, template: 'own-marked', folder: folder.id }
}

async function writeDrafts(ask: Desk['ask'], phrase: string, chance: Chance): Promise<readonly string[]> {
  const ids: string[] = []
  for (let number = 0; number < drafts; number++) {
    const word = number % 3 === 0 ? phrase : '平常的话'
    const { id } = await ask('draft.create', { content: speech(word, chance) })
    ids.push(id)
  }
  // In turns, so that steps of different drafts lie on the same pages.
  for (let seq = 0; seq < steps; seq++) {
    for (const [number, id] of ids.entries()) {
      const word = number % 3 === 0 ? phrase : '平常的话'
      const insert = [textBlock('paragraph', `第${seq}步：${word.repeat(1 + chance(8))}。`)]
      const edits: readonly DraftEdit[] = [{ type: 'blocks', at: 1, remove: chance(2), insert }]
      await ask('draft.append', { id, seq, edits })
    }
  }
  return ids
}

function speech(word: string, chance: Chance): DraftContent {
  const blocks = [textBlock('title', `关于${word}的发言`), textBlock('paragraph', sentences(word, chance))]
  return { version: 3, genre: 'speech', fields: { documentNumber: word }, blocks }
}

function sentences(word: string, chance: Chance): string {
  return Array.from({ length: 4 + chance(8) }, (_, index) => `第${index}件事是${word}，要按时办完。`).join('')
}

/** Deletes for good all that holds the phrase. */
export async function forget({ ask }: Desk, marked: Marked): Promise<void> {
  for (const id of marked.others) await ask('draft.delete', { id })
  for (const id of marked.drafts) await ask('draft.trash', { id })
  for (const id of marked.drafts) await ask('draft.delete', { id })
  const { isComplete } = await ask('backup.forgetDrafts', { ids: marked.drafts })
  if (!isComplete) throw new Error('The backups could not be cleared')
  await ask('recovery.deleteOriginals', null)
  await ask('folder.delete', { id: marked.folder })
  await ask('library.remove', { ids: marked.documents })
  await ask('template.delete', { id: marked.template })
  const { phrases: _, ...settings } = await ask('settings.read', null)
  await ask('settings.write', { settings })
}
