import { useState } from 'react'
import { longestFolderName } from '../../core/contract/draft-list.ts'
import { draftsOf, moveDrafts, saveFolder } from '../desk/arrange-drafts.ts'
import { useDraftList } from '../desk/draft-list.ts'
import { failureText } from '../desk/messages.ts'
import { closeDialog } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { onEnter } from './enter-key.ts'

/** Chooses a folder for drafts, or makes one for them. */
export function MoveDraftsDialog({ ids }: { readonly ids: readonly string[] }) {
  const folders = useDraftList(state => state.folders)
  const drafts = draftsOf(ids)
  const [chosen, setChosen] = useState<string | null>(drafts[0]?.folderId ?? null)
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState('')
  const places = folders
    .filter(({ parentId }) => parentId === null)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .flatMap(folder => [folder, ...folders.filter(({ parentId }) => parentId === folder.id)])
  const move = async () => {
    let target = chosen
    try {
      if (name.trim() !== '') {
        target = crypto.randomUUID()
        await saveFolder({ id: target, name: name.trim(), parentId: null })
      }
    } catch (error) {
      setTrouble(failureText(error))
      return
    }
    closeDialog()
    await moveDrafts(ids, target)
  }
  return (
    <Dialog
      title={drafts.length === 1 ? '移到文件夹' : `将 ${drafts.length} 份稿件移到文件夹`}
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="button" className="button primary" onClick={() => void move()}>
            移动
          </button>
        </>
      }
    >
      {places.length > 0 && (
        <fieldset className="folder-choices">
          <legend className="unseen">文件夹</legend>
          {[{ id: null, name: '不放入文件夹', parentId: null }, ...places].map(place => (
            <label key={place.id ?? ''} className="check-label" data-depth={place.parentId === null ? 0 : 1}>
              <input
                type="radio"
                name="folder"
                checked={name.trim() === '' && chosen === place.id}
                onChange={() => {
                  setChosen(place.id)
                  setName('')
                }}
              />
              {place.name}
            </label>
          ))}
        </fieldset>
      )}
      <label className="form-line">
        <span>新建文件夹</span>
        <input
          className="field"
          placeholder="填写名称，移到新文件夹"
          maxLength={longestFolderName}
          value={name}
          onChange={event => setName(event.target.value)}
          onKeyDown={onEnter(() => void move())}
        />
      </label>
      <p className="form-trouble" role="status">
        {trouble}
      </p>
    </Dialog>
  )
}
