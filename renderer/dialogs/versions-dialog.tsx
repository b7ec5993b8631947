import { useState } from 'react'
import type { DraftVersion } from '../../core/contract/draft-versions.ts'
import { lockReason } from '../commands/writing.ts'
import { exportComparison } from '../desk/exports.ts'
import { failureText } from '../desk/messages.ts'
import { Cancelled } from '../desk/progress.ts'
import { ask } from '../desk/request.ts'
import { openVersionCopy, restoreVersion, titleOf } from '../desk/versions.ts'
import { closeDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import type { ComparisonLayout } from '../versions/compared-row.tsx'
import { Comparison } from '../versions/comparison.tsx'
import { NamingForm } from '../versions/naming-form.tsx'
import { useVersionContent, useVersions } from '../versions/use-versions.ts'
import { VersionList } from '../versions/version-list.tsx'
import { VersionText } from '../versions/version-text.tsx'
import { versionCause, versionTime } from '../versions/version-words.ts'
import { Dialog } from './dialog.tsx'

type Layout = ComparisonLayout | 'text'

const layouts: readonly (readonly [Layout, string])[] = [
  ['beside', '左右对照'],
  ['inline', '合并显示'],
  ['text', '只看此版本'],
]

/** All kept versions of a draft (版本历史): look at one, compare it with the present text, name it, bring it back. */
export function VersionsDialog({ draft, start }: { readonly draft: string; readonly start: number | null }) {
  const { versions, present, failure, refresh } = useVersions(draft)
  const [chosenNumber, choose] = useState<number | null>(start)
  const [namedOnly, setNamedOnly] = useState(false)
  const [layout, setLayout] = useState<Layout>('beside')
  const [naming, setNaming] = useState<DraftVersion | 'present' | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const shown = versions?.filter(({ name }) => !namedOnly || name !== null) ?? []
  const chosen = shown.find(({ number }) => number === chosenNumber) ?? shown[0] ?? null
  const locked = useDesk(state => lockReason(state.drafts.find(({ id }) => id === draft)?.status))
  const content = useVersionContent(draft, chosen?.number ?? null)
  const ready = chosen && content !== null && typeof content !== 'string' ? { version: chosen, content } : null

  const exportChanges = async () => {
    if (!ready || !present) return
    try {
      await exportComparison(ready.content, present, useDesk.getState().settings.author ?? '')
    } catch (error) {
      if (!(error instanceof Cancelled)) setTrouble(failureText(error))
    }
  }
  const saveName = async (name: string) => {
    const number = naming === 'present' || naming === null ? null : naming.number
    try {
      const named = await ask('version.name', { id: draft, number, name })
      setTrouble(null)
      setNaming(null)
      await refresh()
      choose(named.number)
    } catch (error) {
      setTrouble(failureText(error))
    }
  }

  return (
    <Dialog
      title={`版本历史：${titleOf(draft)}`}
      size="full"
      onClose={closeDialog}
      actions={
        <>
          <button
            type="button"
            className="button"
            disabled={!ready}
            onClick={() => ready && void openVersionCopy(draft, ready.version, ready.content)}
          >
            另存为副本
          </button>
          <button
            type="button"
            className="button"
            disabled={!ready || !present}
            title="从这个版本到当前稿件的改动，在 Word 里是修订"
            onClick={() => void exportChanges()}
          >
            导出为 Word 修订
          </button>
          <span className="preview-space" />
          <button type="button" className="button" onClick={closeDialog}>
            关闭
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!ready || locked !== null}
            title={locked ?? undefined}
            onClick={() => ready && void restoreVersion(draft, ready.version, ready.content)}
          >
            恢复此版本
          </button>
        </>
      }
    >
      <div className="versions">
        <div className="versions-side">
          <div className="versions-filter">
            <button
              type="button"
              className="button small"
              aria-pressed={!namedOnly}
              onClick={() => setNamedOnly(false)}
            >
              全部
            </button>
            <button type="button" className="button small" aria-pressed={namedOnly} onClick={() => setNamedOnly(true)}>
              已命名
            </button>
            <button type="button" className="link-button versions-name" onClick={() => setNaming('present')}>
              命名当前稿件
            </button>
          </div>
          {naming === 'present' && (
            <NamingForm
              label="当前稿件的版本名称"
              start=""
              save={name => void saveName(name)}
              cancel={() => setNaming(null)}
            />
          )}
          {versions && shown.length === 0 && (
            <EmptyState
              title={namedOnly ? '还没有命名的版本' : '还没有版本'}
              text={
                namedOnly
                  ? '在重要节点（送审、定稿前）命名一个版本，它会一直保留。'
                  : '开始写作后，每分钟自动留一个版本。'
              }
            />
          )}
          {shown.length > 0 && (
            <VersionList versions={shown} chosen={chosen?.number ?? null} choose={number => choose(number)} />
          )}
          <p className="versions-note">一天内每分钟、一周内每小时、90 天内每天各留一个；命名的和流转时的一直保留。</p>
        </div>
        <div className="versions-main">
          {(failure ?? trouble) && (
            <p className="notice failure" role="alert">
              {failure ?? trouble}
            </p>
          )}
          {!versions && !failure && <EmptyState title="正在读取版本" />}
          {chosen && (
            <div className="versions-bar">
              <h3>
                {versionTime(chosen.at)}
                <span>{versionCause(chosen)}</span>
              </h3>
              <button type="button" className="link-button" onClick={() => setNaming(chosen)}>
                {chosen.name === null ? '命名' : '改名'}
              </button>
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
          )}
          {naming !== null && naming !== 'present' && (
            <NamingForm
              key={naming.number}
              label="版本名称"
              start={naming.name ?? ''}
              save={name => void saveName(name)}
              cancel={() => setNaming(null)}
            />
          )}
          {typeof content === 'string' && (
            <p className="notice failure" role="alert">
              {content}
            </p>
          )}
          {chosen && content === null && <EmptyState title="正在读取这个版本" />}
          {ready && layout === 'text' && <VersionText content={ready.content} />}
          {ready && present && layout !== 'text' && (
            <Comparison key={ready.version.number} before={ready.content} after={present} layout={layout} />
          )}
        </div>
      </div>
    </Dialog>
  )
}
