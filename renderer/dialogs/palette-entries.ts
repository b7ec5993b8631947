import { genreSpec } from '../../core/document/genres.ts'
import { type Command, hasDraft } from '../commands/command.ts'
import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { menus } from '../commands/menus.ts'
import { idleReason, isEnabled } from '../commands/writing.ts'
import { openDraft } from '../desk/drafts.ts'
import type { PaletteEntry } from '../desk/palette-search.ts'
import { changeSettings } from '../desk/settings.ts'
import { focusEditor, jumpToKey } from '../editor/actions.ts'
import { numberText } from '../panels/number-text.ts'
import { type DeskState, useDesk } from '../state/desk.ts'

/** How many commands are remembered. */
const mostRecent = 12

/** Every command has a place in a menu; the palette needs no way to itself. */
const inMenuOrder = [...new Set(menus.flatMap(menu => menu.groups.flat()))].filter(id => id !== 'open-palette')

/** What can be found from the desk as it stands. Commands that are idle without a reason to tell are left out. */
export function paletteEntries(desk: DeskState): readonly PaletteEntry[] {
  return [
    ...inMenuOrder.flatMap(id => commandEntry(commandById(id), desk)),
    ...desk.outline
      .filter(({ text }) => text !== '')
      .map(({ key, text, characters }): PaletteEntry => {
        return { id: `heading-${key}`, kind: 'heading', label: text, note: `${numberText(characters)} 字` }
      }),
    ...desk.drafts
      .filter(({ id }) => id !== desk.draft?.id)
      .toSorted((a, b) => b.updatedAt - a.updatedAt)
      .map(({ id, title, genre }): PaletteEntry => {
        return { id: `draft-${id}`, kind: 'draft', label: title, note: genreSpec(genre).name }
      }),
  ]
}

/** Runs what was chosen, and remembers a command. */
export function chooseEntry({ id, kind }: PaletteEntry): void {
  if (kind === 'draft') {
    void openDraft(id.slice('draft-'.length))
    return
  }
  if (kind === 'heading') {
    jumpToKey(id.slice('heading-'.length))
    focusEditor()
    return
  }
  const { recentCommands } = useDesk.getState().settings
  changeSettings({ recentCommands: [id, ...recentCommands.filter(other => other !== id)].slice(0, mostRecent) })
  runCommand(commandById(id))
}

function commandEntry(command: Command, desk: DeskState): readonly PaletteEntry[] {
  const isIdle = !isEnabled(command, desk)
  const idle = isIdle
    ? desk.draft === null && needsDraft(command)
      ? '先打开一份稿件'
      : idleReason(command, desk)
    : undefined
  if (isIdle && idle === undefined) return []
  const keys = command.shortcuts?.[0] ?? command.nativeKeys
  return [
    {
      id: command.id,
      kind: 'command',
      label: command.label.replace(/…$|（.*）$/u, ''),
      note: menuOf(command.id),
      ...(keys !== undefined && { keys }),
      ...(idle !== undefined && { idle }),
    },
  ]
}

function needsDraft(command: Command): boolean {
  return command.isEnabled === hasDraft || command.idle !== undefined
}

function menuOf(id: string): string {
  return menus.find(menu => menu.groups.some(group => group.includes(id)))?.label ?? ''
}
