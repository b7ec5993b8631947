import { type CSSProperties, memo } from 'react'
import { type Block, blockText, type DraftContent } from '../../core/document/draft.ts'
import { elementOfBlock, elementSpec } from '../../core/document/elements.ts'
import { elementStyle } from '../editor/element-style.ts'

/** More blocks than this are not shown: the look is clear by then. */
const shownBlocks = 120

/** The draft that comes of a template, in small, as it will look on paper: header, body and imprint. */
export const TemplatePreview = memo(function TemplatePreview({ content }: { readonly content: DraftContent }) {
  const { fields, blocks } = content
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="sheet-frame" aria-label="版式预览" tabIndex={0}>
      <div className="sheet">
        {fields.issuingAuthorityMark && (
          <p className="sheet-mark" style={markStyle(fields.issuingAuthorityMark)}>
            <Words text={fields.issuingAuthorityMark} />
          </p>
        )}
        {(fields.documentNumber || fields.signatory) && (
          <p className="sheet-number" data-apart={fields.signatory ? true : undefined}>
            <span>
              <Words text={fields.documentNumber ?? ''} />
            </span>
            {fields.signatory && (
              <span>
                签发人：
                <Words text={fields.signatory} />
              </span>
            )}
          </p>
        )}
        {fields.issuingAuthorityMark && <div className="sheet-line" />}
        {blocks.slice(0, shownBlocks).map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks do not move and hold no state
          <SheetBlock key={index} block={block} />
        ))}
        {(fields.ccRecipients || fields.printingAuthority) && (
          <div className="sheet-imprint">
            {fields.ccRecipients && (
              <p>
                抄送：
                <Words text={fields.ccRecipients} />。
              </p>
            )}
            {fields.printingAuthority && (
              <p data-apart>
                <span>
                  <Words text={fields.printingAuthority} />
                </span>
                {fields.printDate && (
                  <span>
                    <Words text={fields.printDate} />
                    印发
                  </span>
                )}
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  )
})

function SheetBlock({ block }: { readonly block: Block }) {
  const id = elementOfBlock(block)
  const { group, style } = elementSpec(id)
  return (
    <p
      className="block"
      data-element={id}
      data-group={group}
      data-font={style.font}
      data-align={style.align}
      style={elementStyle(id)}
    >
      <Words text={blockText(block)} />
    </p>
  )
}

/** Text with what is still to be written set apart. */
function Words({ text }: { readonly text: string }) {
  return text.split(/(〔(?!\d{4}〕)[^〔〕]*〕)/u).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
      <span key={index} className="sheet-hint">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** A long name stays on one line, as on paper: the type gets smaller. */
function markStyle(mark: string): CSSProperties {
  return { '--mark': Math.min(36, 420 / Math.max(1, mark.length)) } as CSSProperties
}
