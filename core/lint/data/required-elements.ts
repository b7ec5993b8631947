import type { BlockType } from '../../document/draft.ts'
import type { GenreId } from '../../document/genres.ts'
import type { Severity } from '../rule.ts'

/** An element that a genre calls for, and how grave its absence is. */
export interface RequiredElement {
  readonly element: BlockType
  readonly label: string
  readonly severity: Severity
  /** What to do, after 「缺少…，」. */
  readonly advice: string
  readonly basis?: string
}

/** A warning, since a text is often begun before its title is settled. */
const title: RequiredElement = {
  element: 'title',
  label: '标题',
  severity: 'warning',
  advice: '请在文首写明标题，居中排布。',
  basis: 'GB/T 9704-2012 7.3.1',
}
const mainRecipient: RequiredElement = {
  element: 'mainRecipient',
  label: '主送机关',
  severity: 'warning',
  advice: '请在标题之后顶格写明收文机关的全称或规范化简称，末尾用全角冒号。',
  basis: 'GB/T 9704-2012 7.3.2',
}
const signature: RequiredElement = {
  element: 'signature',
  label: '发文机关署名',
  severity: 'warning',
  advice: '请在正文之后写明发文机关的全称或规范化简称。',
  basis: 'GB/T 9704-2012 7.3.5',
}
const dateOfIssue: RequiredElement = {
  element: 'dateOfIssue',
  label: '成文日期',
  severity: 'warning',
  advice: '请在署名之下用阿拉伯数字将年、月、日标全。',
  basis: 'GB/T 9704-2012 7.3.5',
}
const salutation: RequiredElement = {
  element: 'salutation',
  label: '称谓',
  severity: 'warning',
  advice: '请在标题之后另起一行顶格写「同志们：」等称谓，末尾用全角冒号。',
}
const speaker: RequiredElement = {
  element: 'speaker',
  label: '署名',
  severity: 'info',
  advice: '请在标题之下居中写明单位或姓名。',
}
const deliveryDate: RequiredElement = {
  element: 'deliveryDate',
  label: '日期',
  severity: 'info',
  advice: '请在标题之下居中写明日期，外加圆括号。',
}

/** What stands for both where a spoken text has neither: one hint says it. */
export const speakerAndDate: RequiredElement = {
  ...speaker,
  label: '署名和日期',
  advice: '请在标题之下居中各占一行写明，日期外加圆括号。',
}

const letterLike = [title, mainRecipient, signature, dateOfIssue]
const publicLike = [title, signature, dateOfIssue]
const spoken = [title, salutation, speaker, deliveryDate]

/** The elements of each genre. Genres that are not named call for a title alone. */
const byGenre: { readonly [G in GenreId]?: readonly RequiredElement[] } = {
  notice: letterLike,
  report: letterLike,
  request: letterLike,
  reply: letterLike,
  letter: letterLike,
  bill: letterLike,
  announcement: publicLike,
  publicNotice: publicLike,
  circular: publicLike,
  speech: spoken,
  remarks: spoken,
  briefing: spoken,
  hostScript: spoken,
  address: spoken,
  dutyReport: spoken,
}

/** The elements that a genre calls for, in the order in which they stand. */
export function requiredElements(genre: string): readonly RequiredElement[] {
  return (Object.hasOwn(byGenre, genre) ? byGenre[genre as GenreId] : undefined) ?? [title]
}
