import { useMemo, useState } from 'react'
import { longestTag, mostTags } from '../../core/contract/draft-list.ts'
import { renameTag, tagDrafts } from '../desk/arrange-drafts.ts'
import { closeDialog } from '../desk/window-state.ts'
import { facetsOf } from '../panels/draft-facets.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { onEnter } from './enter-key.ts'

/** Gives drafts tags: all in use are offered, new ones are typed. A tag can be given another name for all drafts. */
export function TagDraftsDialog({ ids }: { readonly ids: readonly string[] }) {
  const all = useDesk(state => state.drafts)
  const drafts = useMemo(() => {
    const wanted = new Set(ids)
    return all.filter(({ id }) => wanted.has(id))
  }, [all, ids])
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [words, setWords] = useState('')
  const [renaming, setRenaming] = useState<string | null>(null)
  const tags = [...new Set([...facetsOf(all).tags, ...changes.keys()])]
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const draft of drafts) for (const tag of draft.tags) found.set(tag, (found.get(tag) ?? 0) + 1)
    return found
  }, [drafts])
  const countOf = (tag: string) => counts.get(tag) ?? 0
  const isOn = (tag: string) => changes.get(tag) ?? countOf(tag) === drafts.length
  const set = (tag: string, on: boolean) => setChanges(new Map([...changes, [tag, on]]))
  const typed = words
    .split(/[、，,;；\s]+/u)
    .filter(Boolean)
    .map(tag => tag.slice(0, longestTag))
  const given = [...typed, ...[...changes].filter(([, on]) => on).map(([tag]) => tag)]
  const most = drafts.reduce((most, draft) => {
    const kept = draft.tags.filter(tag => changes.get(tag) !== false)
    return Math.max(most, new Set([...kept, ...given]).size)
  }, 0)
  const save = () => {
    if (most > mostTags) return
    closeDialog()
    const removed = [...changes].filter(([tag, on]) => !on && !typed.includes(tag)).map(([tag]) => tag)
    void tagDrafts(ids, given, removed)
  }
  return (
    <Dialog
      title={drafts.length === 1 ? '标签' : `${drafts.length} 份稿件的标签`}
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="button" className="button primary" disabled={most > mostTags} onClick={save}>
            保存标签
          </button>
        </>
      }
    >
      <label className="form-line">
        <span>添加标签</span>
        <input
          className="field"
          data-start
          placeholder="多个标签用顿号隔开"
          value={words}
          onChange={event => setWords(event.target.value)}
          onKeyDown={onEnter(save)}
        />
      </label>
      {tags.length === 0 && <EmptyState title="还没有标签" text="在上面填写第一个，如「市委」「防汛」「急件」。" />}
      <ul className="tag-choices">
        {tags.map(tag => (
          <li key={tag}>
            {renaming === tag ? (
              <TagName tag={tag} onDone={() => setRenaming(null)} />
            ) : (
              <>
                <label className="check-label">
                  <input
                    type="checkbox"
                    checked={isOn(tag)}
                    ref={box => {
                      if (box) box.indeterminate = !changes.has(tag) && countOf(tag) > 0 && !isOn(tag)
                    }}
                    onChange={event => set(tag, event.target.checked)}
                  />
                  {tag}
                </label>
                <button type="button" className="link-button" onClick={() => setRenaming(tag)}>
                  改名
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="form-trouble" role="status">
        {most > mostTags && `一份稿件最多 ${mostTags} 个标签；请先去掉几个。`}
      </p>
    </Dialog>
  )
}

/** The name of a tag as a field: Enter renames the tag on all drafts, leaving it keeps the old name. */
function TagName({ tag, onDone }: { readonly tag: string; readonly onDone: () => void }) {
  const [name, setName] = useState(tag)
  const finish = () => {
    onDone()
    if (name.trim() !== '' && name.trim() !== tag) void renameTag(tag, name.trim())
  }
  return (
    <input
      className="field"
      aria-label={`标签「${tag}」的新名称`}
      ref={field => field?.focus()}
      maxLength={longestTag}
      value={name}
      onChange={event => setName(event.target.value)}
      onBlur={onDone}
      onKeyDown={onEnter(finish)}
    />
  )
}
