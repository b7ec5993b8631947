import { blockText, type DraftContent } from '../../core/document/draft.ts'
import { elementOfBlock } from '../../core/document/elements.ts'

/** The whole text of a version, to read and to copy from. */
export function VersionText({ content }: { readonly content: DraftContent }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="comparison-scroll version-text" tabIndex={0} aria-label="版本全文">
      {content.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
        <p key={at} className="compared-text" data-element={elementOfBlock(block)}>
          {blockText(block)}
        </p>
      ))}
    </section>
  )
}
