import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { measuredRate } from '../../core/speech/rehearsal.ts'
import { charactersBefore, speechText } from '../../core/speech/speech-text.ts'
import { speechRateBounds } from '../desk/settings.ts'
import { currentContent } from '../editor/session.ts'
import { useDesk } from '../state/desk.ts'
import { PrompterBar } from './prompter-bar.tsx'
import { closeTeleprompter, elapsedOn, type Stopwatch, toggled, useRehearsal } from './rehearsal-state.ts'
import { moveText } from './scroll-motion.ts'
import { useTicking } from './ticking.ts'
import '../styles/rehearsal.css'

const sizes = [36, 44, 52, 60, 72, 84, 96]

/** The teleprompter, while it is open. */
export function TeleprompterHost() {
  const start = useRehearsal(state => state.prompting)
  return start === null ? null : <Teleprompter start={start} />
}

/**
 * The draft in large type on a dark screen, going on at the reading rate. It waits for the space bar, and leaves the draft
 * and its caret alone.
 */
function Teleprompter({ start }: { readonly start: number }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [{ paragraphs, characters, tables }] = useState(() => speechText(currentContent()?.blocks ?? []))
  const [first] = useState(() => {
    const index = paragraphs.findIndex(({ block }) => block >= start)
    return charactersBefore(paragraphs, index === -1 ? 0 : index)
  })
  const read = useRef(first)
  const spoken = useRef(0)
  const [rate, setRate] = useState(useDesk.getState().settings.speechRate)
  const [size, setSize] = useState(3)
  const [clock, setClock] = useState<Stopwatch>({ before: 0, since: null })
  const [current, setCurrent] = useState(0)
  const isRunning = clock.since !== null
  useTicking(isRunning)

  const leave = () => {
    const elapsed = elapsedOn(clock)
    const isTelling = measuredRate(spoken.current, elapsed) !== null
    closeTeleprompter(isTelling ? { elapsed, characters: Math.round(spoken.current) } : null)
  }
  const leaveNow = useRef(leave)
  leaveNow.current = leave

  const show = () => {
    if (text.current) setCurrent(moveText(text.current, paragraphs, read.current))
  }
  const showNow = useRef(show)
  showNow.current = show

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.focus()
    const isFilling = document.fullscreenElement !== null
    // A window that may not fill the screen still shows the text alone.
    if (!isFilling) void document.documentElement.requestFullscreen?.().catch(() => undefined)
    let wasFull = isFilling
    const onScreen = () => {
      // The browser takes Esc itself where its window fills the screen.
      if (wasFull && !document.fullscreenElement) leaveNow.current()
      wasFull = document.fullscreenElement !== null
      showNow.current()
    }
    const onSize = () => showNow.current()
    document.addEventListener('fullscreenchange', onScreen)
    window.addEventListener('resize', onSize)
    return () => {
      document.removeEventListener('fullscreenchange', onScreen)
      window.removeEventListener('resize', onSize)
      if (!isFilling && document.fullscreenElement) void document.exitFullscreen()
      element?.close()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands elsewhere in another size
  useLayoutEffect(() => showNow.current(), [size])

  useEffect(() => {
    if (!isRunning) return
    let last = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const ahead = Math.min(characters - read.current, (Math.max(0, now - last) * rate) / 60_000)
      last = now
      read.current += ahead
      spoken.current += ahead
      showNow.current()
      if (read.current >= characters) setClock(toggled)
      else frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [isRunning, rate, characters])

  const go = (to: number) => {
    read.current = Math.max(0, Math.min(characters, to))
    show()
  }
  const quicken = (step: number) => setRate(now => Math.max(60, Math.min(400, now + step)))
  const enlarge = (step: number) => setSize(now => Math.max(0, Math.min(sizes.length - 1, now + step)))
  const hold = () => {
    if (read.current >= characters && !isRunning) go(0)
    setClock(toggled)
  }
  const keys = new Map([
    [' ', hold],
    ['ArrowUp', () => quicken(speechRateBounds.step)],
    ['ArrowDown', () => quicken(-speechRateBounds.step)],
    ['ArrowLeft', () => go(charactersBefore(paragraphs, current - 1))],
    ['ArrowRight', () => go(charactersBefore(paragraphs, current + 1))],
    ['Home', () => go(0)],
    ['+', () => enlarge(1)],
    ['=', () => enlarge(1)],
    ['-', () => enlarge(-1)],
  ])
  const press = (event: KeyboardEvent) => {
    const isChoosing = event.target instanceof HTMLSelectElement
    const act = event.ctrlKey || event.altKey || event.metaKey || isChoosing ? undefined : keys.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <dialog
      ref={dialog}
      className="prompter"
      aria-label="提词"
      tabIndex={-1}
      onCancel={event => {
        event.preventDefault()
        leave()
      }}
      onKeyDown={press}
      onWheel={event => go(read.current + event.deltaY / 10)}
    >
      <div className="prompter-window">
        <div ref={text} className="prompter-text" data-size={sizes[size]} lang="zh-CN">
          {paragraphs.map((paragraph, index) => (
            <p
              key={paragraph.block}
              data-index={index}
              data-element={paragraph.element}
              data-passed={index < current || undefined}
              aria-current={index === current || undefined}
            >
              {paragraph.text}
            </p>
          ))}
          {paragraphs.length === 0 && <p data-index={0}>稿件还没有文字，写好后再来提词。</p>}
        </div>
      </div>
      <span className="prompter-line" data-size={sizes[size]} aria-hidden="true" />
      <PrompterBar
        clock={clock}
        rate={rate}
        left={((characters - read.current) * 60_000) / rate}
        tables={tables}
        onHold={hold}
        onQuicken={quicken}
        onEnlarge={enlarge}
        onLeave={leave}
      />
    </dialog>
  )
}
