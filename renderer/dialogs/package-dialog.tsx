import { Fragment, useEffect, useState } from 'react'
import type { FileBytes, PackageView } from '../../core/contract/contract.ts'
import { blockText, type DraftContent } from '../../core/document/draft.ts'
import { statusNames } from '../../core/document/draft-status.ts'
import { genreSpec } from '../../core/document/genres.ts'
import { openComments } from '../../core/review/comments.ts'
import { takePackage } from '../desk/exchange.ts'
import { failureText } from '../desk/messages.ts'
import { presentContent } from '../desk/versions.ts'
import { closeDialog } from '../desk/window-state.ts'
import { numberText } from '../panels/number-text.ts'
import { Comparison } from '../versions/comparison.tsx'
import { versionTime } from '../versions/version-words.ts'
import { Dialog } from './dialog.tsx'
import { PackageMeeting } from './package-meeting.tsx'

/** How many paragraphs are shown of what comes. */
const shownBlocks = 12

interface PackageDialogProps {
  readonly file: FileBytes
  readonly view: PackageView
}

/** Shows what an exchange package brings, and asks what is to become of it. Nothing is stored before. */
export function PackageDialog({ file, view }: PackageDialogProps) {
  const { known } = view
  const [way, setWay] = useState(known ? (known.meeting.ways[0] ?? null) : null)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [isComparing, setComparing] = useState(false)
  const chosen = known ? way : 'new'

  const go = async () => {
    if (chosen === null || isBusy) return
    setBusy(true)
    try {
      await takePackage(file, view, chosen)
    } catch (error) {
      setTrouble(failureText(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={isComparing ? '正文有何不同' : '打开交换包'}
      size={isComparing ? 'full' : 'large'}
      onClose={closeDialog}
      onEscape={isComparing ? () => setComparing(false) : closeDialog}
      actions={
        isComparing ? (
          <button type="button" className="button primary" onClick={() => setComparing(false)}>
            返回
          </button>
        ) : (
          <>
            <button type="button" className="button" {...(!chosen && { 'data-start': true })} onClick={closeDialog}>
              {chosen ? '取消' : '关闭'}
            </button>
            {chosen && (
              <button
                type="button"
                className="button primary"
                {...(chosen === 'new' && { 'data-start': true })}
                aria-disabled={isBusy}
                onClick={() => void go()}
              >
                {actionNames[chosen]}
              </button>
            )}
          </>
        )
      }
    >
      {isComparing && known ? (
        <ComparedTexts id={known.summary.id} theirs={view.content} />
      ) : (
        <div className="package">
          <PackageFacts view={view} />
          {known ? (
            <PackageMeeting view={{ ...view, known }} way={way} onWay={setWay} onCompare={() => setComparing(true)} />
          ) : (
            <p>本机还没有这份稿件，存入后列在稿件列表里。</p>
          )}
          <PackageText content={view.content} />
          <p className="form-trouble" role="alert">
            {trouble}
          </p>
        </div>
      )}
    </Dialog>
  )
}

const actionNames = { new: '存入', merge: '合并', adopt: '采用', copy: '另存' } as const

function PackageFacts({ view }: { readonly view: PackageView }) {
  const { title, status, author, note, at, content, characters, versions } = view
  const comments = content.comments?.length ?? 0
  const open = openComments(content).length
  const rows: readonly (readonly [string, string])[] = [
    ['稿件', `${genreSpec(content.genre).name}，${numberText(characters)} 字，${statusNames[status]}`],
    ['交来', `${author || '没有署名'}，${versionTime(at)}`],
    ...(note === '' ? [] : [['附言', note] as const]),
    ['批注', comments === 0 ? '没有' : `${numberText(comments)} 条，${numberText(open)} 条未处理`],
    ...(content.checklist?.length ? [['审核清单', `填写了 ${numberText(content.checklist.length)} 项`] as const] : []),
    ['历史版本', versions === 0 ? '没有带' : `${numberText(versions)} 个`],
  ]
  return (
    <section aria-label="包里有什么">
      <h3 className="package-title">{title}</h3>
      <dl className="facts package-facts">
        {rows.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

function PackageText({ content }: { readonly content: DraftContent }) {
  const shown = content.blocks.slice(0, shownBlocks)
  const rest = content.blocks.length - shown.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keys
    <section className="package-text" aria-label="正文开头" tabIndex={0}>
      {shown.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change
        <p key={at} data-type={block.type}>
          {blockText(block)}
        </p>
      ))}
      {rest > 0 && <p className="quiet-text">……后面还有 {numberText(rest)} 段</p>}
    </section>
  )
}

function ComparedTexts({ id, theirs }: { readonly id: string; readonly theirs: DraftContent }) {
  const [ours, setOurs] = useState<DraftContent | null>(null)
  const [failure, setFailure] = useState('')
  useEffect(() => {
    let isOver = false
    presentContent(id).then(
      content => isOver || setOurs(content),
      error => isOver || setFailure(failureText(error)),
    )
    return () => {
      isOver = true
    }
  }, [id])
  if (failure !== '') return <p className="notice failure">{failure}</p>
  if (!ours) return <p className="quiet-text">正在比对…</p>
  return <Comparison before={ours} after={theirs} layout="beside" names={{ before: '本机的', after: '对方的' }} />
}
