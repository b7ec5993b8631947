import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import type { CitationWay } from '../../core/repetition/cite-passage.ts'
import { Icon } from '../app/icon.tsx'
import { mayWrite } from '../commands/writing.ts'
import { focusEditor } from '../editor/actions.ts'
import { useDesk } from '../state/desk.ts'

interface CiteButtonProps {
  /** How each citation will read, in short. */
  readonly examples: Readonly<Record<CitationWay, string>>
  readonly onCite: (way: CitationWay) => void
}

const ways: readonly (readonly [CitationWay, string])[] = [
  ['quote', '引用原文'],
  ['follow', '改为按照执行'],
]

/** Chooses how a repeated passage becomes a citation of its source. The keyboard goes back to where it was. */
export function CiteButton({ examples, onCite }: CiteButtonProps) {
  const isFree = useDesk(mayWrite)
  const trigger = useRef<HTMLButtonElement>(null)
  const isFromPaper = useRef(false)
  if (!isFree) return null
  return (
    <DropdownMenu.Root
      modal={false}
      onOpenChange={isOpen => {
        if (isOpen) isFromPaper.current = document.activeElement !== trigger.current
      }}
    >
      <DropdownMenu.Trigger ref={trigger} className="button small">
        引用
        <Icon name="next" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu cite-menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          aria-label="引用"
          aria-labelledby={undefined}
          onCloseAutoFocus={event => {
            if (!isFromPaper.current) return
            event.preventDefault()
            focusEditor()
          }}
        >
          {ways.map(([way, label]) => (
            <DropdownMenu.Item key={way} className="menu-item" onSelect={() => onCite(way)}>
              <span className="menu-label">{label}</span>
              <span className="menu-note">{examples[way]}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
