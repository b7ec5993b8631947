import { useEffect, useMemo, useState } from 'react'
import type { RunLog } from '../../core/contract/run-log.ts'
import { failureText, showMessage } from '../desk/messages.ts'
import { ask } from '../desk/request.ts'
import { closeDialog } from '../desk/window-state.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { numberText } from '../panels/number-text.ts'
import { Dialog } from './dialog.tsx'
import { type LogLine, logLine, logText } from './log-words.ts'

/** How many lines are drawn; a search looks through all. */
const mostShown = 400

/** What happened when (运行记录), to be searched and copied for whoever helps. It holds no text of a draft. */
export function LogDialog() {
  const [log, setLog] = useState<RunLog | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    ask('log.read', null).then(setLog, error => setFailure(failureText(error)))
  }, [])
  const lines = useMemo(() => (log?.entries ?? []).map(logLine), [log])
  const found = useMemo(() => linesWith(lines, query), [lines, query])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(logText(found))
      setCopied(true)
    } catch {
      showMessage('failure', '没有复制成功；请用记录文件夹里的文件。')
    }
  }
  return (
    <Dialog
      title="运行记录"
      size="large"
      onClose={closeDialog}
      actions={
        <>
          <span className="quiet-text actions-note" role="status">
            {isCopied ? `已复制 ${numberText(found.length)} 条。` : countWords(found, query, log?.hasMore ?? false)}
          </span>
          <button type="button" className="button" disabled={found.length === 0} onClick={() => void copy()}>
            复制
          </button>
          <button type="button" className="button primary" onClick={closeDialog}>
            关闭
          </button>
        </>
      }
    >
      <p className="quiet-text log-note">
        记录什么时候做了什么、有没有出错，只存在本机，最多 10 MB；没有稿件的文字，也没有标题、文件名和路径。
      </p>
      {failure ? (
        <p className="notice failure" role="alert">
          {failure}
        </p>
      ) : (
        <>
          <input
            type="search"
            className="field"
            aria-label="搜索运行记录"
            placeholder="搜索，例如 备份、导出、disk-full"
            value={query}
            onChange={event => {
              setQuery(event.currentTarget.value)
              setCopied(false)
            }}
          />
          <LogTable lines={found} query={query} isRead={log !== null} />
          <p className="quiet-text log-note">
            记录文件在 <code>{log?.folder}</code>
          </p>
        </>
      )}
    </Dialog>
  )
}

interface LogTableProps {
  readonly lines: readonly LogLine[]
  readonly query: string
  readonly isRead: boolean
}

function LogTable({ lines, query, isRead }: LogTableProps) {
  if (isRead && lines.length === 0) {
    return query.trim() === '' ? (
      <EmptyState title="还没有记录" text="数据文件夹写不进去时没有记录；请检查磁盘后重新启动简文。" />
    ) : (
      <EmptyState title="没有找到" text="换一个词再搜，或清空搜索看全部记录。" />
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
    <section className="backup-scroll" aria-label="记录" tabIndex={0}>
      <table className="backup-table log-table">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">做了什么</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostShown).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines do not change places while they are shown
            <tr key={index} data-bad={line.isBad || undefined}>
              <td>{line.time}</td>
              <td>{line.what}</td>
              <td>{line.result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function linesWith(lines: readonly LogLine[], query: string): readonly LogLine[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  return lines.filter(({ time, what, result }) => {
    const line = `${time} ${what} ${result}`.toLowerCase()
    return words.every(word => line.includes(word))
  })
}

function countWords(lines: readonly LogLine[], query: string, hasMore: boolean): string {
  if (lines.length === 0) return ''
  const count = query.trim() === '' ? `共 ${numberText(lines.length)} 条` : `找到 ${numberText(lines.length)} 条`
  const shown = lines.length > mostShown ? `，列出最近 ${mostShown} 条` : ''
  return `${count}${shown}${hasMore ? '，更早的在记录文件里' : ''}。`
}
