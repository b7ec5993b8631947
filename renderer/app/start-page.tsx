import type { DraftSummary } from '../../core/contract/contract.ts'
import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import type { Command } from '../commands/command.ts'
import { importFiles } from '../commands/import-files.ts'
import { runCommand } from '../commands/key-handler.ts'
import { openLibrary } from '../commands/open-library.ts'
import { openSampleCommand } from '../commands/open-sample.ts'
import { showGuide } from '../commands/show-guide.ts'
import { useDraftPreview } from '../desk/draft-preview.ts'
import { openDraft } from '../desk/drafts.ts'
import { DraftBeginning } from '../panels/draft-beginning.tsx'
import { recentDrafts } from '../panels/draft-filter.ts'
import { numberText } from '../panels/number-text.ts'
import { momentText } from '../panels/time-text.ts'
import { useDesk } from '../state/desk.ts'
import { TourOffer } from '../tour/tour-offer.tsx'
import { Icon, type IconName } from './icon.tsx'
import { StartTemplates } from './start-templates.tsx'

/** As many as fill two rows where there is room; narrow windows show fewer of them (start.css). */
const recentCount = 8

/** What lies in the middle while no draft does: the ways to begin, and the drafts of late. */
export function StartPage() {
  const hasLibrary = useDesk(state => state.libraryStats.documents > 0)
  return (
    <div className="start-page">
      <h1>简文</h1>
      <p className="start-lead">起草公文、讲话和汇报。边写边核对篇幅、重复和规范，稿件只存在本机。</p>
      <TourOffer />
      <StartTemplates />
      <div className="start-ways">
        <Way command={importFiles} icon="import" title="打开已有文件" text="Word、WPS、PDF 或文本，原文件不动" />
        <Way
          command={openLibrary}
          icon="library"
          title={hasLibrary ? '管理比对资料' : '准备比对资料'}
          text={hasLibrary ? '添加或移出政策文件和旧稿' : '放入政策文件和旧稿，用来查重'}
        />
      </div>
      <RecentDrafts />
      <p className="start-foot">
        {[openSampleCommand, showGuide].map(command => (
          <button key={command.id} type="button" className="link-button" onClick={() => runCommand(command)}>
            {command.label.replace('…', '')}
          </button>
        ))}
      </p>
    </div>
  )
}

interface WayProps {
  readonly command: Command
  readonly icon: IconName
  readonly title: string
  readonly text: string
}

function Way({ command, icon, title, text }: WayProps) {
  return (
    <button type="button" className="start-way" onClick={() => runCommand(command)}>
      <Icon name={icon} />
      <strong>{title}</strong>
      <span>{text}</span>
    </button>
  )
}

function RecentDrafts() {
  const drafts = useDesk(state => state.drafts)
  const recent = recentDrafts(drafts, recentCount)
  if (recent.length === 0) return null
  return (
    <section className="start-recent" aria-labelledby="start-recent-title">
      <h2 id="start-recent-title">最近的稿件</h2>
      <ul>
        {recent.map(draft => (
          <li key={draft.id}>
            <RecentDraft draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RecentDraft({ draft }: { readonly draft: DraftSummary }) {
  const preview = useDraftPreview(draft)
  return (
    <a
      href={`#draft-${draft.id}`}
      onClick={event => {
        event.preventDefault()
        void openDraft(draft.id)
      }}
    >
      <span className="start-look" aria-hidden="true">
        {preview && <DraftBeginning blocks={preview.beginning} />}
      </span>
      <span className="start-recent-title" title={draft.title}>
        {draft.title}
      </span>
      <span className="start-recent-facts">
        <span>
          {draft.status === 'drafting' ? genreSpec(draft.genre).name : statusNames[draft.status]} ·{' '}
          {numberText(draft.characters)} 字
        </span>
        <time>{momentText(draft.updatedAt, Date.now())}</time>
      </span>
    </a>
  )
}
