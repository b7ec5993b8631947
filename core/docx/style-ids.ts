import type { HeaderFormat, SealKind } from '../document/draft.ts'
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

/** Styles of a reading copy: the minutes in the margin, and what of a paragraph stands on its next page. */
export const readingStyles = {
  minutes: { id: 'ReadingMinutes', name: '朗读时间' },
  continued: { id: 'ReadingContinued', name: '朗读续段' },
} as const

/** Style of the label that heads an attachment (7.3.7). */
export const attachmentLabelStyle = 'AttachmentLabel'

/** Styles of 发文机关标志 where its words do not say by themselves how the header is set. Ids with their names. */
export const markStyles: Readonly<Record<HeaderFormat, { readonly id: string; readonly name: string }>> = {
  document: { id: 'DocumentMark', name: '文件标志' },
  letter: { id: 'LetterMark', name: '信函标志' },
  order: { id: 'OrderMark', name: '命令标志' },
  minutes: { id: 'MinutesMark', name: '纪要标志' },
}

/** Styles of 发文机关署名 on which a seal or a stamp is put (7.3.5.1, 7.3.5.3); a row may hold several, parted by tabs. */
export const signatureStyles: Readonly<Record<SealKind, { readonly id: string; readonly name: string }>> = {
  seal: { id: 'SealedSignature', name: '盖章署名' },
  stamp: { id: 'StampedSignature', name: '签名章署名' },
}
