import type { Command } from '../commands/command.ts'
import { commandById } from '../commands/index.ts'
import { menus } from '../commands/menus.ts'

/** Every key of the registry, by menu; a command that stands in several menus is told once. */
export function KeyList() {
  const told = new Set<string>()
  const groups = menus.map(({ label, groups }) => {
    const commands = groups
      .flat()
      .filter(id => !told.has(id))
      .map(commandById)
    for (const { id } of commands) told.add(id)
    return { label, commands: commands.filter(command => keysOf(command).length > 0) }
  })
  return groups
    .filter(({ commands }) => commands.length > 0)
    .map(({ label, commands }) => (
      <section key={label} aria-label={label}>
        <h3>{label}</h3>
        <dl>
          {commands.map(command => (
            <div key={command.id}>
              <dt>{command.label.replace(/…|（.*）/u, '')}</dt>
              <dd>
                {keysOf(command).map(keys => (
                  <kbd key={keys}>{keys}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))
}

function keysOf(command: Command): readonly string[] {
  return command.shortcuts ?? (command.nativeKeys ? [command.nativeKeys] : [])
}
