import type { LibraryAddition } from '../../core/contract/contract.ts'
import { Icon } from '../app/icon.tsx'
import { numberText } from '../panels/number-text.ts'

interface LibraryOutcomeProps {
  readonly outcome: LibraryAddition
  readonly onClose: () => void
}

/** What an import came to. The files that were left out are named with the reason. */
export function LibraryOutcome({ outcome, onClose }: LibraryOutcomeProps) {
  const { added, unchanged, skipped } = outcome
  return (
    <div className="notice library-outcome" role="status">
      <p>
        {added > 0 ? `新增 ${numberText(added)} 份。` : '没有新增文件。'}
        {unchanged > 0 && `${numberText(unchanged)} 份内容已在资料库中。`}
        {skipped.length > 0 && `${numberText(skipped.length)} 份没有导入：`}
      </p>
      <button type="button" className="icon-button" aria-label="关闭消息" onClick={onClose}>
        <Icon name="close" />
      </button>
      {skipped.length > 0 && (
        <ul>
          {skipped.map(({ path, reason }) => (
            <li key={`${path}${reason}`}>
              <strong>{path}</strong> {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
