import { Buffer } from 'node:buffer'
import type { Handlers, LibraryAddition, LibraryStats, Params } from '../../../core/contract/contract.ts'
import { ServiceError } from '../../../core/contract/errors.ts'
import { draftPath } from '../../../core/contract/library-files.ts'
import { blockText, type DraftContent, draftTitle } from '../../../core/document/draft.ts'
import type { EventSource } from '../events.ts'
import type { FilePool as Pool } from '../files/file-pool.ts'
import { lateCode } from '../late-code.ts'
import { factsOfText } from '../library/file-store.ts'
import type { Library } from '../library/library.ts'
import { changeNews } from './library-news.ts'

/** The library of policy texts and earlier documents, and what a draft shares with it. */
export function libraryHandlers(library: () => Promise<Library>, { emit }: EventSource) {
  let pool: Pool | undefined
  const news = changeNews(stats => emit('library.changed', stats))

  let underWay = 0

  const add = async (params: Params<'library.add'>): Promise<LibraryAddition> => {
    underWay++
    try {
      return await addFiles(params)
    } finally {
      underWay--
    }
  }

  const addFiles = async ({ files, kind, replace = false }: Params<'library.add'>): Promise<LibraryAddition> => {
    const start = performance.now()
    const opened = await library()
    // Reading files takes much code, which the start of the program need not wait for.
    const [{ importFiles }, { FilePool }] = await lateCode(() =>
      Promise.all([import('../library-import.ts'), import('../files/file-pool.ts')]),
    )
    pool ??= new FilePool()
    let done = 0
    const total = files.length
    emit('library.progress', { done, total, name: files[0]?.name ?? '' })
    const contents = files.map(({ name, path = name, modified = 0, bytes }) => ({
      path,
      modified,
      bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
    }))
    const outcome = await importFiles(contents, opened, pool, {
      kind,
      replace,
      onFile: path => emit('library.progress', { done: ++done, total, name: path }),
    })
    const stats = await opened.stats()
    news.tell(stats, underWay === 1)
    const { documents, characters } = stats
    return { ...outcome, documents, characters, seconds: Math.round(performance.now() - start) / 1000 }
  }

  const changed = async (opened: Library): Promise<LibraryStats> => {
    const stats = await opened.stats()
    emit('library.changed', stats)
    return stats
  }

  return {
    'library.list': async () => (await library()).list(),
    'library.stats': async () => (await library()).stats(),
    'library.known': async ({ files, kind }) => (await library()).known(files, kind),
    'library.add': add,
    'library.addDraft': async ({ draft, content }) => {
      const opened = await library()
      const text = draftText(content)
      if (text.trim() === '') throw new ServiceError('file-empty', draftTitle(content.blocks))
      const { added, replaced = 0 } = await opened.add(
        [{ title: draftTitle(content.blocks), path: draftPath(draft), kind: 'own', text, file: factsOfText(text) }],
        undefined,
        { replace: true },
      )
      if (added + replaced > 0) await changed(opened)
      if (replaced > 0) return 'replaced'
      return added > 0 ? 'added' : 'unchanged'
    },
    'library.edit': async edit => {
      const opened = await library()
      await opened.edit(edit)
      await changed(opened)
      const { text: _, ...document } = await opened.text(edit.id)
      return document
    },
    'library.setKind': async ({ ids, kind }) => {
      const opened = await library()
      await opened.setKind(ids, kind)
      return changed(opened)
    },
    'library.remove': async ({ ids }) => {
      const opened = await library()
      // The window may send a removal again whose answer was lost: what is gone already is no failure.
      const known = new Set((await opened.list()).map(document => document.id))
      await opened.remove(ids.filter(id => known.has(id)))
      return changed(opened)
    },
    'library.search': async ({ query }) => (await library()).search(query),
    'library.rebuild': async () => {
      const opened = await library()
      await opened.rebuild()
      return changed(opened)
    },
    'library.text': async ({ id }) => (await library()).text(id),
    'library.references': async () => (await library()).references(),
    'repetition.check': async ({ paragraphs, draft }) => {
      const copyOf = draft === undefined ? undefined : draftPath(draft)
      return { matches: await (await library()).check(paragraphs, copyOf) }
    },
  } satisfies Partial<Handlers>
}

/** A draft as the library keeps it: its number, which the body does not hold, above the body. */
function draftText({ fields, blocks }: DraftContent): string {
  return [...(fields.documentNumber ? [fields.documentNumber] : []), ...blocks.map(blockText)].join('\n')
}
