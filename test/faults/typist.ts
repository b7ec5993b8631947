import type { ServiceBridge } from '../../core/contract/contract.ts'
import { blockText, type DraftContent, textBlock } from '../../core/document/draft.ts'
import { Autosave } from '../../renderer/saving/autosave.ts'
import { windowClock } from '../../renderer/saving/clock.ts'
import type { SaveState } from '../../renderer/state/desk.ts'

/** Milliseconds between keys: faster than anybody types. */
const keyPause = 15

/** Keys to a paragraph. */
const paragraphLength = 120

const words = '一字一句都要落到纸上，断电也好，死机也好，写下的内容不能丢。'

/** A moment in milliseconds, the same in every process of this machine. */
export const now = () => performance.timeOrigin + performance.now()

/** What the window showed, since when, and how many keys had been typed by then. */
export interface ShownState {
  readonly state: SaveState
  readonly at: number
  readonly keys: number
}

/** Somebody who types without a pause into a draft, in a window that saves it as the product's does. */
export class Typist {
  readonly shown: ShownState[] = []
  /** When each key was through. */
  readonly keys: number[] = []
  readonly autosave: Autosave
  #content: DraftContent
  #typing: NodeJS.Timeout | undefined

  private constructor(bridge: ServiceBridge, id: string, seq: number, content: DraftContent) {
    this.#content = content
    this.autosave = new Autosave({
      id,
      seq,
      saved: content,
      clock: windowClock,
      append: append => bridge.request('draft.append', append),
      report: state => this.shown.push({ state, at: now(), keys: this.keys.length }),
    })
  }

  /** Begins a draft. Throws where it cannot be made. */
  static async begin(bridge: ServiceBridge, id: string): Promise<Typist> {
    const blocks = [textBlock('title', '题'), textBlock('paragraph', '')]
    const made = await bridge.request('draft.create', {
      id,
      content: { version: 3, genre: 'speech', fields: {}, blocks },
    })
    if (!made.ok) throw new Error(made.error.message)
    const opened = await bridge.request('draft.open', { id })
    if (!opened.ok) throw new Error(opened.error.message)
    return new Typist(bridge, id, opened.value.seq, opened.value.content)
  }

  get content(): DraftContent {
    return this.#content
  }

  /** What is shown now. */
  get status(): SaveState['status'] | undefined {
    return this.shown.at(-1)?.state.status
  }

  /** How many keys the window has shown as saved. */
  get savedKeys(): number {
    return this.shown.findLast(({ state }) => state.status === 'saved')?.keys ?? 0
  }

  /** Types on until `rest`. */
  type(): void {
    this.#typing ??= setInterval(() => this.#press(), keyPause)
  }

  rest(): void {
    clearInterval(this.#typing)
    this.#typing = undefined
  }

  #press(): void {
    const { blocks } = this.#content
    const last = blocks.at(-1) ?? textBlock('paragraph', '')
    const text = blockText(last)
    const key = words[this.keys.length % words.length] as string
    this.#content = {
      ...this.#content,
      blocks:
        text.length < paragraphLength
          ? [...blocks.slice(0, -1), textBlock('paragraph', text + key)]
          : [...blocks, textBlock('paragraph', key)],
    }
    this.keys.push(now())
    this.autosave.changed(this.#content)
  }
}

/** How many keys of a typist a draft holds. */
export function typedKeys({ blocks }: DraftContent): number {
  return blocks.slice(1).map(blockText).join('').length
}
