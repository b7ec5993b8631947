import { ReactEditor } from 'slate-react'
import { type Block, blockText } from '../../core/document/draft.ts'
import { textWidth } from '../../core/document/geometry.ts'
import { paperFields } from '../../core/document/header-format.ts'
import { planHeader } from '../../core/document/header-plan.ts'
import { blockHeight, type LaidBlock, layoutDraft } from '../../core/document/page-layout.ts'
import { PageMap } from '../../core/document/page-map.ts'
import { usualSetting } from '../desk/profiles.ts'
import { useDesk } from '../state/desk.ts'
import { usePages } from '../state/pages.ts'
import { BlockLooks } from './block-looks.ts'
import type { DraftSession } from './draft-session.ts'
import { PageBreaks } from './page-breaks.ts'
import type { SlateBlock } from './slate-types.ts'
import { forgetTitleShapes } from './title-shape.ts'

/** Milliseconds without a key before the pages are laid out anew, and those after which they are while keys go on. */
const settling = 150
const patience = 600

/** Blocks that are laid out before the paper is first shown; a longer draft is in idle time. */
const mostAtOnce = 600

const laid = new WeakMap<Block, LaidBlock>()

/**
 * Keeps the pages of the paper in step with the draft, between keys: with the layout of Word export and page count, in
 * the browser's idle time, and never while an input method is composing.
 */
export class PaperPages {
  readonly #session: DraftSession
  readonly #breaks = new PageBreaks()
  readonly #looks = new BlockLooks()
  #blocks: readonly LaidBlock[] = []
  #scroller: HTMLElement | null = null
  #quiet: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #idle = 0
  #frame = 0
  #map: PageMap | null = null
  #headerHeight = 0
  /** Height of the text when its pages were last measured, in CSS pixels. */
  #measuredHeight = 0

  constructor(session: DraftSession) {
    this.#session = session
  }

  /** Begins to lay out what stands in a scroller. Returns the way to stop. */
  start(scroller: HTMLElement): () => void {
    this.#scroller = scroller
    const measure = () => this.#measureSoon()
    scroller.addEventListener('contentvisibilityautostatechange', measure, true)
    const measureFonts = () => {
      forgetTitleShapes()
      measure()
    }
    document.fonts.addEventListener('loadingdone', measureFonts)
    const stopDesk = useDesk.subscribe((desk, earlier) => {
      if (desk.settings.zoom !== earlier.settings.zoom) measure()
      if (usualSetting(desk.settings) !== usualSetting(earlier.settings)) {
        forgetTitleShapes()
        this.changed()
      }
      if (desk.draft?.fields !== earlier.draft?.fields || desk.draft?.genre !== earlier.draft?.genre) this.changed()
    })
    if (this.#session.blocks.length <= mostAtOnce) this.#layOut(undefined)
    else this.#layOutSoon()
    return () => {
      stopDesk()
      document.fonts.removeEventListener('loadingdone', measureFonts)
      scroller.removeEventListener('contentvisibilityautostatechange', measure, true)
      clearTimeout(this.#quiet)
      cancelIdleCallback(this.#idle)
      cancelAnimationFrame(this.#frame)
      this.#frame = 0
      this.#scroller = null
      usePages.setState({ map: null })
    }
  }

  /** The body or the fields changed. To be cheap: it is called at every key. */
  changed = (): void => {
    const now = performance.now()
    if (this.#since === 0) this.#since = now
    clearTimeout(this.#quiet)
    cancelIdleCallback(this.#idle)
    const wait = Math.max(0, Math.min(settling, this.#since + patience - now))
    this.#quiet = setTimeout(() => this.#layOutSoon(), wait)
  }

  #layOutSoon(): void {
    this.#idle = requestIdleCallback(deadline => this.#layOut(deadline), { timeout: patience })
  }

  /** Lays out in slices of idle time: first the lines of blocks not seen yet, then the pages. */
  #layOut(deadline: IdleDeadline | undefined): void {
    if (!this.#scroller) return
    if (this.#session.composing) {
      this.changed()
      return
    }
    const setting = usualSetting(useDesk.getState().settings)
    const blocks = this.#session.blocks.map(laidBlock)
    for (const [index, block] of blocks.entries()) {
      blockHeight(block, setting)
      if (deadline && index % 20 === 19 && deadline.timeRemaining() < 1 && !deadline.didTimeout) {
        this.#layOutSoon()
        return
      }
    }
    this.#since = 0
    const { genre } = this.#session.content
    const fields = paperFields(genre, this.#session.content.fields)
    const headerHeight = planHeader(fields, setting.linePitch, textWidth(setting.page)).height
    const map = new PageMap(layoutDraft(blocks, fields, setting), blocks.length)
    this.#blocks = blocks
    const looksOtherwise = this.#applyLooks()
    // Most keys move no page: then nothing on screen has to be measured, which costs a frame.
    const isAsMeasured =
      !looksOtherwise &&
      this.#map?.hasSameStarts(map) &&
      headerHeight === this.#headerHeight &&
      this.#text()?.offsetHeight === this.#measuredHeight
    this.#headerHeight = headerHeight
    this.#map = map
    usePages.setState({ map })
    if (!isAsMeasured) this.#measureSoon()
  }

  #text(): HTMLElement | null {
    return this.#scroller?.querySelector<HTMLElement>('.paper-text') ?? null
  }

  #measureSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#measure()
    })
  }

  #measure(): void {
    const map = this.#map
    const top = this.#scroller?.querySelector<HTMLElement>('.paper-top')
    const text = this.#text()
    // What was typed since stands in other blocks than the layout speaks of.
    if (!map || !top || !text || this.#since !== 0 || this.#session.composing) return
    const paper = top.parentElement as HTMLElement
    setNumber(paper, '--pages', map.pages)
    setNumber(paper, '--header', this.#headerHeight)
    this.#applyLooks()
    this.#breaks.apply(map, {
      top,
      text,
      elementOf: index => this.#elementOf(index),
      zoom: useDesk.getState().settings.zoom / 100,
      headerHeight: this.#headerHeight,
    })
    this.#measuredHeight = text.offsetHeight
  }

  #applyLooks(): boolean {
    const { genre, fields } = this.#session.content
    const setting = usualSetting(useDesk.getState().settings)
    return this.#looks.apply(this.#blocks, paperFields(genre, fields), setting, index => this.#elementOf(index))
  }

  #elementOf(index: number): HTMLElement | undefined {
    const block = this.#session.editor.children[index] as SlateBlock | undefined
    if (!block) return undefined
    try {
      return ReactEditor.toDOMNode(this.#session.editor, block)
    } catch {
      // React has not put it on screen yet; the next layout finds it there.
      return undefined
    }
  }
}

/** Sets a number that all blocks inherit; only where it is another one, for all of them are styled anew then. */
function setNumber(paper: HTMLElement, name: string, value: number): void {
  if (paper.style.getPropertyValue(name) !== String(value)) paper.style.setProperty(name, String(value))
}

function laidBlock(block: Block): LaidBlock {
  const known = laid.get(block)
  if (known) return known
  const level = block.level === undefined ? {} : { level: block.level }
  const table = block.table === undefined ? {} : { table: block.table }
  const made = { type: block.type, ...level, ...table, text: blockText(block) }
  laid.set(block, made)
  return made
}
