import { useEffect, useMemo, useState } from 'react'
import type { LibraryDocument } from '../../core/contract/contract.ts'
import type { LibraryKind } from '../../core/repetition/match.ts'
import { droppedFiles } from '../desk/chosen-files.ts'
import { removeFromLibrary } from '../desk/library.ts'
import { importToLibrary, useLibraryImport } from '../desk/library-import.ts'
import { type LibraryView, viewedDocuments } from '../desk/library-view.ts'
import { closeDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { LibraryAdd } from './library-add.tsx'
import { LibraryChosen } from './library-chosen.tsx'
import { LibraryEdit } from './library-edit.tsx'
import { LibraryFailures } from './library-failures.tsx'
import { LibraryFilters } from './library-filters.tsx'
import { LibraryHealth } from './library-health.tsx'
import { LibraryOutcome } from './library-outcome.tsx'
import { LibraryProgress } from './library-progress.tsx'
import { LibraryReader } from './library-reader.tsx'
import { LibraryTable } from './library-table.tsx'
import { useTextSearch } from './text-search.ts'

const newestFirst = { column: 'addedAt', isDown: true } as const
const wholeView: LibraryView = { query: '', inText: null, kind: '', year: '', issuer: '', sort: newestFirst }

/** The library that drafts are compared with: what it holds, taking in, looking up, correcting and removing. */
export function LibraryDialog() {
  const library = useDesk(state => state.library)
  const stats = useDesk(state => state.libraryStats)
  const status = useLibraryImport(state => state.status)
  const outcome = useLibraryImport(state => state.outcome)
  const [kind, setKind] = useState<LibraryKind>('policy')
  const [asked, setAsked] = useState(wholeView)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reading, setReading] = useState<string | null>(null)
  const [lastRead, setLastRead] = useState<string | null>(null)
  const [editing, setEditing] = useState<LibraryDocument | null>(null)
  const { ids: inText, isSearching } = useTextSearch(asked.query)
  const view = useMemo(() => ({ ...asked, inText }), [asked, inText])
  const shown = useMemo(() => viewedDocuments(library, view), [library, view])
  const picked = useMemo(() => library.filter(({ id }) => chosen.has(id)), [library, chosen])
  const read = library.find(({ id }) => id === reading)
  useEffect(() => {
    if (reading !== null && !read) setReading(null)
  }, [reading, read])

  const isIdle = status === 'idle' || status === 'done'
  const canAdd = isIdle || status === 'stopped'
  const hasOutcome = outcome !== null && (status === 'done' || status === 'stopped')
  return (
    <Dialog title="资料库" size="full" onClose={closeDialog} {...(read && { onEscape: () => setReading(null) })}>
      <section
        className="library"
        aria-label="资料库"
        onDrop={event => {
          if (canAdd) void droppedFiles(event.dataTransfer).then(files => importToLibrary(files, kind))
        }}
      >
        <LibraryFailures />
        {read ? (
          <LibraryReader
            document={read}
            words={inText?.has(read.id) ? asked.query : ''}
            onBack={() => setReading(null)}
            onEdit={() => setEditing(read)}
            onRemove={() => void removeFromLibrary([read])}
          />
        ) : (
          <>
            <p className="quiet-text">正文随写随与这里的文件比对。文件读入后存在本机，不会发送到任何地方。</p>
            {canAdd && <LibraryAdd kind={kind} onKind={setKind} />}
            {!isIdle && <LibraryProgress />}
            {hasOutcome && <LibraryOutcome outcome={outcome} isOver={status === 'done'} />}
            {library.length === 0 && !canAdd ? null : library.length === 0 ? (
              <EmptyState
                title="资料库还没有文件"
                text="先导入上级的政策文件，再导入本单位的旧稿。称谓、结束语一类的固定表述单独归类，不作重复提示。"
              />
            ) : (
              <>
                <LibraryFilters
                  documents={library}
                  view={view}
                  onView={change => setAsked(before => ({ ...before, ...change }))}
                />
                {shown.length === 0 ? (
                  <EmptyState
                    title={isSearching ? '正在查找正文' : '没有符合的资料'}
                    text={isSearching ? '' : '换一个词，或清空搜索和筛选。'}
                  />
                ) : (
                  <LibraryTable
                    documents={shown}
                    start={lastRead}
                    chosen={chosen}
                    onChoose={setChosen}
                    sort={view.sort}
                    onSort={sort => setAsked(before => ({ ...before, sort }))}
                    onOpen={({ id }) => {
                      setReading(id)
                      setLastRead(id)
                    }}
                    onRemove={removeFromLibrary}
                  />
                )}
                <LibraryChosen
                  picked={picked}
                  shown={shown.length}
                  isNarrowed={shown.length < library.length}
                  onEdit={setEditing}
                />
                <LibraryHealth stats={stats} />
              </>
            )}
          </>
        )}
      </section>
      {editing && <LibraryEdit document={editing} onClose={() => setEditing(null)} />}
    </Dialog>
  )
}
