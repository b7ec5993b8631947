import { useState } from 'react'
import type { DraftFolder } from '../../core/contract/contract.ts'
import { longestFolderName } from '../../core/contract/draft-list.ts'
import { saveFolder } from '../desk/arrange-drafts.ts'
import { failureText } from '../desk/messages.ts'
import { closeDialog } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'
import { onEnter } from './enter-key.ts'

interface FolderNameDialogProps {
  /** The folder to rename; absent where one is made. */
  readonly folder?: DraftFolder
  /** Where a new one goes. */
  readonly parentId: string | null
}

/** Asks for the name of a folder of the draft list. */
export function FolderNameDialog({ folder, parentId }: FolderNameDialogProps) {
  const [name, setName] = useState(folder?.name ?? '')
  const [trouble, setTrouble] = useState('')
  const save = async () => {
    if (name.trim() === '') {
      setTrouble('请填写文件夹名称。')
      return
    }
    try {
      await saveFolder({ ...(folder ?? { id: crypto.randomUUID(), parentId }), name: name.trim() })
      closeDialog()
    } catch (error) {
      setTrouble(failureText(error))
    }
  }
  return (
    <Dialog
      title={folder ? '重命名文件夹' : '新建文件夹'}
      size="small"
      onClose={closeDialog}
      actions={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            取消
          </button>
          <button type="button" className="button primary" onClick={() => void save()}>
            {folder ? '重命名' : '新建'}
          </button>
        </>
      }
    >
      <input
        className="field"
        data-start
        aria-label="文件夹名称"
        aria-describedby="folder-trouble"
        placeholder="例如：防汛、二〇二六年会议"
        maxLength={longestFolderName}
        value={name}
        onFocus={event => event.target.select()}
        onChange={event => setName(event.target.value)}
        onKeyDown={onEnter(() => void save())}
      />
      <p id="folder-trouble" className="form-trouble" role="status">
        {trouble}
      </p>
    </Dialog>
  )
}
