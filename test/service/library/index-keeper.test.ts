import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findRuns } from '../../../core/repetition/find-runs.ts'
import { MemoryPostings } from '../../../core/repetition/memory-postings.ts'
import { toUnits } from '../../../core/repetition/tiles.ts'
import { normaliseText } from '../../../core/text/normalise.ts'
import { DiskIndex } from '../../../electron/service/library/disk-index.ts'
import { DocumentStore } from '../../../electron/service/library/document-store.ts'
import { IndexKeeper } from '../../../electron/service/library/index-keeper.ts'
import { Manifest } from '../../../electron/service/library/manifest.ts'
import { openDatabase } from '../../../electron/service/library/open-database.ts'
import { ReferenceStore } from '../../../electron/service/library/reference-store.ts'
import { temporaryFolder } from '../../support/drafts.ts'
import { repetitiveText, sharedRuns } from './segment/sample-segments.ts'

/** A library without its threads: what one step of each does is seen at once. */
function openPlain(folder: string) {
  const writing = openDatabase(folder)
  const store = new DocumentStore(writing, new ReferenceStore(writing))
  const manifest = new Manifest(writing)
  const keeper = new IndexKeeper(folder, store, manifest)
  const reading = openDatabase(folder)
  const read = new DocumentStore(reading, new ReferenceStore(reading))
  const index = new DiskIndex(folder, read, new Manifest(reading), segment => keeper.repair(segment))
  return {
    keeper,
    manifest,
    index,
    add(texts: readonly string[]) {
      const inputs = texts.map(text => ({ title: text.slice(0, 5), path: '', kind: 'policy' as const, text }))
      store.add(inputs, 0, added => keeper.index(added))
    },
    remove(index: number) {
      const { id } = store.list()[index % Math.max(1, store.list().length)] ?? {}
      if (id) store.remove([id])
    },
    /** What there is now, laid out in memory by itself. */
    oracle() {
      const documents = []
      for (let next = store.next(1, 1e9); next; next = store.next(next.seq + 1, 1e9)) {
        documents.push({ document: next.seq, units: toUnits(normaliseText(next.text)) })
      }
      return MemoryPostings.build(documents)
    },
    close() {
      index.close()
      read.close()
      store.close()
    },
  }
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('add' as const), texts: fc.array(repetitiveText, { maxLength: 4 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), index: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('work' as const), steps: fc.nat(12) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'rebuild' as const, 'tidy' as const) }),
  },
)

it('finds after any additions, removals, merges, rebuilds and restarts what the documents in memory hold', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), repetitiveText, (steps, draft) => {
      const folder = temporaryFolder()
      let library = openPlain(folder)
      let work = library.keeper.work()
      for (const one of steps) {
        if (one.kind === 'add') library.add(one.texts)
        else if (one.kind === 'remove') library.remove(one.index)
        else if (one.kind === 'rebuild') library.keeper.rebuild()
        else if (one.kind === 'tidy') {
          library.index.look(() => undefined)
          library.keeper.tidy(0)
        } else if (one.kind === 'work') {
          work ??= library.keeper.work()
          for (let count = 0; count < one.steps; count++) if (work?.next().done) work = undefined
        } else {
          work?.return()
          library.close()
          library = openPlain(folder)
          work = undefined
        }
        const isWhole = library.manifest.gaps().length === 0
        const found = library.index.look(({ segments }) => sharedRuns(draft, segments))
        if (isWhole) expect(found).toEqual(sharedRuns(draft, [library.oracle()]))
      }
      for (work ??= library.keeper.work(); work; work = library.keeper.work()) while (!work.next().done);
      expect(library.keeper.work()).toBeUndefined()
      expect(library.index.look(({ segments }) => sharedRuns(draft, segments))).toEqual(
        sharedRuns(draft, [library.oracle()]),
      )
      library.close()
    }),
    { numRuns: 40, seed: 9 },
  )
})

it('stays at a few segments while a library grows by one document at a time', () => {
  const library = openPlain(temporaryFolder())
  for (let number = 0; number < 40; number++) {
    library.add([`第${number}号文件${'甲乙丙丁戊己庚辛壬癸'.repeat(3)}${number}`])
    for (let work = library.keeper.work(); work; work = library.keeper.work()) while (!work.next().done);
  }
  expect(library.manifest.segments().length).toBeLessThanOrEqual(5)
  const units = toUnits('甲乙丙丁戊己庚辛壬癸甲乙丙丁')
  const documents = library.index.look(({ segments }) => segments.flatMap(segment => findRuns(units, segment)))
  expect(new Set(documents.map(({ document }) => document)).size).toBe(40)
  library.close()
})
