import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import type { Command } from '../commands/command.ts'
import { runCommand } from '../commands/key-handler.ts'
import { isEnabled } from '../commands/writing.ts'
import { useDesk } from '../state/desk.ts'
import { Icon, type IconName } from './icon.tsx'

interface ToolButtonProps {
  readonly command: Command
  readonly label: string
  readonly icon: IconName
  /** `icon` shows no words; `primary` is the one button the eye should find. */
  readonly look?: 'icon' | 'primary'
}

/** A button of the tool row that runs a command, with its key in the tip. */
export function ToolButton({ command, label, icon, look }: ToolButtonProps) {
  const canRun = useDesk(state => isEnabled(command, state))
  return (
    <KeyTip text={label} keys={command.shortcuts?.[0]}>
      <button
        type="button"
        className={look === 'primary' ? 'button primary' : 'button quiet'}
        aria-label={look === 'icon' ? label : undefined}
        aria-disabled={!canRun}
        onMouseDown={event => event.preventDefault()}
        onClick={() => runCommand(command)}
      >
        <Icon name={icon} />
        {look !== 'icon' && label}
      </button>
    </KeyTip>
  )
}

interface KeyTipProps {
  readonly text: string
  readonly keys: string | undefined
  readonly children: ReactNode
}

/** A tip with the name of a control and its key. The control's own label stays what assistive technology reads. */
export function KeyTip({ text, keys, children }: KeyTipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tip" sideOffset={6}>
          {text}
          {keys && <kbd>{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
