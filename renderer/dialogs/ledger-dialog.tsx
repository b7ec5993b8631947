import { useLayoutEffect, useMemo, useRef, useState } from 'react'
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
  const [said, setSaid] = useState('')
  const page = useRef<HTMLDivElement>(null)
  const left = useRef<{ readonly opener: Element | null; readonly scrolled: number } | null>(null)
  const leave = (view: View) => {
    left.current = { opener: document.activeElement, scrolled: page.current?.parentElement?.scrollTop ?? 0 }
    setSaid('')
    setView(view)
  }
  const back = () => setView({ kind: 'ledger' })
  useLayoutEffect(() => {
    const body = page.current?.parentElement
    if (!body || !left.current) return
    if (view.kind !== 'ledger') {
      body.scrollTop = 0
      body.querySelector<HTMLElement>('[data-first]')?.focus()
      return
    }
    // Where the person was: the same number, at the same height.
    body.scrollTop = left.current.scrolled
    const { opener } = left.current
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    else body.querySelector<HTMLElement>('[data-start]')?.focus()
  }, [view])
  const write = async (kind: 'xlsx' | 'csv') => {
    setSaid('正在导出…')
    const sheets = ledgerSheets(now, before, summary, ledgerNotes(scope, reading))
    setSaid(await exportLedger(`精简台账${year}年`, kind, sheets))
  }
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
            <button type="button" className="button" onClick={() => leave({ kind: 'hand' })}>
              手工填报…
            </button>
            <span className="quiet-text ledger-said" role="status">
              {said}
            </span>
            <button type="button" className="button" disabled={isEmpty || isBusy} onClick={() => void write('csv')}>
              导出 CSV
            </button>
            <button type="button" className="button" disabled={isEmpty || isBusy} onClick={() => void write('xlsx')}>
              导出 Excel
            </button>
            <button type="button" className="button primary" onClick={closeDialog}>
              关闭
            </button>
          </>
        ) : (
          <button type="button" className="button primary" onClick={back}>
            返回台账
          </button>
        )
      }
    >
      {view.kind === 'hand' && <LedgerHand entries={hand} year={year - 1} />}
      {view.kind === 'drafts' && <LedgerDrafts title={view.title} entries={view.entries} />}
      <div ref={page} className="ledger" hidden={view.kind !== 'ledger'}>
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
            onHand={() => leave({ kind: 'hand' })}
            onSay={setSaid}
            onDrafts={(title, some) => leave({ kind: 'drafts', title, entries: some })}
          />
        )}
      </div>
    </Dialog>
  )
}

const noHand: readonly never[] = []
