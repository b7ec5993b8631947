import { useState } from 'react'
import type { BackupState, SecondFolder } from '../../core/contract/backups.ts'
import { setSecondFolder, showRecovery, useBackups } from '../desk/backups.ts'
import { openDialog } from '../desk/window-state.ts'
import { fullMoment, kindWords } from './backup-words.ts'
import { ChooseFolder } from './choose-folder.tsx'
import { onEnter } from './enter-key.ts'
import { MakeBackup } from './make-backup.tsx'

/** When the drafts were backed up last, the ways to do it now and to have them back, and the second folder. */
export function SettingsBackups() {
  const state = useBackups(desk => desk.state)
  const hasReport = useBackups(desk => desk.report !== null)
  if (!state) return null
  return (
    <>
      <h3>备份</h3>
      <p>{lastWords(state)}</p>
      {state.problem && (
        <p className="notice" role="status">
          上次备份没有做成。{state.problem}
        </p>
      )}
      <div className="backup-actions">
        <MakeBackup />
        <button type="button" className="button" onClick={() => openDialog({ kind: 'backups' })}>
          从备份恢复…
        </button>
        {hasReport && (
          <button type="button" className="button quiet" onClick={() => void showRecovery()}>
            稿件恢复情况…
          </button>
        )}
      </div>
      <p className="quiet-text">
        每天自动备份稿件和设置一次，保留 14 天；手工的保留最近 5 份。资料库和自建模板不在内，请另行复制。
      </p>
      <h3>第二个备份文件夹</h3>
      <SecondFolderForm second={state.secondFolder} suggestions={state.suggestions} />
    </>
  )
}

function lastWords({ backups }: BackupState): string {
  const last = backups.find(({ place }) => place === 'own')
  if (!last) return '还没有备份。打开简文一分钟后，会自动做今天的第一份。'
  return `上次备份：${fullMoment(last.madeAt, Date.now())}（${kindWords[last.kind]}），已校验。`
}

interface SecondFolderFormProps {
  readonly second: SecondFolder | null
  readonly suggestions: readonly string[]
}

function SecondFolderForm({ second, suggestions }: SecondFolderFormProps) {
  const [path, setPath] = useState(second?.path ?? '')
  const [failure, setFailure] = useState<string | null>(null)
  const save = async (next: string | null) => {
    setFailure(await setSecondFolder(next))
    if (next === null) setPath('')
  }
  const typed = path.trim()
  return (
    <>
      <div className="second-folder">
        <input
          className="field"
          aria-label="第二个备份文件夹"
          list="second-folder-suggestions"
          placeholder="U 盘或另一个磁盘上的文件夹，例如 E:\备份"
          value={path}
          onChange={event => setPath(event.currentTarget.value)}
          onKeyDown={onEnter(() => {
            if (typed !== '') void save(typed)
          })}
        />
        <datalist id="second-folder-suggestions">
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
        <ChooseFolder onChosen={setPath} />
        <button
          type="button"
          className="button"
          disabled={typed === '' || typed === second?.path}
          onClick={() => void save(typed)}
        >
          使用
        </button>
        {second && (
          <button type="button" className="button quiet" onClick={() => void save(null)}>
            不再使用
          </button>
        )}
      </div>
      {failure && (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      )}
      {!failure && second?.problem && <p className="notice">{second.problem}</p>}
      <p className="quiet-text">{secondWords(second)}</p>
    </>
  )
}

function secondWords(second: SecondFolder | null): string {
  if (!second) return '每份备份另存一份到这里，本机硬盘坏了也不丢稿。'
  if (second.lastAt === null) return '还没有存进备份；文件夹一到位就会存。'
  return `最近存入：${fullMoment(second.lastAt, Date.now())}。在其中的「简文备份」文件夹里。`
}
