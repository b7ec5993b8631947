import { useMemo, useState } from 'react'
import { countedEntries, type LedgerEntry, type LedgerScope } from '../../core/ledger/entry.ts'
import { ledgerSheets } from '../../core/ledger/sheets.ts'
import { ledgerSummary } from '../../core/ledger/summary.ts'
import { yearLedger } from '../../core/ledger/year-ledger.ts'
import { useDraftList } from '../desk/draft-list.ts'
import { exportLedger, useLedger } from '../desk/ledger.ts'
import { closeDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { LedgerBody } from './ledger-body.tsx'
import { LedgerDrafts } from './ledger-drafts.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerHand } from './ledger-hand.tsx'
import { ledgerNotes } from './ledger-notes.ts'
import { LedgerProgress } from './ledger-progress.tsx'

/** What the dialog shows: the ledger, the drafts behind a number, or the figures entered by hand. */
type View =
  | { readonly kind: 'ledger' }
  | { readonly kind: 'hand' }
  | { readonly kind: 'drafts'; readonly title: string; readonly entries: readonly LedgerEntry[] }

/** The ledger of brevity (精简台账): a year against the one before. */
export function LedgerDialog() {
  const [scope, setScope] = useState<LedgerScope>('final')
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [folderId, setFolder] = useState<string | null>(null)
  const [tag, setTag] = useState<string | null>(null)
  const [again, setAgain] = useState(0)
  const [view, setView] = useState<View>({ kind: 'ledger' })
  const hand = useDesk(state => state.settings.ledgerEntries ?? noHand)
  const folders = useDraftList(state => state.folders)
  const { reading, stop } = useLedger(scope, year, again)
  const entries = useMemo(() => {
    const inner = folders.filter(({ parentId }) => parentId === folderId).map(({ id }) => id)
    const within = folderId === null ? null : [folderId, ...inner]
    return countedEntries(reading.entries, scope, { folderIds: within, tag })
  }, [reading.entries, scope, folders, folderId, tag])
  // Figures of the whole office say nothing of one folder or tag.
  const handShown = folderId === null && tag === null ? hand : noHand
  const now = useMemo(() => yearLedger(entries, handShown, year), [entries, handShown, year])
  const before = useMemo(() => yearLedger(entries, handShown, year - 1), [entries, handShown, year])
  const summary = ledgerSummary(now, before, scope)
  const isBusy = reading.status === 'counting' || reading.status === 'comparing'
  const back = () => setView({ kind: 'ledger' })
  const write = (kind: 'xlsx' | 'csv') =>
    void exportLedger(`精简台账${year}年`, kind, ledgerSheets(now, before, summary, ledgerNotes(scope, reading)))
  const isEmpty = now.total === null && before.total === null
  return (
    <Dialog
      title="精简台账"
      size="full"
      onClose={closeDialog}
      {...(view.kind !== 'ledger' && { onEscape: back })}
      actions={
        view.kind === 'ledger' ? (
          <>
            <button type="button" className="button ledger-hand-button" onClick={() => setView({ kind: 'hand' })}>
              手工填报…
            </button>
            <button type="button" className="button" disabled={isEmpty || isBusy} onClick={() => write('csv')}>
              导出 CSV
            </button>
            <button type="button" className="button" disabled={isEmpty || isBusy} onClick={() => write('xlsx')}>
              导出 Excel
            </button>
            <button type="button" className="button primary" onClick={closeDialog}>
              关闭
            </button>
          </>
        ) : (
          <button type="button" className="button primary" data-start onClick={back}>
            返回台账
          </button>
        )
      }
    >
      {view.kind === 'hand' && <LedgerHand entries={hand} year={year - 1} />}
      {view.kind === 'drafts' && <LedgerDrafts title={view.title} entries={view.entries} />}
      {view.kind === 'ledger' && (
        <div className="ledger">
          <LedgerFilters
            {...{ scope, year, folderId, tag, folders, hand }}
            entries={reading.entries}
            onScope={setScope}
            onYear={setYear}
            onFolder={setFolder}
            onTag={setTag}
          />
          <LedgerProgress reading={reading} onStop={stop} onGoOn={() => setAgain(again + 1)} />
          {reading.failure === null && isEmpty && reading.status !== 'counting' && (
            <EmptyState
              title={`${year}年和${year - 1}年还没有可以统计的稿件`}
              text={
                scope === 'final'
                  ? '稿件定稿后计入台账；也可以换成「全部稿件」，或手工填报往年数据。'
                  : '可以换一个年份，或手工填报往年数据。'
              }
            />
          )}
          {!isEmpty && (
            <LedgerBody
              {...{ now, before, summary }}
              notes={ledgerNotes(scope, reading)}
              onHand={() => setView({ kind: 'hand' })}
              onDrafts={(title, some) => setView({ kind: 'drafts', title, entries: some })}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

const noHand: readonly never[] = []
