import type { BodyElementId } from '../../core/document/elements.ts'
import { commandById } from '../commands/index.ts'
import { runCommand } from '../commands/key-handler.ts'
import { mayWrite } from '../commands/writing.ts'
import { useDesk } from '../state/desk.ts'
import { KeyTip } from './tool-button.tsx'

/** Turns the block at the caret into an element; pressed where it is one already. */
export function ElementButton({ element, text }: { readonly element: BodyElementId; readonly text: string }) {
  const isOn = useDesk(state => state.caretElement === element)
  const isFree = useDesk(mayWrite)
  const command = commandById(`set-${element}`)
  return (
    <KeyTip text={command.label} keys={command.shortcuts?.[0]}>
      <button
        type="button"
        className="button quiet element-button"
        aria-pressed={isOn}
        aria-disabled={!isFree}
        onMouseDown={event => event.preventDefault()}
        onClick={() => runCommand(command)}
      >
        {text}
      </button>
    </KeyTip>
  )
}
