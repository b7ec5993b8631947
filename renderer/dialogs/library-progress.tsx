import { remainingText } from '../../core/text/remaining.ts'
import { answerVersions, leaveRest, resumeImport, stopImport, useLibraryImport } from '../desk/library-import.ts'
import { numberText } from '../panels/number-text.ts'

/** How far an import into the library has come, with ways to stop it and to go on. What is in stays. */
export function LibraryProgress() {
  const { status, done, total, name, rate, seconds, versions, namesakes } = useLibraryImport()
  if (status === 'asking') return <VersionQuestion versions={versions} namesakes={namesakes} />
  if (status === 'stopped') return <StoppedImport left={total - done} />
  return (
    <div className="library-add">
      <progress value={done} max={Math.max(1, total)} aria-label="导入进度" />
      <span className="library-figures">
        {numberText(done)}／{numberText(total)}
        {rate !== null && `　${numberText(rate)} 份／秒`}
        {seconds !== null && status === 'running' && `　${remainingText(seconds)}`}
      </span>
      <span className="library-progress-text" title={name}>
        {status === 'looking' ? '正在核对哪些已在资料库中' : status === 'stopping' ? '正在停止' : name}
      </span>
      <button type="button" className="button" disabled={status !== 'running'} onClick={stopImport}>
        停止
      </button>
    </div>
  )
}

/** What is left of an import that a person or a failure stopped: it goes on, or is given up. */
function StoppedImport({ left }: { readonly left: number }) {
  return (
    <fieldset className="library-add notice">
      <legend className="unseen">已停止的导入</legend>
      <span className="library-question">导入已停止，还有 {numberText(left)} 份没有导入；已导入的都已保存。</span>
      <button type="button" className="button primary" onClick={() => void resumeImport()}>
        继续导入
      </button>
      <button type="button" className="button" onClick={leaveRest}>
        不再导入其余
      </button>
    </fieldset>
  )
}

interface VersionQuestionProps {
  readonly versions: number
  readonly namesakes: number
}

/** Asks what becomes of new versions. Where only the names agree, keeping both comes first. */
function VersionQuestion({ versions, namesakes }: VersionQuestionProps) {
  const replace = (
    <button
      type="button"
      key="replace"
      className={namesakes > 0 ? 'button' : 'button primary'}
      onClick={() => answerVersions('replace')}
    >
      替换
    </button>
  )
  const keep = (
    <button
      type="button"
      key="keep"
      className={namesakes > 0 ? 'button primary' : 'button'}
      onClick={() => answerVersions('keep')}
    >
      都保留
    </button>
  )
  return (
    <fieldset className="library-add notice">
      <legend className="unseen">新版本</legend>
      <span className="library-question">
        {versions > namesakes && `${numberText(versions - namesakes)} 份是已有文件的新版本。`}
        {namesakes > 0 &&
          `${numberText(namesakes)} 份与已有文件同名，内容不同：是新版本请替换，不是同一份文件请都保留。`}
      </span>
      {namesakes > 0 ? [keep, replace] : [replace, keep]}
      <button type="button" className="button" onClick={() => answerVersions('cancel')}>
        取消导入
      </button>
    </fieldset>
  )
}
