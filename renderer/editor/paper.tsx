import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react'
import { Editable, type RenderChunkProps, Slate } from 'slate-react'
import { freedomOf } from '../../core/document/draft-status.ts'
import { PartBoundary } from '../app/part-boundary.tsx'
import { CommentLayer } from '../comments/comment-layer.tsx'
import { usualSetting } from '../desk/profiles.ts'
import { FindLayer } from '../find/find-layer.tsx'
import { FindingCard } from '../findings/finding-card.tsx'
import { FindingLayer } from '../findings/finding-layer.tsx'
import { showHovered } from '../findings/hovered-finding.ts'
import { Painter } from '../findings/painter.ts'
import { watchPointer } from '../findings/pointer-watch.ts'
import { useDesk } from '../state/desk.ts'
import { toggleBold } from './actions.ts'
import { BlockElement, labelRanges, RunLeaf } from './block-element.tsx'
import { completionKey } from './completion/completion-keys.ts'
import { CompletionList } from './completion/completion-list.tsx'
import { closeCompletion } from './completion/completion-state.ts'
import type { DraftSession } from './draft-session.ts'
import { keepOwnSelection } from './own-selection.ts'
import { customProperties } from './page-gaps.ts'
import { PaperChunk } from './paper-chunk.tsx'
import { PaperHeader } from './paper-header.tsx'
import { PaperImprint } from './paper-imprint.tsx'
import { paperKey } from './paper-keys.ts'
import { paperMeasures } from './paper-measures.ts'
import { PaperPages } from './paper-pages.ts'
import { PaperSheets } from './paper-sheets.tsx'
import { watchZoom } from './paper-zoom.ts'
import { placeCaret } from './place-caret.ts'
import { selectPlaceholder, stepPlaceholder } from './placeholder-keys.ts'
import { ReadingCaret } from './reading-caret.tsx'
import { readingKey } from './reading-keys.ts'
import { followSelection } from './reveal.ts'
import { alignSelection } from './same-selection.ts'
import { flushSession } from './session.ts'
import type { DraftEditorModel } from './slate-types.ts'
import { keepStrayInputOff } from './stray-input.ts'
import { stepCell } from './table/table-acts.ts'
import { insertUnplaced } from './unplaced-text.ts'

/** The A4 paper in its scroller, with the text and the marks over it. */
export const Paper = memo(({ session }: { readonly session: DraftSession }) => {
  const { editor } = session
  const scroller = useRef<HTMLDivElement>(null)
  const isLocked = useDesk(state => state.draft?.id === session.id && freedomOf(state.draft.status) !== 'all')
  const setting = useDesk(state => usualSetting(state.settings))
  const measures = useMemo(() => customProperties(paperMeasures(setting)), [setting])
  const painter = useMemo(() => new Painter(editor, session.findings), [editor, session])
  const pages = useMemo(() => new PaperPages(session), [session])
  const renderChunk = useCallback(
    (props: RenderChunkProps) => <PaperChunk {...props} visible={painter.visible} />,
    [painter],
  )

  useEffect(() => {
    const stop = painter.start(scroller.current as HTMLDivElement)
    const stopPointer = watchPointer(scroller.current as HTMLDivElement, painter, session.findings)
    painter.setActive(useDesk.getState().activeFinding)
    const stopActive = useDesk.subscribe((desk, earlier) => {
      if (desk.activeFinding !== earlier.activeFinding) painter.setActive(desk.activeFinding)
    })
    const stopPages = pages.start(scroller.current as HTMLDivElement)
    const stopZoom = watchZoom(scroller.current as HTMLDivElement)
    const stopGuard = keepStrayInputOff(scroller.current as HTMLDivElement)
    return () => {
      stopGuard()
      stopZoom()
      stopPages()
      stopActive()
      stopPointer()
      stop()
    }
  }, [painter, pages, session])

  const startComposing = useCallback(() => {
    const key = painter.keyAtSelection()
    session.startComposing(key)
    painter.composing = key
    scroller.current?.toggleAttribute('data-composing', true)
  }, [painter, session])

  const endComposing = useCallback(() => {
    painter.composing = null
    session.endComposing()
    // Slate puts the committed text into the model after this handler.
    setTimeout(() => {
      scroller.current?.removeAttribute('data-composing')
      painter.paint()
      flushSession()
    }, 0)
  }, [painter, session])

  return (
    <div className="paper-scroller" ref={scroller}>
      <div className="paper" style={measures}>
        <PartBoundary name="纸面">
          <PaperSheets />
        </PartBoundary>
        <div className="paper-top" />
        <PartBoundary name="版头">
          <PaperHeader />
        </PartBoundary>
        <Slate editor={editor} onValueChange={pages.changed}>
          <Editable
            ref={keepOwnSelection}
            className="paper-text"
            aria-label="正文"
            role="textbox"
            aria-multiline="true"
            aria-readonly={isLocked}
            readOnly={isLocked}
            tabIndex={0}
            lang="zh-CN"
            spellCheck={false}
            scrollSelectionIntoView={followSelection}
            placeholder="在此输入或粘贴正文"
            decorate={labelRanges}
            renderElement={BlockElement}
            renderLeaf={RunLeaf}
            renderChunk={renderChunk}
            onKeyDown={event => handleKey(editor, event, isLocked)}
            onDOMBeforeInput={event => {
              alignSelection(session, event)
              return handleFormat(session, event) || insertUnplaced(session, event)
            }}
            onDoubleClick={() => selectPlaceholder(editor)}
            onCompositionStart={startComposing}
            onCompositionEnd={endComposing}
            onFocus={() => placeCaret(editor)}
            onBlur={flushSession}
          />
          <PartBoundary name="问题的标记">
            <FindingLayer painter={painter} />
          </PartBoundary>
          <PartBoundary name="批注的标记">
            <CommentLayer session={session} visible={painter.visible} />
          </PartBoundary>
          <PartBoundary name="查找的标记">
            <FindLayer editor={editor} visible={painter.visible} />
          </PartBoundary>
        </Slate>
        {isLocked && <ReadingCaret />}
        <PartBoundary name="版记">
          <PaperImprint />
        </PartBoundary>
      </div>
      <PartBoundary name="问题卡片" close={() => showHovered(null)}>
        <FindingCard />
      </PartBoundary>
      <PartBoundary name="固定用语" close={closeCompletion}>
        <CompletionList editor={editor} />
      </PartBoundary>
    </div>
  )
})

/** Tab goes from cell to cell in a table, elsewhere from placeholder to placeholder, and out of the paper where none is left. */
function handleKey(editor: DraftEditorModel, event: KeyboardEvent, isLocked: boolean): void {
  if (isLocked && readingKey(editor, event)) {
    event.preventDefault()
    return
  }
  if (completionKey(editor, event)) {
    event.preventDefault()
    return
  }
  if (paperKey(editor, event)) {
    event.preventDefault()
    return
  }
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
  if (stepCell(editor, event.shiftKey ? -1 : 1) || stepPlaceholder(editor, event.shiftKey ? -1 : 1))
    event.preventDefault()
}

/** The browser's own commands for looks: bold is ours, the others are not of official documents. */
function handleFormat(session: DraftSession, event: InputEvent): boolean | undefined {
  if (!event.inputType.startsWith('format')) return undefined
  event.preventDefault()
  // A run that is split while an input method composes in it takes the letters to another place.
  if (event.inputType === 'formatBold' && session.composing === null) toggleBold()
  return true
}
