import { commentNotice } from '../../../core/document/word-marks.ts'

/** What a Word file may hold that a draft does not, in the order in which it is told. */
export const omissions = {
  table: '表格已转为文字，每行一段、各格以制表符隔开；请核对。',
  mergedCell: '合并的单元格已拆开，文字在各处的第一格；请核对。',
  textBox: '文本框中的文字已移到所在段落之后；请核对位置。',
  picture: '图片和图形没有导入。',
  equation: '公式没有保留版式，只留下其中的文字。',
  note: '脚注和尾注没有导入。',
  comment: '批注没有导入。',
  link: '超链接只保留了文字。',
  field: '域（如日期、交叉引用）只保留了文字。',
  contents: '目录没有导入。',
  header: '页眉和页脚中的文字没有导入。',
  hidden: '隐藏文字没有导入。',
  embedded: '嵌入的文档或网页没有导入。',
  macro: '文件带有宏，宏没有导入也没有运行。',
} as const

export type Omission = keyof typeof omissions

/** The elements of WordprocessingML that stand for such a thing. */
export const omittedElements: Readonly<Record<string, Omission>> = {
  drawing: 'picture',
  pict: 'picture',
  object: 'embedded',
  altChunk: 'embedded',
  footnoteReference: 'note',
  endnoteReference: 'note',
  commentReference: 'comment',
}

/** Sentences of what is counted: each thing is one that a person may want to look up in the file. */
const counted: { readonly [O in Omission]?: (count: number) => string } = {
  table: count => `${count} 个表格已转为文字，每行一段、各格以制表符隔开；请核对。`,
  mergedCell: count => `${count} 处合并的单元格已拆开，文字在各处的第一格；请核对。`,
  textBox: count => `${count} 个文本框中的文字已移到所在段落之后；请核对位置。`,
  picture: count => `${count} 处图片和图形没有导入。`,
  equation: count => `${count} 处公式没有保留版式，只留下其中的文字。`,
  embedded: count => `${count} 处嵌入的文档或网页没有导入。`,
  note: count => `${count} 处脚注和尾注没有导入。`,
  comment: commentNotice,
  link: count => `${count} 处超链接只保留了文字。`,
}

/** The sentences for what was found, each once; with how many of them where that is known. */
export function omissionSentences(
  found: ReadonlySet<Omission>,
  counts: ReadonlyMap<Omission, number> = new Map(),
): readonly string[] {
  return (Object.keys(omissions) as Omission[])
    .filter(name => found.has(name))
    .map(name => counted[name]?.(counts.get(name) ?? 1) ?? omissions[name])
}
