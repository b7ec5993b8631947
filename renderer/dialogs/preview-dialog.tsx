import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { chosenProfile } from '../../core/docx/own-profile.ts'
import { writePdf } from '../desk/print-pdf.ts'
import { choiceOf, profileOptions, usualProfile } from '../desk/profiles.ts'
import { closeDialog, useWindow } from '../desk/window-state.ts'
import { currentContent } from '../editor/session.ts'
import { PageFrame } from '../preview/page-frame.tsx'
import { parsePageRange } from '../preview/page-range.ts'
import { type PreviewZoom, pageScale, percentOf } from '../preview/page-scale.ts'
import { usePrint } from '../preview/print-state.ts'
import { usePreviewPages } from '../preview/use-preview-pages.ts'
import { useDesk } from '../state/desk.ts'
import { Dialog } from './dialog.tsx'
import { PreviewPager } from './preview-pager.tsx'
import { PreviewRange, type RangeChoice } from './preview-range.tsx'
import { PreviewZooms } from './preview-zooms.tsx'

const loose = { width: 0, height: 0 }

/** The pages as they leave the printer, one by one or two side by side, and the way to print all or some of them. */
export function PreviewDialog() {
  const settings = useDesk(desk => desk.settings)
  const [content] = useState(currentContent)
  const [profile, setProfile] = useState(() => usualProfile(settings))
  const pages = usePreviewPages(content, profile)
  const [columns, setColumns] = useState<1 | 2>(1)
  const [zoom, setZoom] = useState<PreviewZoom>('page')
  const [current, setCurrent] = useState(1)
  const [choice, setChoice] = useState<RangeChoice>({ kind: 'all', words: '' })
  const [room, setRoom] = useState(loose)
  const scroller = useRef<HTMLElement>(null)
  const count = pages?.count ?? 0
  const page = Math.min(current, Math.max(1, count))
  const all = Array.from({ length: count }, (_, at) => at + 1)
  const numbers = choice.kind === 'all' ? all : choice.kind === 'current' ? [page] : parsePageRange(choice.words, count)

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    usePrint.setState({ preview: pages && numbers ? { pages, numbers } : null })
  })
  useEffect(() => () => usePrint.setState({ preview: null }), [])
  useEffect(() => {
    if (pages) scroller.current?.focus()
  }, [pages])

  const scale = pages && room.width > 0 ? pageScale(zoom, room, pages.sizeOf(page), columns) : 0
  const show = (number: number) => {
    const to = Math.max(1, Math.min(count, number))
    setCurrent(to)
    const box = scroller.current
    const sheet = box?.querySelector<HTMLElement>(`[data-page="${to}"]`)
    if (box && sheet) box.scrollTop = sheet.offsetTop - 16
  }
  // The sheets keep their place under the eye when their size or number beside one another changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page in view is kept, not followed
  useLayoutEffect(() => {
    if (scale > 0) show(page)
  }, [scale, columns])
  const follow = () => {
    const box = scroller.current
    if (!box || count === 0) return
    const middle = box.scrollTop + Math.min(box.clientHeight / 2, 400)
    const sheets = [...box.querySelectorAll<HTMLElement>('.preview-page')]
    const shown = sheets.find(sheet => sheet.offsetTop + sheet.offsetHeight > middle)
    const number = Number(shown?.dataset.page ?? count)
    // Beside one another two pages have one height: the one that was chosen stays.
    const top = (at: number) => sheets[at - 1]?.offsetTop
    setCurrent(now => (top(now) === top(number) ? now : number))
  }
  const isDesktop = useWindow(state => state.info?.shell === 'desktop')
  const title = useDesk(desk => desk.draft?.title ?? '')
  const print = () => {
    if (numbers && pages) window.print()
  }
  const turn = (direction: 1 | -1) => show((columns === 2 && page % 2 === 0 ? page - 1 : page) + direction * columns)
  const keyAct = (key: string): (() => void) | undefined => {
    if (key === 'PageDown') return () => turn(1)
    if (key === 'PageUp') return () => turn(-1)
    if (key === 'Home') return () => show(1)
    return key === 'End' ? () => show(count) : undefined
  }

  return (
    <Dialog
      title="打印预览"
      size="full"
      onClose={closeDialog}
      actions={
        <>
          <PreviewRange choice={choice} count={count} isKnown={numbers !== undefined} change={setChoice} />
          <span className="preview-space" />
          <button type="button" className="button" onClick={closeDialog}>
            关闭
          </button>
          {isDesktop && (
            <button type="button" className="button" disabled={!pages || !numbers} onClick={() => void writePdf(title)}>
              导出 PDF
            </button>
          )}
          <button type="button" className="button primary" disabled={!pages || !numbers} onClick={print}>
            打印{numbers && pages ? ` ${numbers.length.toLocaleString('zh-CN')} 页` : ''}…
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key of the command prints from anywhere in the preview */}
      <div
        className="preview"
        role="presentation"
        onKeyDown={event => {
          const isPrint = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === 'KeyP'
          if (!isPrint) return
          event.preventDefault()
          print()
        }}
      >
        <div className="preview-bar">
          <PreviewPager page={page} count={count} columns={columns} show={show} turn={turn} />
          <PreviewZooms
            zoom={zoom}
            percent={percentOf(scale)}
            columns={columns}
            changeZoom={setZoom}
            changeColumns={setColumns}
          />
          <label className="preview-profile">
            版式
            <select
              className="select small"
              value={profile.id}
              onChange={event => {
                const chosen = chosenProfile(choiceOf(settings, event.target.value))
                if (chosen) setProfile(chosen)
              }}
            >
              {profileOptions(settings).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <section
          ref={scroller}
          className="preview-scroller"
          aria-label="页面"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
          tabIndex={0}
          onScroll={follow}
          onKeyDown={event => {
            if (event.ctrlKey || event.metaKey || event.altKey) return
            const act = keyAct(event.key)
            if (!act) return
            event.preventDefault()
            act()
          }}
        >
          {pages && scale > 0 ? (
            <div className="preview-sheets" data-columns={columns}>
              {all.map(number => (
                <PageFrame key={number} pages={pages} number={number} scale={scale} />
              ))}
            </div>
          ) : (
            <p className="preview-wait" role="status">
              正在排版…
            </p>
          )}
        </section>
      </div>
    </Dialog>
  )
}
