import { moveNames } from '../../core/document/status-log.ts'
import { openVersions } from '../desk/versions.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { Comparison } from '../versions/comparison.tsx'
import { versionTime } from '../versions/version-words.ts'
import type { ReviewChanges as Changes } from './use-changes.ts'

/** Only what changed since the draft was last reviewed. */
export function ReviewChanges({ id, changes }: { readonly id: string; readonly changes: Changes }) {
  const { move, before, after, count } = changes
  if (!move) {
    return (
      <EmptyState title="还没有审过的版本" text="这份稿件审过一次以后，这里只列出上次审核以来的改动。">
        <button type="button" className="button small" onClick={() => void openVersions(id)}>
          打开版本历史
        </button>
      </EmptyState>
    )
  }
  if (typeof before === 'string') {
    return (
      <p className="notice failure" role="alert">
        {before}
      </p>
    )
  }
  if (!before || !after || count === null) return <EmptyState title="正在对照" />
  const since = `${versionTime(move.at)}${move.author === '' ? '' : ` ${move.author}`}${moveNames[move.to]}`
  return (
    <div className="review-changes">
      <div className="review-bar">
        <p className="quiet-text">与 {since}时的稿件相比</p>
        <button type="button" className="link-button bar-end" onClick={() => void openVersions(id)}>
          左右对照…
        </button>
      </div>
      {count === 0 ? (
        <EmptyState title="没有改动" text="稿件与上次审核时一字不差。" />
      ) : (
        <Comparison key={move.version} before={before} after={after} layout="inline" isPart />
      )}
    </div>
  )
}
