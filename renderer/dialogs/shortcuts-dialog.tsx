import type { Command } from '../commands/command.ts'
import { commandById, commands } from '../commands/index.ts'
import { menus } from '../commands/menus.ts'
import { closeDialog } from '../desk/window-state.ts'
import { Dialog } from './dialog.tsx'

/** Every key of the registry, by menu. Commands that stand in no menu come last. */
export function ShortcutsDialog() {
  const inMenus = new Set(menus.flatMap(menu => menu.groups.flat()))
  const groups = [
    ...menus.map(menu => ({ label: menu.label, ids: menu.groups.flat() })),
    { label: '其他', ids: commands.map(command => command.id).filter(id => !inMenus.has(id)) },
  ]
  return (
    <Dialog title="快捷键" size="large" onClose={closeDialog}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys */}
      <section className="shortcuts" aria-label="快捷键一览" tabIndex={0} data-start="">
        {groups.map(group => {
          const shown = group.ids.map(commandById).filter(command => keysOf(command).length > 0)
          if (shown.length === 0) return null
          return (
            <section key={group.label}>
              <h3>{group.label}</h3>
              <dl>
                {shown.map(command => (
                  <div key={command.id}>
                    <dt>{command.label.replace(/…|（.*）/, '')}</dt>
                    <dd>
                      {keysOf(command).map(keys => (
                        <kbd key={keys}>{keys}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </section>
      <p className="quiet-text">输入法组词时按键归输入法。稿件列表中：F2 重命名，Delete 移到回收站。</p>
    </Dialog>
  )
}

function keysOf(command: Command): readonly string[] {
  return command.shortcuts ?? (command.nativeKeys ? [command.nativeKeys] : [])
}
