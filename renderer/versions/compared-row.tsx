import { type ReactNode, useMemo } from 'react'
import { type Block, blockText } from '../../core/document/draft.ts'
import { elementOfBlock, elementSpec } from '../../core/document/elements.ts'
import { differenceOf } from '../../core/versions/character-difference.ts'
import type { ComparedLine } from '../../core/versions/compare.ts'
import { mergedPieces } from '../../core/versions/merged-pieces.ts'
import { DifferencePieces } from '../panels/difference-pieces.tsx'

/** How a comparison is laid out: two columns, or one text with both wordings in it. */
export type ComparisonLayout = 'beside' | 'inline'

interface ComparedRowProps {
  readonly line: ComparedLine
  readonly before: readonly Block[]
  readonly after: readonly Block[]
  readonly layout: ComparisonLayout
  /** Its number among the differences; absent where nothing differs. */
  readonly number: number | undefined
  readonly isCurrent: boolean
  readonly copy: (text: string) => void
}

const signs: Readonly<Record<ComparedLine['kind'], string>> = {
  same: '',
  changed: '改',
  restyled: '样式',
  removed: '删',
  added: '增',
  movedAway: '移走',
  movedHere: '移来',
}

/** One paragraph of a comparison, with what was taken out of it and put into it marked by shape and colour. */
export function ComparedRow(props: ComparedRowProps) {
  const { line, before, after, layout, number, isCurrent, copy } = props
  const old = 'before' in line && line.kind !== 'movedHere' ? before[line.before] : undefined
  const present = 'after' in line && line.kind !== 'movedAway' ? after[line.after] : undefined
  const [oldText, presentText] = [old ? blockText(old) : '', present ? blockText(present) : '']
  const isChanged = line.kind === 'changed'
  const difference = useMemo(
    () => (isChanged ? differenceOf(oldText, presentText) : undefined),
    [isChanged, oldText, presentText],
  )
  const wholeOld = line.kind === 'removed' ? <del>{oldText}</del> : oldText
  const wholePresent = line.kind === 'added' ? <ins>{presentText}</ins> : presentText
  const canCopy = old !== undefined && line.kind !== 'same' && line.kind !== 'restyled' && oldText !== ''
  return (
    <li className="compared" data-kind={line.kind} data-difference={number} aria-current={isCurrent || undefined}>
      <span className="compared-sign">{signs[line.kind]}</span>
      {layout === 'beside' ? (
        <>
          <Side block={old}>{difference ? <DifferencePieces pieces={difference.left} side="source" /> : wholeOld}</Side>
          <Side block={present}>
            {difference ? <DifferencePieces pieces={difference.right} side="draft" /> : wholePresent}
          </Side>
        </>
      ) : (
        <Side block={present ?? old}>
          {difference
            ? mergedPieces(difference).map(({ text, kind }, at) => {
                const Mark = kind === 'same' ? 'span' : kind === 'removed' ? 'del' : 'ins'
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are the text in order and hold no state
                return <Mark key={at}>{text}</Mark>
              })
            : present
              ? wholePresent
              : wholeOld}
        </Side>
      )}
      {line.kind === 'restyled' && old && present && <span className="compared-note">{styleNote(old, present)}</span>}
      {canCopy && (
        <button type="button" className="link-button compared-copy" onClick={() => copy(oldText)}>
          复制原文
        </button>
      )}
    </li>
  )
}

function Side({ block, children }: { readonly block: Block | undefined; readonly children: ReactNode }) {
  return (
    <p className="compared-text" data-element={block && elementOfBlock(block)} data-absent={!block || undefined}>
      {children}
    </p>
  )
}

function styleNote(old: Block, present: Block): string {
  const [from, to] = [elementSpec(elementOfBlock(old)).label, elementSpec(elementOfBlock(present)).label]
  return from === to ? '文字相同，加粗或表格样式不同' : `由「${from}」改为「${to}」`
}
