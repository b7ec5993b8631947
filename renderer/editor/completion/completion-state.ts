import { create } from 'zustand'
import { noPhraseSettings } from '../../../core/phrases/phrase.ts'
import { loadSpeller, type Speller } from '../../desk/pinyin.ts'
import { type CompletionEntry, completionEntries } from '../../phrases/entries.ts'
import { type EntryGroup, searchEntries } from '../../phrases/search-entries.ts'
import { useDesk } from '../../state/desk.ts'
import type { DraftEditorModel } from '../slate-types.ts'

/** The list at the caret: where it stands, what is asked, what is offered. */
export interface OpenCompletion {
  readonly editor: DraftEditorModel
  /** Index of the block, and the UTF-16 offset in its text where what a choice replaces begins. */
  readonly block: number
  readonly from: number
  /** Characters before the query that a choice replaces too: the slash. */
  readonly prefix: 0 | 1
  readonly query: string
  readonly groups: readonly EntryGroup[]
  /** Index among the entries of all groups. */
  readonly active: number
  /** Whether Enter and Tab choose: the list was asked for, something was typed, or a row was moved to. */
  readonly isMeant: boolean
}

interface CompletionState {
  readonly open: OpenCompletion | null
}

/** The list that is open, if one is. */
export const useCompletion = create<CompletionState>(() => ({ open: null }))

let entries: readonly CompletionEntry[] = []
let speller: Speller | null = null

type Place = Pick<OpenCompletion, 'editor' | 'block' | 'from' | 'prefix' | 'isMeant'>

/** Opens the list at a place, with nothing asked yet. Pinyin works from when its dictionary has come. */
export function openCompletion(place: Place): void {
  const { phrases = noPhraseSettings, lint } = useDesk.getState().settings
  entries = completionEntries(phrases, lint.unit ?? {}, lint.ignoring?.words ?? [])
  useCompletion.setState({ open: { ...place, query: '', groups: find(''), active: 0 } })
  if (speller) return
  void loadSpeller().then(loaded => {
    speller = loaded
    const { open } = useCompletion.getState()
    if (open) useCompletion.setState({ open: { ...open, groups: find(open.query) } })
  })
}

/** Asks for something else. */
export function askCompletion(query: string): void {
  const { open } = useCompletion.getState()
  if (!open || open.query === query) return
  const isMeant = open.isMeant || query !== ''
  useCompletion.setState({ open: { ...open, query, groups: find(query), active: 0, isMeant } })
}

/** Makes the row at `index` the active one, going round the ends. */
export function moveCompletion(index: number): void {
  const { open } = useCompletion.getState()
  const { length } = open ? shownEntries(open) : []
  if (open && length > 0)
    useCompletion.setState({ open: { ...open, active: (index + length) % length, isMeant: true } })
}

/** Closes the list; what was typed stays. */
export function closeCompletion(): void {
  if (useCompletion.getState().open) useCompletion.setState({ open: null })
}

/** The entries in the order of their rows. */
export function shownEntries({ groups }: OpenCompletion): readonly CompletionEntry[] {
  return groups.flatMap(group => group.entries)
}

function find(query: string): readonly EntryGroup[] {
  return searchEntries(entries, query, useDesk.getState().settings.phrases?.uses ?? [], speller)
}
