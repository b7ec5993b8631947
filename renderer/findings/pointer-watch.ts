import { useDesk } from '../state/desk.ts'
import type { LiveFinding } from './block-findings.ts'
import type { FindingStore } from './finding-store.ts'
import { type HoveredFinding, showHovered, useHovered } from './hovered-finding.ts'
import { closeFindingMenu, openFindingMenu, useFindingMenu } from './open-finding-menu.ts'
import { markOf, rank } from './paint-pieces.ts'
import type { Painter } from './painter.ts'

/** Milliseconds for which the pointer rests before the card comes, and before it goes. */
const restToShow = 280
const restToHide = 160

/** Milliseconds after a key in which the pointer shows nothing: text moves under it while a person types. */
const typing = 700

/** Longest mark, in UTF-16 units, that a right click takes for a word. */
const longestWord = 24

/** Pixels around a line that still count as on it. */
const slack = 2

/**
 * Shows the finding under a resting pointer and makes it the active one at a click. Typing and scrolling hide the card.
 * Returns the way to stop.
 */
export function watchPointer(scroller: HTMLElement, painter: Painter, store: FindingStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let typedAt = Number.NEGATIVE_INFINITY
  let last = { x: -1, y: -1 }
  const hide = () => {
    clearTimeout(timer)
    if (isMenuOpen()) return
    if (useHovered.getState().hovered) showHovered(null)
  }
  const move = (event: MouseEvent) => {
    // The browser tells of a move also where the text moved and the pointer did not.
    if (event.clientX === last.x && event.clientY === last.y) return
    last = { x: event.clientX, y: event.clientY }
    clearTimeout(timer)
    if (event.buttons !== 0 || isOnCard(event.target) || isMenuOpen()) return
    if (useHovered.getState().hovered?.byKey) return
    const delay = useHovered.getState().hovered ? restToHide : restToShow
    const show = () => {
      const quiet = performance.now() - typedAt
      // The pointer may have come to rest between two keys: it is heard once the person has stopped.
      if (quiet < typing) timer = setTimeout(show, typing - quiet)
      else if (painter.composing === null) showHovered(findingAt(painter, store, event.clientX, event.clientY) ?? null)
    }
    timer = setTimeout(show, delay)
  }
  const click = (event: MouseEvent) => {
    if (isOnCard(event.target)) return
    const found = findingAt(painter, store, event.clientX, event.clientY)
    if (found) useDesk.setState({ activeFinding: gravest(found).id })
  }
  const key = (event: Event) => {
    if (isOnCard(event.target)) return
    typedAt = performance.now()
    if (!isMenuOpen() && useHovered.getState().hovered) showHovered(null)
  }
  const dismiss = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isOnCard(event.target)) hide()
  }
  const down = (event: MouseEvent) => {
    if (!isOnCard(event.target)) hide()
  }
  const listeners = [
    ['mousemove', move],
    ['mousedown', down],
    ['click', click],
    ['keydown', key],
    ['beforeinput', key],
    ['scroll', hide],
  ] as const
  for (const [type, listener] of listeners)
    scroller.addEventListener(type, listener as EventListener, { passive: true })
  const leave = () => {
    clearTimeout(timer)
    if (!useHovered.getState().hovered?.byKey) timer = setTimeout(hide, restToHide)
  }
  window.addEventListener('keydown', dismiss, true)
  scroller.addEventListener('mouseleave', leave)
  const openMenu = (event: MouseEvent) => {
    const found = isOnCard(event.target) ? undefined : menuFinding(painter, store, event)
    if (!found) return
    event.preventDefault()
    hide()
    const finding = gravest(found)
    useDesk.setState({ activeFinding: finding.id })
    const { left, top, bottom } = found
    openFindingMenu(finding.id, { left, top, width: 1, height: bottom - top })
  }
  scroller.addEventListener('contextmenu', openMenu)
  return () => {
    closeFindingMenu()
    hide()
    window.removeEventListener('keydown', dismiss, true)
    scroller.removeEventListener('mouseleave', leave)
    scroller.removeEventListener('contextmenu', openMenu)
    for (const [type, listener] of listeners) scroller.removeEventListener(type, listener as EventListener)
  }
}

/**
 * The finding whose menu a context menu on the paper gives way to: by the menu key the one that is selected, by the
 * mouse a word that can be mended, as with a misspelling in Word. Elsewhere the menu for cutting and pasting comes.
 */
function menuFinding(painter: Painter, store: FindingStore, event: MouseEvent): HoveredFinding | undefined {
  const selection = getSelection()
  const isByMouse = event.button === 2
  if (isByMouse) {
    if (selection && !selection.isCollapsed) return undefined
    const found = findingAt(painter, store, event.clientX, event.clientY)
    const finding = found && gravest(found)
    return finding?.fix && finding.at.to - finding.at.from <= longestWord ? found : undefined
  }
  const line = selection?.rangeCount ? selection.getRangeAt(0).getClientRects()[0] : undefined
  return line && findingAt(painter, store, line.left + 1, (line.top + line.bottom) / 2)
}

/** The findings whose marks lie under a point of the window: the gravest, then the shortest first. */
function findingAt(painter: Painter, store: FindingStore, x: number, y: number): HoveredFinding | undefined {
  const place = painter.placeAt(x, y)
  if (!place) return undefined
  const candidates = store
    .of(place.key)
    .filter(({ at }) => at.from <= place.offset && place.offset <= at.to && at.from < at.to)
    .toSorted((a, b) => rank(markOf(a)) - rank(markOf(b)) || a.at.to - a.at.from - (b.at.to - b.at.from))
  const under = candidates.flatMap(finding => {
    const line = painter
      .linesOf(place.element, finding.at)
      .find(
        rect => x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack,
      )
    return line ? [{ finding, line }] : []
  })
  const line = under[0]?.line
  if (!line) return undefined
  const findings = under.map(({ finding }) => finding)
  return { findings, left: Math.max(line.left, x - 40), top: line.top, bottom: line.bottom }
}

/** The one that the menu and a click are about. */
function gravest({ findings }: HoveredFinding): LiveFinding {
  return findings[0] as LiveFinding
}

/** The card stays under its open menu. */
function isMenuOpen(): boolean {
  return useFindingMenu.getState().menu !== null
}

function isOnCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.finding-card') !== null
}
