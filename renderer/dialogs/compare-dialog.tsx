import { useEffect, useState } from 'react'
import type { DraftContent } from '../../core/document/draft.ts'
import { Icon } from '../app/icon.tsx'
import { type ComparedSource, sourceContent, sourceName } from '../desk/compare-drafts.ts'
import { exportComparison } from '../desk/exports.ts'
import { failureText } from '../desk/messages.ts'
import { Cancelled } from '../desk/progress.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import type { ComparisonLayout } from '../versions/compared-row.tsx'
import { Comparison } from '../versions/comparison.tsx'
import { SourcePicker } from '../versions/source-picker.tsx'
import { Dialog } from './dialog.tsx'

interface CompareDialogProps {
  /** The older draft; null where it is still to be chosen. */
  readonly before: string | null
  readonly after: string
}

interface Sides {
  readonly before: ComparedSource | null
  readonly after: ComparedSource | null
}

interface ReadSides {
  readonly of: Sides
  readonly before: DraftContent
  readonly after: DraftContent
}

const layouts: readonly (readonly [ComparisonLayout, string])[] = [
  ['beside', '左右对照'],
  ['inline', '合并显示'],
]

/** Two drafts side by side (对比两份稿件), and the way to a Word file with what differs as tracked changes. */
export function CompareDialog({ before, after }: CompareDialogProps) {
  const [sides, setSides] = useState<Sides>({
    before: before === null ? null : { kind: 'draft', id: before },
    after: { kind: 'draft', id: after },
  })
  const [read, setRead] = useState<ReadSides | null>(null)
  const [failure, setFailure] = useState('')
  const [layout, setLayout] = useState<ComparisonLayout>('beside')
  const [author, setAuthor] = useState(useDesk.getState().settings.author ?? '')
  const [isBusy, setBusy] = useState(false)

  useEffect(() => {
    let isOver = false
    setFailure('')
    if (sides.before && sides.after) {
      Promise.all([sourceContent(sides.before), sourceContent(sides.after)]).then(
        ([old, present]) => isOver || setRead({ of: sides, before: old, after: present }),
        error => isOver || setFailure(failureText(error)),
      )
    }
    return () => {
      isOver = true
    }
  }, [sides])

  const ready = read?.of === sides ? read : null
  const leave = () => {
    if (isBusy) useWindow.getState().cancelProgress?.()
    closeDialog()
  }
  const write = async () => {
    if (!ready) return
    setBusy(true)
    setFailure('')
    try {
      await exportComparison(ready.before, ready.after, author.trim())
    } catch (error) {
      if (!(error instanceof Cancelled)) setFailure(failureText(error))
    } finally {
      setBusy(false)
    }
  }
  const picker = (side: 'before' | 'after', label: string) => (
    <SourcePicker
      label={label}
      source={sides[side]}
      draft={after}
      onChange={source => setSides({ ...sides, [side]: source })}
      onFailure={setFailure}
    />
  )
  return (
    <Dialog
      title="对比两份稿件"
      size="full"
      onClose={leave}
      actions={
        <>
          <label className="form-inline compare-author">
            <span>修订人</span>
            <input
              className="field"
              value={author}
              maxLength={40}
              placeholder="可不填"
              onChange={event => setAuthor(event.target.value)}
            />
          </label>
          <span className="preview-space" />
          {isBusy && <span className="progress-text">正在导出…</span>}
          <button type="button" className="button" onClick={leave}>
            关闭
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!ready || isBusy}
            title="新稿的改动在 Word 里是修订，可逐处接受或拒绝"
            onClick={() => void write()}
          >
            导出为 Word 修订
          </button>
        </>
      }
    >
      <div className="compare">
        <div className="compare-sides">
          {picker('before', '原稿')}
          <button
            type="button"
            className="icon-button"
            aria-label="对调原稿和新稿"
            title="对调原稿和新稿"
            disabled={!sides.before}
            onClick={() => setSides({ before: sides.after, after: sides.before })}
          >
            <Icon name="swap" />
          </button>
          {picker('after', '新稿')}
          <span className="preview-space" />
          {layouts.map(([id, label]) => (
            <button
              key={id}
              type="button"
              className="button small"
              aria-pressed={layout === id}
              onClick={() => setLayout(id)}
            >
              {label}
            </button>
          ))}
        </div>
        {failure && (
          <p className="notice failure" role="alert">
            {failure}
          </p>
        )}
        {!sides.before && (
          <EmptyState title="选一份来对比" text="在「原稿」里选另一份稿件、这份稿件的一个版本，或选一个文件。" />
        )}
        {sides.before && !ready && !failure && <EmptyState title="正在读取两份稿件" />}
        {ready && sides.before && sides.after && (
          <Comparison
            key={`${sourceName(sides.before)} ${sourceName(sides.after)}`}
            before={ready.before}
            after={ready.after}
            layout={layout}
            names={{ before: sourceName(sides.before), after: sourceName(sides.after) }}
          />
        )}
      </div>
    </Dialog>
  )
}
