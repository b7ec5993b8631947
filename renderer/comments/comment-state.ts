import { create } from 'zustand'

/** Which threads the panel lists. */
export type CommentFilter = 'open' | 'all' | 'mine'

/** What is being written about words of the draft. */
export interface Composing {
  readonly kind: 'comment' | 'suggestion'
  /** The draft in which the words stand. */
  readonly draft: string
  /** The words as they were when it was begun. */
  readonly words: string
}

/** What the panel 批注 shows besides the comments themselves. */
export interface CommentPanelState {
  readonly filter: CommentFilter
  readonly composing: Composing | null
  /** The comment that is being answered. */
  readonly answering: string | null
  /** What was typed and not sent yet, by draft and place: it waits there until it is sent or thrown away. */
  readonly unsent: Readonly<Record<string, string>>
}

export const useComments = create<CommentPanelState>(() => ({
  filter: 'open',
  composing: null,
  answering: null,
  unsent: {},
}))

/** Keeps what is being typed at a place; nothing where it is empty. */
export function keepUnsent(place: string, text: string): void {
  const { [place]: _, ...others } = useComments.getState().unsent
  useComments.setState({ unsent: text === '' ? others : { ...others, [place]: text } })
}
