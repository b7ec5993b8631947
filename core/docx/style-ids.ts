import type { ElementId } from '../document/elements.ts'

/** Names that Word and WPS know and show in their own words: 标题, 标题 1, 称呼, 签名, 日期. A style is its name, not its id. */
const builtIn: { readonly [E in ElementId]?: string } = {
  paragraph: 'Normal',
  title: 'Title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  salutation: 'Salutation',
  signature: 'Signature',
  dateOfIssue: 'Date',
}

/** The id of an element's paragraph style: 正文 is Word's Normal, so that text added later in Word looks the same. */
export function styleId(element: ElementId): string {
  return element === 'paragraph' ? 'Normal' : `${element[0]?.toUpperCase()}${element.slice(1)}`
}

/** The name of Word's own style for an element, or undefined where it has none. */
export function builtInStyleName(element: ElementId): string | undefined {
  return builtIn[element]
}

/** Styles of the page number on odd and even pages (7.5). */
export const pageNumberStyles = { odd: 'PageNumberOdd', even: 'PageNumberEven' } as const

/** Style of the label that heads an attachment (7.3.7). */
export const attachmentLabelStyle = 'AttachmentLabel'
