import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Icon } from '../app/icon.tsx'
import { isComposing } from '../commands/shortcut.ts'
import { type PaletteEntry, searchPalette } from '../desk/palette-search.ts'
import { useSpeller } from '../desk/use-speller.ts'
import { closeDialog } from '../desk/window-state.ts'
import { focusEditor } from '../editor/actions.ts'
import { EmptyState } from '../panels/empty-state.tsx'
import { useDesk } from '../state/desk.ts'
import { chooseEntry, paletteEntries } from './palette-entries.ts'

const kindNames = { command: '命令', heading: '本稿标题', draft: '稿件' } as const

/** Finds a command, a heading or a draft by a few letters of its words or of their pinyin. Enter runs, Escape goes back. */
export function PaletteDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  const wasInPaper = useRef(false)
  const listId = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const spell = useSpeller()
  const [entries] = useState(() => paletteEntries(useDesk.getState()))
  const recent = useDesk(state => state.settings.recentCommands)
  const shown = useMemo(() => searchPalette(entries, query, recent, spell), [entries, query, recent, spell])

  useEffect(() => {
    const element = dialog.current
    wasInPaper.current = document.activeElement?.getAttribute('contenteditable') === 'true'
    element?.showModal()
    return () => element?.close()
  }, [])
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: active === 0 ? 'end' : 'nearest' })
  }, [active])

  const leave = (after?: () => void) => {
    closeDialog()
    // The keyboard is back where it was once the dialog is gone; only then may a command take it.
    setTimeout(() => {
      if (wasInPaper.current) focusEditor()
      after?.()
    })
  }
  const choose = (entry: PaletteEntry | undefined) => {
    if (entry && !entry.idle) leave(() => chooseEntry(entry))
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const target = nextActive(event.key, active, shown.length)
    if (event.key === 'Enter') choose(shown[active])
    else if (target !== undefined) setActive(target)
    else return
    event.preventDefault()
  }
  const optionId = (index: number) => `${listId}-${index}`
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the palette closes it, as Escape does
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label="命令面板"
      onCancel={event => {
        event.preventDefault()
        leave()
      }}
      onClick={event => event.target === dialog.current && leave()}
    >
      <label className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="搜索命令、标题和稿件"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={shown.length > 0 ? optionId(active) : undefined}
          placeholder="输入命令、标题或稿件名，可用拼音首字母"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={event => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
      </label>
      <div id={listId} className="palette-list" role="listbox" aria-label="找到的">
        {shown.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which names the active option
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={entry.id}
            id={optionId(index)}
            className="palette-entry"
            role="option"
            aria-selected={index === active}
            aria-disabled={entry.idle !== undefined}
            onMouseMove={() => index !== active && setActive(index)}
            onClick={() => choose(entry)}
          >
            <span className="palette-label">{entry.label}</span>
            <span className="palette-note">{entry.idle ?? noteOf(entry, query, recent)}</span>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </div>
        ))}
      </div>
      {shown.length === 0 && <EmptyState title="没有找到" text="换一个词，或输入拼音首字母，如 dc 找「导出」。" />}
      <p className="palette-foot quiet-text" aria-live="polite">
        <span>↑↓ 选择　Enter 执行　Esc 返回</span>
        <span>{shown.length > 0 && `${shown.length} 项`}</span>
      </p>
    </dialog>
  )
}

function noteOf({ id, kind, note }: PaletteEntry, query: string, recent: readonly string[]): string {
  if (kind === 'command') return query === '' && recent.includes(id) ? `${note}　最近用过` : note
  return `${kindNames[kind]}　${note}`
}

function nextActive(key: string, active: number, length: number): number | undefined {
  if (length === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % length
    case 'ArrowUp':
      return (active - 1 + length) % length
    case 'PageDown':
      return Math.min(length - 1, active + 8)
    case 'PageUp':
      return Math.max(0, active - 8)
    default:
      return undefined
  }
}
