import type { LibraryAddition, SkippedFile } from '../../core/contract/contract.ts'
import { Icon } from '../app/icon.tsx'
import { saveText } from '../desk/file-bytes.ts'
import { closeImport } from '../desk/library-import.ts'
import { reporting, showMessage } from '../desk/messages.ts'
import { reasonAlone, skippedGroups, skippedText } from '../desk/skipped-report.ts'
import { numberText } from '../panels/number-text.ts'

/** The most files that are listed for one reason; the saved list has them all. */
const mostListed = 50

interface LibraryOutcomeProps {
  readonly outcome: LibraryAddition
  /** Whether the import has ended, so that a person may take this off the page. */
  readonly isOver: boolean
}

/** What an import came to so far. The files that were left out are named by reason. */
export function LibraryOutcome({ outcome, isOver }: LibraryOutcomeProps) {
  const { added, unchanged, replaced = 0, skipped } = outcome
  return (
    <div className="notice library-outcome" role="status">
      <p>
        {added > 0 ? `新增 ${numberText(added)} 份。` : '没有新增文件。'}
        {replaced > 0 && `其中 ${numberText(replaced)} 份替换了旧版本。`}
        {unchanged > 0 && `${numberText(unchanged)} 份内容已在资料库中。`}
        {skipped.length > 0 && `${numberText(skipped.length)} 份没有导入：`}
      </p>
      {isOver && (
        <button type="button" className="icon-button" aria-label="关闭消息" onClick={closeImport}>
          <Icon name="close" />
        </button>
      )}
      {skipped.length > 0 && <SkippedList skipped={skipped} />}
    </div>
  )
}

function SkippedList({ skipped }: { readonly skipped: readonly SkippedFile[] }) {
  const copy = () =>
    reporting(async () => {
      await navigator.clipboard.writeText(skippedText(skipped))
      showMessage('done', '清单已复制。')
    })
  return (
    <div className="library-skipped">
      {skippedGroups(skipped).map(({ label, files }, index) => (
        <details key={label} open={index === 0 && files.length <= 8}>
          <summary>
            {label}　{numberText(files.length)} 份
          </summary>
          <ul>
            {files.slice(0, mostListed).map(file => (
              <li key={file.path}>
                <strong>{file.path}</strong> {reasonAlone(file)}
              </li>
            ))}
            {files.length > mostListed && <li>另有 {numberText(files.length - mostListed)} 份，见保存的清单。</li>}
          </ul>
        </details>
      ))}
      <p className="library-skipped-ways">
        <button
          type="button"
          className="button small"
          onClick={() => saveText('没有导入的文件.txt', skippedText(skipped))}
        >
          保存清单
        </button>
        <button type="button" className="button small" onClick={() => void copy()}>
          复制清单
        </button>
      </p>
    </div>
  )
}
