import { useMemo, useRef } from 'react'
import type { GenreId } from '../../core/document/genres.ts'
import { commentNotice } from '../../core/document/word-marks.ts'
import { GenreOptions } from '../app/genre-select.tsx'
import type { ImportChoices } from '../desk/import-choices.ts'
import { type ChosenRoles, importLines } from '../desk/import-lines.ts'
import type { ReadFile } from '../desk/imports.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { ImportComments, ImportRevisions } from './import-marks.tsx'
import { ImportStructure } from './import-structure.tsx'

interface ImportPreviewProps {
  /** Absent while the file is read. */
  readonly file: ReadFile | undefined
  readonly name: string
  readonly choices: ImportChoices
  readonly onChange: (change: Partial<ImportChoices>) => void
}

/** What was recognised in one file, with what was left out or guessed, for a person to correct. */
export function ImportPreview({ file, name, choices, onChange }: ImportPreviewProps) {
  // While the file is read again with another view of its changes, the choice stays in sight.
  const last = useRef<ReadFile>(undefined)
  if (file) last.current = file
  const shown = file ?? last.current
  const imported = shown && 'imported' in shown ? shown.imported : undefined
  const lines = useMemo(() => (imported ? importLines(imported.content) : []), [imported])
  if (!shown) {
    return (
      <div className="choice-detail">
        <EmptyState title={`正在读取「${name}」`} />
      </div>
    )
  }
  if ('failure' in shown) {
    return (
      <div className="choice-detail">
        <h3>{shown.name}</h3>
        <p className="notice failure" role="alert">
          {shown.failure}
        </p>
      </div>
    )
  }
  const { content, notices, revisions, comments = [] } = shown.imported
  const setRoles = (roles: ChosenRoles) => onChange({ roles: { ...choices.roles, [choices.view]: roles } })
  return (
    <div className="import-file">
      <div className="import-facts">
        <h3>{shown.name}</h3>
        <label className="import-genre">
          <span>文种</span>
          <select
            className="select"
            value={choices.genre ?? content.genre}
            onChange={event => onChange({ genre: event.target.value as GenreId })}
          >
            <GenreOptions />
          </select>
        </label>
        {revisions && <ImportRevisions counts={revisions} view={choices.view} onChange={view => onChange({ view })} />}
        {comments.length > 0 && (
          <ImportComments
            comments={comments}
            place={choices.view === 'suggestions' ? 'kept' : choices.comments}
            onChange={place =>
              onChange(
                place === 'kept'
                  ? { view: 'suggestions' }
                  : { comments: place, ...(choices.view === 'suggestions' && { view: 'accepted' }) },
              )
            }
          />
        )}
        <ImportNotices notices={notices.filter(notice => isTold(notice, comments.length))} />
      </div>
      <ImportStructure
        key={choices.view}
        lines={lines}
        roles={choices.roles[choices.view]}
        isBusy={file === undefined}
        onChange={setRoles}
      />
    </div>
  )
}

/** What has a choice of its own above is not told again. */
function isTold(notice: string, comments: number): boolean {
  return notice !== commentNotice(comments) && !/^(?:修订已按接受处理|按修订前的文字导入)/u.test(notice)
}

function ImportNotices({ notices }: { readonly notices: readonly string[] }) {
  return (
    <section aria-label="请核对">
      <h4>请核对</h4>
      {notices.length === 0 ? (
        <p className="quiet-text">文件的文字全部读入，没有遗漏。</p>
      ) : (
        <ul className="import-notices">
          {notices.map(notice => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
