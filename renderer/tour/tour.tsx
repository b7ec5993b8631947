import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Icon } from '../app/icon.tsx'
import { useWindow } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'
import { tourActions } from './tour-actions.ts'
import { type Box, cardPlace } from './tour-place.ts'
import { leaveTour, showStep, useTour } from './tour-state.ts'
import { tourSteps } from './tour-steps.ts'

/** How often the card looks where its target stands, in milliseconds: panels fold, windows change. */
const lookEvery = 250

/** The tour, as long as it is under way: a frame around what a step speaks of, and a card beside it. */
export function Tour() {
  const step = useTour(state => state.step)
  return step === null ? null : <TourCard step={step} />
}

function TourCard({ step }: { readonly step: number }) {
  const { title, text, target, side, action, isDone } = tourSteps[step] as (typeof tourSteps)[number]
  const fixable = useTour(state => state.fixable)
  const desk = useDesk()
  const window = useWindow()
  const card = useRef<HTMLDivElement>(null)
  const box = useTargetBox(target)
  const [place, setPlace] = useState<Pick<Box, 'left' | 'top'>>({ left: 0, top: 0 })
  const titleId = useId()
  const isReached = isDone(desk, window, fixable)
  const isLast = step === tourSteps.length - 1

  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {}
    if (box) setPlace(cardPlace(box, side, { width, height }, { width: innerWidth, height: innerHeight }))
  }, [box, side])
  // The keyboard comes to the card when the tour begins; later it stays where the person works.
  useEffect(() => card.current?.querySelector<HTMLElement>('.tour-action')?.focus(), [])

  const leave = () => {
    leaveTour()
    focusEditor()
  }
  return (
    <>
      {box && <div className="tour-frame" style={{ ...box }} aria-hidden="true" />}
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby={titleId}
        data-pane="tour"
        tabIndex={-1}
        style={place}
        onKeyDown={event => event.key === 'Escape' && leave()}
      >
        <header>
          <h2 id={titleId}>五步上手：{title}</h2>
          <span className="quiet-text">
            {step + 1}／{tourSteps.length}
          </span>
          <button type="button" className="icon-button" aria-label="结束五步上手" onClick={leave}>
            <Icon name="close" />
          </button>
        </header>
        <p aria-live="polite">{text}</p>
        <p className="tour-reached" aria-live="polite">
          {isReached && (
            <>
              <Icon name="check" />
              做到了
            </>
          )}
        </p>
        <footer>
          {step > 0 && (
            <button type="button" className="button quiet" onClick={() => showStep(step - 1)}>
              上一步
            </button>
          )}
          {!isReached && (
            <button type="button" className="button tour-action" onClick={tourActions[step]}>
              {action}
            </button>
          )}
          <button
            type="button"
            className={isReached ? 'button primary' : 'button'}
            onClick={() => {
              showStep(step + 1)
              if (isLast) focusEditor()
            }}
          >
            {isLast ? '完成' : '下一步'}
          </button>
        </footer>
        <p className="quiet-text">按 F6 可以到这张卡片，Esc 结束；以后从「帮助」菜单再打开。</p>
      </div>
    </>
  )
}

/** Where the target stands on screen; null while it does not. */
function useTargetBox(selector: string): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    const look = () => {
      const found = document.querySelector(selector)?.getBoundingClientRect()
      const now = found && { left: found.left, top: found.top, width: found.width, height: found.height }
      setBox(known => (JSON.stringify(known) === JSON.stringify(now ?? null) ? known : (now ?? null)))
    }
    look()
    const timer = setInterval(look, lookEvery)
    return () => clearInterval(timer)
  }, [selector])
  return box
}
