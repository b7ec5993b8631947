import { useEffect, useState } from 'react'
import type { BackupDraft, BackupInfo } from '../../core/contract/backups.ts'
import { backupContent, refreshBackups, restoreAll, restoreDrafts, useBackups } from '../desk/backups.ts'
import { refreshDrafts } from '../desk/drafts.ts'
import { failureText, reporting } from '../desk/messages.ts'
import { RequestFailure } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { BackupUnlock } from '../encryption/backup-unlock.tsx'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText, sizeText } from '../panels/number-text.ts'
import { BackupDrafts } from './backup-drafts.tsx'
import { backupFacts, fullMoment } from './backup-words.ts'
import { Dialog } from './dialog.tsx'
import { MakeBackup } from './make-backup.tsx'

const none: ReadonlySet<string> = new Set()

/** All backups, what is in each, and the ways to have it back: single drafts as new ones, or everything. */
export function BackupsDialog() {
  const state = useBackups(desk => desk.state)
  const backups = state?.backups ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [selected, setSelected] = useState(none)
  const now = Date.now()
  const backup = backups.find(entry => keyOf(entry) === chosen) ?? backups[0]
  useEffect(() => {
    void refreshBackups()
    // What is compared with must be of now: the list is read again only when it is looked at.
    void reporting(refreshDrafts)
  }, [])
  const [unlocked, setUnlocked] = useState(0)
  const content = useContent(backup, unlocked)
  if (state && !backup) {
    return (
      <Dialog title="从备份恢复" onClose={closeDialog} actions={<MakeBackup />}>
        <EmptyState title="还没有备份" text="简文每天自动备份一次，也可以现在就备份。" />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="从备份恢复"
      size="full"
      onClose={closeDialog}
      actions={
        <>
          <span className="quiet-text actions-note">
            {selected.size > 0
              ? `选中 ${numberText(selected.size)} 份，恢复为新稿件，现有的不动。`
              : '勾选要找回的稿件。'}
          </span>
          <button
            type="button"
            className="button"
            disabled={!backup || !content.drafts}
            onClick={() => backup && void restoreAll(backup, fullMoment(backup.madeAt, now))}
          >
            整库恢复…
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!backup || selected.size === 0}
            onClick={async () => {
              if (backup && (await restoreDrafts(backup, [...selected]))) closeDialog()
            }}
          >
            恢复所选稿件
          </button>
        </>
      }
    >
      <div className="dialog-columns">
        <div className="choice-column">
          <div className="choice-list" role="radiogroup" aria-label="备份">
            {backups.map(entry => (
              <label key={keyOf(entry)} className="choice backup-choice">
                <input
                  type="radio"
                  name="backup"
                  checked={backup !== undefined && keyOf(entry) === keyOf(backup)}
                  onChange={() => {
                    setChosen(keyOf(entry))
                    setSelected(none)
                  }}
                />
                <span className="choice-name">
                  {fullMoment(entry.madeAt, now)}
                  <span className="choice-note">
                    {backupFacts(entry)} · {sizeText(entry.bytes)}
                  </span>
                </span>
              </label>
            ))}
          </div>
          <MakeBackup />
        </div>
        <div className="backup-content">
          {content.failure && (
            <p className="notice failure" role="alert">
              {content.failure}
            </p>
          )}
          {backup && content.isLocked && <BackupUnlock backup={backup} onUnlocked={() => setUnlocked(unlocked + 1)} />}
          {!content.failure && !content.isLocked && !content.drafts && <p className="quiet-text">正在读备份…</p>}
          {content.drafts && <BackupDrafts drafts={content.drafts} selected={selected} onSelect={setSelected} />}
        </div>
      </div>
    </Dialog>
  )
}

function keyOf({ place, name }: BackupInfo): string {
  return `${place}/${name}`
}

interface Content {
  readonly drafts: readonly BackupDraft[] | null
  readonly failure: string | null
  /** Whether it is under a password of another time. */
  readonly isLocked: boolean
}

const unread: Content = { drafts: null, failure: null, isLocked: false }

/** What is in a backup, read anew for each one that is chosen or unlocked; the last one chosen counts. */
function useContent(backup: BackupInfo | undefined, unlocked: number): Content {
  const [content, setContent] = useState(unread)
  const name = backup?.name
  const place = backup?.place
  // biome-ignore lint/correctness/useExhaustiveDependencies: unlocked counts how often it is to be read again
  useEffect(() => {
    if (name === undefined || place === undefined) return
    let isCurrent = true
    setContent(unread)
    backupContent({ name, place }).then(
      drafts => isCurrent && setContent({ ...unread, drafts }),
      error => {
        if (!isCurrent) return
        const isLocked = error instanceof RequestFailure && error.code === 'backup-locked'
        setContent(isLocked ? { ...unread, isLocked } : { ...unread, failure: failureText(error) })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [name, place, unlocked])
  return content
}
